import type { PickerMessages } from '../../i18n/messages.js';

/** Italian: the words around the channels. */
export const picker = {
  tag: 'it',
  neutral: {
    'picker.title': 'Come contattarci',
    'picker.now': 'I tempi qui sotto valgono adesso.',
    'picker.topics': 'Di che cosa si tratta?',
    'picker.search': 'Oppure con parole proprie',
    'picker.searchResult': 'Abbiamo capito: {topic}.',
    'picker.searchNone': 'Nessun argomento corrisponde: ecco tutti i canali.',
    'picker.channels': 'Canali',
    'picker.reorder': 'Prima i più rapidi',
    'picker.sorted': 'Al primo posto {name}: {text}.',
    'picker.loading': 'Stiamo cercando i tempi di risposta.',
    'picker.empty': 'Qui non c’è nessun canale da mostrare.',
    'picker.unreachable': 'Ora non riusciamo a leggere i tempi di risposta.',
    'picker.unreachableSince':
      'Controllato {at}; ora non riusciamo a raggiungere il servizio, i tempi potrebbero essere cambiati.',
    'picker.reachable': 'I tempi sono di nuovo aggiornati.',
    'picker.invalid': 'Ora non possiamo mostrare i tempi di risposta.',
    'picker.retry': 'Riprova',
    'picker.checked': 'Controllato {at}',
    'picker.zoneHere': 'ora di {place}',
    'picker.zoneThere': {
      one: 'Orari nell’ora locale di chi legge; a {place} è l’{time}.',
      other: 'Orari nell’ora locale di chi legge; a {place} sono le {time}.',
    },
    'picker.changed': '{name}: {text}.',
    'picker.newWindow': 'si apre in una nuova finestra',
    'mode.live': 'dal vivo',
    'mode.live.store': 'di persona',
    'mode.async': 'si lascia un messaggio',
    'mode.async.callback': 'chiamiamo noi',
    'mode.async.store': 'di persona',
    'mark.fastest': 'risposta più rapida',
    'mark.first': 'risposta più rapida',
    'mark.topic': 'per questo argomento',
    'mark.quiet': 'meno attesa del solito',
    'mark.busy': 'più attesa del solito',
    'mark.veryBusy': 'molta più attesa del solito',
  },
  informal: {
    'picker.zoneThere': {
      one: 'Orari nella tua ora locale; a {place} è l’{time}.',
      other: 'Orari nella tua ora locale; a {place} sono le {time}.',
    },
    'picker.title': 'Come preferisci sentirci?',
    'picker.search': 'Oppure dillo con parole tue',
    'mode.async': 'lascia un messaggio',
    'mode.async.callback': 'ti chiamiamo noi',
  },
  formal: {
    'picker.zoneThere': {
      one: 'Orari nella Sua ora locale; a {place} è l’{time}.',
      other: 'Orari nella Sua ora locale; a {place} sono le {time}.',
    },
    'picker.title': 'Come preferisce contattarci?',
    'picker.search': 'Oppure lo dica con parole Sue',
    'mode.async': 'lasci un messaggio',
    'mode.async.callback': 'La chiamiamo noi',
  },
} as const satisfies PickerMessages;
