import type { GreetingMessages } from '../../i18n/messages.js';

/** German: the first message of a chat. */
export const greeting = {
  tag: 'de',
  neutral: {
    'greeting.bot': 'Ich bin {name}, ein automatischer Assistent.',
    'greeting.botUnnamed': 'Diese Antwort ist automatisch.',
    'greeting.ask': 'Wer mit einer Person sprechen möchte, schreibt „{word}“: {text}.',
    'greeting.then': 'Danach sind wir an der Reihe: {text}.',
  },
  informal: {
    'greeting.ask': 'Wenn du mit einer Person sprechen möchtest, schreib „{word}“: {text}.',
  },
  formal: {
    'greeting.ask': 'Wenn Sie mit einer Person sprechen möchten, schreiben Sie „{word}“: {text}.',
  },
} as const satisfies GreetingMessages;
