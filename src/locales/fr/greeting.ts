import type { GreetingMessages } from '../../i18n/messages.js';

/** French: the first message of a chat. */
export const greeting = {
  tag: 'fr',
  neutral: {
    'greeting.bot': 'Je suis {name}, un système automatique.',
    'greeting.botUnnamed': 'Cette réponse est automatique.',
    'greeting.ask': 'Pour parler à notre équipe, il suffit d’écrire « {word} » : {text}.',
    'greeting.then': 'Ensuite, notre équipe prend le relais : {text}.',
  },
  informal: {
    'greeting.ask': 'Pour parler à notre équipe, écris « {word} » : {text}.',
  },
  formal: {
    'greeting.ask': 'Pour parler à notre équipe, écrivez « {word} » : {text}.',
  },
} as const satisfies GreetingMessages;
