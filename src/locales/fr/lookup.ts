import type { LookupMessages } from '../../i18n/messages.js';

/** French: asking for the link to a request. */
export const lookup = {
  tag: 'fr',
  neutral: {
    'lookup.title': 'Retrouver une demande',
    'lookup.hint': 'Nous envoyons un lien à l’adresse e-mail utilisée pour la demande.',
    'lookup.reference': 'Référence',
    'lookup.email': 'E-mail',
    'lookup.send': 'Recevoir le lien',
    'lookup.sending': 'Envoi en cours',
    'lookup.sent': 'Si les informations correspondent, nous avons envoyé un lien à cette adresse.',
    'lookup.notThere':
      'S’il n’arrive pas, il est peut-être dans les courriers indésirables, ou les informations ne sont pas celles de la demande.',
    'lookup.again': 'Essayer d’autres informations',
    'lookup.missing': 'Il faut la référence et l’adresse e-mail.',
    'lookup.malformed': 'La référence ou l’adresse e-mail ne semble pas correcte.',
    'lookup.throttled':
      'Trop d’essais en peu de temps. Les informations sont toujours là ; il est possible de réessayer plus tard.',
    'lookup.unreachable': 'Rien n’indique que la demande soit partie. Les informations sont toujours là.',
    'lookup.badLink': 'Ce lien n’ouvre plus la demande. Il est possible d’en demander un nouveau ici.',
  },
  informal: {
    'lookup.title': 'Retrouve ta demande',
    'lookup.notThere':
      'Si tu ne le trouves pas, regarde dans les courriers indésirables ; sinon, les informations ne sont peut-être pas celles de la demande.',
    'lookup.throttled':
      'Trop d’essais en peu de temps. Les informations sont toujours là ; réessaie plus tard.',
    'lookup.badLink': 'Ce lien n’ouvre plus la demande. Tu peux en demander un nouveau ici.',
  },
  formal: {
    'lookup.title': 'Retrouvez votre demande',
    'lookup.notThere':
      'Si vous ne le trouvez pas, regardez dans les courriers indésirables ; sinon, les informations ne sont peut-être pas celles de la demande.',
    'lookup.throttled':
      'Trop d’essais en peu de temps. Les informations sont toujours là ; réessayez plus tard.',
    'lookup.badLink': 'Ce lien n’ouvre plus la demande. Vous pouvez en demander un nouveau ici.',
  },
} as const satisfies LookupMessages;
