import type { LookupMessages } from '../../i18n/messages.js';

/** Italian: asking for the link to a request. */
export const lookup = {
  tag: 'it',
  neutral: {
    'lookup.title': 'Ritrovare una richiesta',
    'lookup.hint': 'Inviamo un link all’indirizzo e-mail con cui è stata fatta la richiesta.',
    'lookup.reference': 'Riferimento',
    'lookup.email': 'E-mail',
    'lookup.send': 'Inviatemi il link',
    'lookup.sending': 'Invio in corso',
    'lookup.sent': 'Se i dati corrispondono, abbiamo inviato un link a quell’indirizzo.',
    'lookup.notThere':
      'Se non si trova, può essere nella posta indesiderata, o i dati non sono quelli della richiesta.',
    'lookup.again': 'Prova con altri dati',
    'lookup.missing': 'Servono sia il riferimento sia l’indirizzo e-mail.',
    'lookup.malformed': 'Il riferimento o l’indirizzo e-mail non sono scritti nella forma giusta.',
    'lookup.throttled': 'Troppi tentativi in poco tempo. I dati sono ancora qui; si può riprovare più tardi.',
    'lookup.unreachable': 'Non risulta partito. I dati sono ancora qui.',
    'lookup.badLink': 'Questo link non apre più la richiesta. Qui se ne può chiedere uno nuovo.',
  },
  informal: {
    'lookup.title': 'Ritrova la tua richiesta',
    'lookup.hint': 'Inviamo un link all’indirizzo e-mail con cui hai fatto la richiesta.',
    'lookup.sent': 'Se i dati corrispondono, ti abbiamo inviato un link a quell’indirizzo.',
    'lookup.notThere':
      'Se non lo trovi, guarda nella posta indesiderata, oppure i dati non sono quelli della richiesta.',
    'lookup.throttled': 'Troppi tentativi in poco tempo. I dati sono ancora qui; riprova più tardi.',
    'lookup.badLink': 'Questo link non apre più la richiesta. Qui puoi chiederne uno nuovo.',
  },
  formal: {
    'lookup.title': 'Ritrovi la Sua richiesta',
    'lookup.hint': 'Inviamo un link all’indirizzo e-mail con cui ha fatto la richiesta.',
    'lookup.sent': 'Se i dati corrispondono, Le abbiamo inviato un link a quell’indirizzo.',
    'lookup.notThere':
      'Se non lo trova, guardi nella posta indesiderata, oppure i dati non sono quelli della richiesta.',
    'lookup.throttled': 'Troppi tentativi in poco tempo. I dati sono ancora qui; riprovi più tardi.',
    'lookup.badLink': 'Questo link non apre più la richiesta. Qui può chiederne uno nuovo.',
  },
} as const satisfies LookupMessages;
