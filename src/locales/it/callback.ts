import type { CallbackMessages } from '../../i18n/messages.js';

/** Italian: asking to be called. */
export const callback = {
  tag: 'it',
  neutral: {
    'callback.name': 'Nome',
    'callback.phone': 'Numero di telefono',
    'callback.text': 'Di che cosa si tratta? (facoltativo)',
    'callback.send': 'Richiamatemi',
    'callback.sending': 'Invio in corso',
    'callback.missing': 'Manca il numero di telefono.',
    'callback.phoneInvalid': 'Non sembra un numero di telefono. Esempio: +39 02 1234 5678.',
    'callback.sent': 'Chiamiamo noi il {phone}.',
    'callback.sentBy': 'Chiamiamo noi il {phone}, {by}.',
    'callback.invalid': 'Il servizio non l’ha accettata. I dati sono ancora qui.',
    'callback.tooMany': 'Troppi invii in poco tempo. I dati sono ancora qui; si può riprovare più tardi.',
    'callback.unreachable':
      'Non risulta partita. I dati sono ancora qui; un secondo invio non arriva due volte.',
  },
  informal: {
    'callback.sent': 'Ti chiamiamo noi al {phone}.',
    'callback.sentBy': 'Ti chiamiamo noi al {phone}, {by}.',
    'callback.tooMany': 'Troppi invii in poco tempo. I dati sono ancora qui; riprova più tardi.',
    'callback.unreachable':
      'Non risulta partita. I dati sono ancora qui; se la invii di nuovo, non arriva due volte.',
  },
  formal: {
    'callback.sent': 'La chiamiamo noi al {phone}.',
    'callback.sentBy': 'La chiamiamo noi al {phone}, {by}.',
    'callback.tooMany': 'Troppi invii in poco tempo. I dati sono ancora qui; riprovi più tardi.',
    'callback.unreachable':
      'Non risulta partita. I dati sono ancora qui; se la invia di nuovo, non arriva due volte.',
  },
} as const satisfies CallbackMessages;
