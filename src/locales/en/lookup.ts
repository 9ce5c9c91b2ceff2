import type { LookupMessages } from '../../i18n/messages.js';

/** English: asking for the link to a request. Loaded with the form that asks. */
export const lookup = {
  tag: 'en',
  neutral: {
    'lookup.title': 'Find your request',
    'lookup.hint': 'We send a link to the e-mail address the request was made with.',
    'lookup.reference': 'Reference',
    'lookup.email': 'E-mail',
    'lookup.send': 'Send me the link',
    'lookup.sending': 'Sending',
    'lookup.sent': 'If these details match, we have sent a link to that address.',
    'lookup.notThere':
      'If you cannot find it, it may be among unwanted mail, or the details are not those of the request.',
    'lookup.again': 'Try other details',
    'lookup.missing': 'Both the reference and the e-mail address are needed.',
    'lookup.malformed': 'The reference or the e-mail address does not look right.',
    'lookup.throttled':
      'Too many tries in a short time. What you typed is still here; please try again later.',
    'lookup.unreachable': 'We have no sign that it was sent. What you typed is still here.',
    'lookup.badLink': 'This link does not open the request any more. A new one can be asked for here.',
  },
} as const satisfies LookupMessages;
