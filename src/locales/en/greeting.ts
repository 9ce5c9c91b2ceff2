import type { GreetingMessages } from '../../i18n/messages.js';

/** English: the first message of a chat. Said by whoever serves it, by no element. */
export const greeting = {
  tag: 'en',
  neutral: {
    'greeting.bot': 'I am {name}, an automated assistant.',
    'greeting.botUnnamed': 'This reply is automatic.',
    'greeting.ask': 'To talk to one of us, write “{word}”: {text}.',
    'greeting.then': 'Then it is our turn: {text}.',
  },
} as const satisfies GreetingMessages;
