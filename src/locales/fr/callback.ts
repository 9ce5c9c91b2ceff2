import type { CallbackMessages } from '../../i18n/messages.js';

/** French: asking to be called. */
export const callback = {
  tag: 'fr',
  neutral: {
    'callback.name': 'Nom',
    'callback.phone': 'Numéro de téléphone',
    'callback.text': 'De quoi s’agit-il ? (facultatif)',
    'callback.send': 'Demander un appel',
    'callback.sending': 'Envoi en cours',
    'callback.missing': 'Il manque le numéro de téléphone.',
    'callback.phoneInvalid': 'Cela ne ressemble pas à un numéro de téléphone. Exemple : +33 1 99 00 12 34.',
    'callback.sent': 'Nous appelons le {phone}.',
    'callback.sentBy': 'Nous appelons le {phone}, {by}.',
    'callback.invalid': 'L’envoi n’a pas été accepté. Les informations sont toujours là.',
    'callback.tooMany':
      'Trop d’envois en peu de temps. Les informations sont toujours là ; il est possible de réessayer plus tard.',
    'callback.unreachable':
      'Rien n’indique que la demande soit partie. Les informations sont toujours là ; un nouvel envoi n’arrivera pas en double.',
  },
  informal: {
    'callback.sent': 'Nous t’appelons au {phone}.',
    'callback.sentBy': 'Nous t’appelons au {phone}, {by}.',
    'callback.tooMany':
      'Trop d’envois en peu de temps. Les informations sont toujours là ; réessaie plus tard.',
  },
  formal: {
    'callback.sent': 'Nous vous appelons au {phone}.',
    'callback.sentBy': 'Nous vous appelons au {phone}, {by}.',
    'callback.tooMany':
      'Trop d’envois en peu de temps. Les informations sont toujours là ; réessayez plus tard.',
  },
} as const satisfies CallbackMessages;
