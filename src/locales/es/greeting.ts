import type { GreetingMessages } from '../../i18n/messages.js';

/** Spanish: the first message of a chat. */
export const greeting = {
  tag: 'es',
  neutral: {
    'greeting.bot': 'Soy {name}, un sistema automático.',
    'greeting.botUnnamed': 'Esta respuesta es automática.',
    'greeting.ask': 'Para hablar con nosotros basta con escribir «{word}»: {text}.',
    'greeting.then': 'Después se ocupa nuestro equipo: {text}.',
  },
  informal: {
    'greeting.ask': 'Para hablar con nosotros escribe «{word}»: {text}.',
  },
  formal: {
    'greeting.ask': 'Para hablar con nosotros escriba «{word}»: {text}.',
  },
} as const satisfies GreetingMessages;
