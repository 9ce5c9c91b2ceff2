import type { CallbackMessages } from '../../i18n/messages.js';

/** Spanish: asking to be called. */
export const callback = {
  tag: 'es',
  neutral: {
    'callback.name': 'Nombre',
    'callback.phone': 'Número de teléfono',
    'callback.text': '¿De qué se trata? (opcional)',
    'callback.send': 'Pedir la llamada',
    'callback.sending': 'Enviando',
    'callback.missing': 'Falta el número de teléfono.',
    'callback.phoneInvalid': 'No parece un número de teléfono. Ejemplo: +34 912 345 678.',
    'callback.sent': 'Llamamos al {phone}.',
    'callback.sentBy': 'Llamamos al {phone}, {by}.',
    'callback.invalid': 'Los datos no se han aceptado, pero siguen aquí.',
    'callback.tooMany':
      'Demasiados envíos en poco tiempo. Los datos siguen aquí; se puede reintentar más tarde.',
    'callback.unreachable':
      'No nos consta que se haya enviado. Los datos siguen aquí; si se envía otra vez, no llega dos veces.',
  },
  informal: {
    'callback.sent': 'Te llamamos al {phone}.',
    'callback.sentBy': 'Te llamamos al {phone}, {by}.',
    'callback.tooMany': 'Demasiados envíos en poco tiempo. Los datos siguen aquí; inténtalo más tarde.',
    'callback.unreachable':
      'No nos consta que se haya enviado. Los datos siguen aquí; si lo envías otra vez, no llega dos veces.',
  },
  formal: {
    'callback.sent': 'Le llamamos al {phone}.',
    'callback.sentBy': 'Le llamamos al {phone}, {by}.',
    'callback.tooMany': 'Demasiados envíos en poco tiempo. Los datos siguen aquí; inténtelo más tarde.',
    'callback.unreachable':
      'No nos consta que se haya enviado. Los datos siguen aquí; si lo envía otra vez, no llega dos veces.',
  },
} as const satisfies CallbackMessages;
