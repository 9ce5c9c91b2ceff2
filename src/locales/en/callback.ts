import type { CallbackMessages } from '../../i18n/messages.js';

/** English: asking to be called. Loaded with the form that asks. */
export const callback = {
  tag: 'en',
  neutral: {
    'callback.name': 'Name',
    'callback.phone': 'Phone number',
    'callback.text': 'What is it about? (optional)',
    'callback.send': 'Call me back',
    'callback.sending': 'Sending',
    'callback.missing': 'A phone number is needed.',
    'callback.phoneInvalid': 'This does not look like a phone number. Example: +44 20 7946 0000.',
    'callback.sent': 'We call you on {phone}.',
    'callback.sentBy': 'We call you on {phone}, {by}.',
    'callback.invalid': 'The service did not accept it. What you typed is still here.',
    'callback.tooMany':
      'Too much was sent in a short time. What you typed is still here; please try again later.',
    'callback.unreachable':
      'We have no sign that it was sent. What you typed is still here; sent again, it does not arrive twice.',
  },
} as const satisfies CallbackMessages;
