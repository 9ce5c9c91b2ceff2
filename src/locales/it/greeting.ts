import type { GreetingMessages } from '../../i18n/messages.js';

/** Italian: the first message of a chat. */
export const greeting = {
  tag: 'it',
  neutral: {
    'greeting.bot': 'Sono {name}, un sistema automatico.',
    'greeting.botUnnamed': 'Questa risposta è automatica.',
    'greeting.ask': 'Per parlare con noi basta scrivere “{word}”: {text}.',
    'greeting.then': 'Poi tocca a noi: {text}.',
  },
  informal: {
    'greeting.ask': 'Per parlare con noi scrivi “{word}”: {text}.',
  },
  formal: {
    'greeting.ask': 'Per parlare con noi scriva “{word}”: {text}.',
  },
} as const satisfies GreetingMessages;
