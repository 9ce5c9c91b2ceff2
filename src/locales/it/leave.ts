import type { LeaveMessages } from '../../i18n/messages.js';

/** Italian: what is said after a channel was chosen. Loaded with the panel that says it. */
export const leave = {
  tag: 'it',
  neutral: {
    'leave.draft': 'Primo messaggio',
    'leave.draftHint': 'Si può cambiare; parte solo con l’invio, nell’altra applicazione.',
    'leave.greeting': 'Buongiorno, scrivo dal vostro sito.',
    'leave.reference': 'Riferimento {code}',
    'leave.open': 'Apri {name}',
    'leave.open.email': 'Scrivi l’e-mail',
    'leave.open.sms': 'Scrivi l’SMS',
    'leave.call': 'Chiama {address}',
    'leave.copyMessage': 'Copia il messaggio',
    'leave.copyAddress': 'Copia {address}',
    'leave.copied': 'Copiato',
    'leave.copyFailed': 'Non è stato possibile copiare: il testo si può selezionare a mano.',
    'leave.qr': 'Mostra un codice per il telefono',
    'leave.qrHint': 'Si inquadra con la fotocamera del telefono.',
    'leave.qrFailed': 'Il codice non si è caricato.',
    'leave.remember': 'Ricorda su questo dispositivo che ho scritto qui',
    'remember.by':
      '{name} aperto {at}: se il messaggio è partito, la risposta è prevista {by}. Non serve riscrivere.',
    'remember.usually':
      '{name} aperto {at}: se il messaggio è partito, la risposta di solito arriva {by}. Non serve riscrivere.',
    'remember.open': '{name} aperto {at}: se il messaggio è partito, non serve riscrivere.',
    'remember.passed': '{name} aperto {at}: la risposta era attesa {by}.',
    'remember.instead': 'Se non è ancora arrivata, la via più rapida ora è {other}: {text}.',
    'remember.alone':
      'Se non è ancora arrivata, si può riscrivere lì: lo stesso riferimento tiene tutto insieme.',
    'remember.forget': 'Dimentica',
  },
  informal: {
    'leave.draft': 'Il tuo primo messaggio',
    'leave.draftHint': 'Puoi cambiarlo; parte solo quando lo invii tu, nell’altra applicazione.',
    'leave.greeting': 'Ciao, scrivo dal vostro sito.',
    'leave.qrHint': 'Inquadralo con la fotocamera del telefono.',
    'remember.by':
      'Hai aperto {name} {at}; se hai inviato il messaggio, la risposta è prevista {by}: non serve riscrivere.',
    'remember.usually':
      'Hai aperto {name} {at}; se hai inviato il messaggio, la risposta di solito arriva {by}: non serve riscrivere.',
    'remember.open': 'Hai aperto {name} {at}; se hai inviato il messaggio, non serve riscrivere.',
    'remember.passed': 'Hai aperto {name} {at}; la risposta era attesa {by}.',
    'remember.instead': 'Se nessuno ti ha ancora risposto, la via più rapida ora è {other}: {text}.',
    'remember.alone':
      'Se nessuno ti ha ancora risposto, riscrivi lì: lo stesso riferimento tiene tutto insieme.',
  },
  formal: {
    'leave.draft': 'Il Suo primo messaggio',
    'leave.draftHint': 'Può cambiarlo; parte solo quando lo invia Lei, nell’altra applicazione.',
    'leave.qrHint': 'Lo inquadri con la fotocamera del telefono.',
    'remember.by':
      'Ha aperto {name} {at}; se ha inviato il messaggio, la risposta è prevista {by}: non serve riscrivere.',
    'remember.usually':
      'Ha aperto {name} {at}; se ha inviato il messaggio, la risposta di solito arriva {by}: non serve riscrivere.',
    'remember.open': 'Ha aperto {name} {at}; se ha inviato il messaggio, non serve riscrivere.',
    'remember.passed': 'Ha aperto {name} {at}; la risposta era attesa {by}.',
    'remember.instead': 'Se nessuno Le ha ancora risposto, la via più rapida ora è {other}: {text}.',
    'remember.alone':
      'Se nessuno Le ha ancora risposto, riscriva lì: lo stesso riferimento tiene tutto insieme.',
  },
} as const satisfies LeaveMessages;
