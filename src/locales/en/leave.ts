import type { LeaveMessages } from '../../i18n/messages.js';

/** English: what is said after a channel was chosen. Loaded with the panel that says it. */
export const leave = {
  tag: 'en',
  neutral: {
    'leave.draft': 'Your first message',
    'leave.draftHint': 'Change it as you like; nothing is sent until you send it there.',
    'leave.greeting': 'Hello, I am writing from your website.',
    'leave.reference': 'Reference {code}',
    'leave.open': 'Open {name}',
    'leave.open.email': 'Write the e-mail',
    'leave.open.sms': 'Write the text message',
    'leave.call': 'Call {address}',
    'leave.copyMessage': 'Copy the message',
    'leave.copyAddress': 'Copy {address}',
    'leave.copied': 'Copied',
    'leave.copyFailed': 'It could not be copied; select the text instead.',
    'leave.qr': 'Show a code for your phone',
    'leave.qrHint': 'Scan it with your phone’s camera.',
    'leave.qrFailed': 'The code could not be loaded.',
    'leave.remember': 'Remember on this device that I wrote here',
    'remember.by':
      'You opened {name} {at}; if you sent your message, an answer is expected {by}: no need to write again.',
    'remember.usually':
      'You opened {name} {at}; if you sent your message, the answer usually comes {by}: no need to write again.',
    'remember.open': 'You opened {name} {at}; if you sent your message, no need to write again.',
    'remember.passed': 'You opened {name} {at}; an answer was expected {by}.',
    'remember.instead': 'If nobody has answered you yet, this answers first now: {other}, {text}.',
    'remember.alone':
      'If nobody has answered you yet, write there again: the same reference keeps it together.',
    'remember.forget': 'Forget this',
  },
} as const satisfies LeaveMessages;
