import type { TrackerMessages } from '../../i18n/messages.js';

/** French: who holds a request, what can be done, and the tracker itself. */
export const tracker = {
  tag: 'fr',
  neutral: {
    'owner.person': '{name}, {person}',
    'owner.since': '{name} · {since}',
    'since.near': 'depuis {day}',
    'since.date': 'depuis le {day}',
    record: 'Promesses tenues : {kept} sur {n}',
    'confirm.closes': 'Sans réponse, nous clôturons la demande. Délai pour répondre : {by}.',
    'confirm.closesOpen': 'Sans réponse, nous clôturons la demande ; le jour n’est pas encore fixé.',
    'confirm.stays': 'Sans réponse, la demande reste ouverte.',
    'confirm.over':
      'Nous avions demandé une réponse pour {by} : la demande peut maintenant être clôturée, mais il est encore possible de répondre.',
    notify: 'Nous écrivons à {address} à chaque promesse, transfert ou retard.',
    'notify.both': '{email} et {phone}',
    'request.title': 'La demande',
    'request.reference': 'Référence {id}',
    'request.earlier': 'Date précédente',
    'request.news': '{phase}. {text}',
    'request.loading': 'Nous cherchons la demande.',
    'request.unreachable': 'Nous n’arrivons pas à lire la demande pour l’instant.',
    'request.unreachableSince':
      'Vérifiée {at} ; nous n’arrivons plus à joindre le service, quelque chose a pu changer.',
    'request.reachable': 'La demande est de nouveau à jour.',
    'request.invalid': 'Nous ne pouvons pas afficher la demande pour l’instant.',
    'request.notFound': 'Nous ne trouvons pas cette demande.',
    'request.ended': 'L’accès a expiré. Le lien que nous avons envoyé le rouvre, tant qu’il est valable.',
    'request.checked': 'Vérifiée {at}',
    'request.retry': 'Réessayer',
    'act.title': 'Actions possibles',
    'act.confirm': 'Oui, tout est réglé',
    'act.reject': 'Non, parce que…',
    'act.later': {
      one: 'Me le redemander demain',
      many: 'Me le redemander dans {n} de jours',
      other: 'Me le redemander dans {n} jours',
    },
    'act.reply': 'Ajouter un message',
    'act.reopen': 'Rouvrir la demande',
    'act.withdraw': 'Retirer la demande',
    'act.rate': 'Donner mon avis',
    'act.notifyOn': 'Activer les notifications',
    'act.notifyOff': 'Désactiver les notifications',
    'contact.title': 'Nous contacter au sujet de cette demande',
    'contact.other': 'Autres moyens',
    'idle.title': 'Et si je ne fais rien ?',
    'tool.calendar': 'Ajouter au calendrier',
    'tool.print': 'Imprimer',
    'tool.copy': 'Copier un résumé',
  },
  informal: {
    'confirm.closes': 'Sans réponse de ta part, nous clôturons la demande. Délai pour répondre : {by}.',
    'confirm.closesOpen':
      'Sans réponse de ta part, nous clôturons la demande ; le jour n’est pas encore fixé.',
    'confirm.stays': 'Sans réponse de ta part, la demande reste ouverte.',
    'confirm.over':
      'Nous t’avions demandé une réponse pour {by} : nous pouvons maintenant clôturer la demande, mais tu peux encore répondre.',
    notify: 'Nous t’écrivons à {address} à chaque promesse, transfert ou retard.',
    'request.title': 'Ta demande',
    'request.ended': 'L’accès a expiré. Le lien que nous t’avons envoyé le rouvre, tant qu’il est valable.',
    'act.title': 'Ce que tu peux faire',
  },
  formal: {
    'confirm.closes': 'Sans réponse de votre part, nous clôturons la demande. Délai pour répondre : {by}.',
    'confirm.closesOpen':
      'Sans réponse de votre part, nous clôturons la demande ; le jour n’est pas encore fixé.',
    'confirm.stays': 'Sans réponse de votre part, la demande reste ouverte.',
    'confirm.over':
      'Nous vous avions demandé une réponse pour {by} : nous pouvons maintenant clôturer la demande, mais vous pouvez encore répondre.',
    notify: 'Nous vous écrivons à {address} à chaque promesse, transfert ou retard.',
    'request.title': 'Votre demande',
    'request.ended':
      'L’accès a expiré. Le lien que nous vous avons envoyé le rouvre, tant qu’il est valable.',
    'act.title': 'Ce que vous pouvez faire',
  },
} as const satisfies TrackerMessages;
