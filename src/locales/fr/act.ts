import type { ActMessages } from '../../i18n/messages.js';

/** French: what the customer can do with a request. */
export const act = {
  tag: 'fr',
  neutral: {
    'act.send': 'Envoyer',
    'act.cancel': 'Annuler',
    'act.label.reply': 'Message',
    'act.label.reject': 'Qu’est-ce qui ne va pas ?',
    'act.label.reopen': 'Pourquoi la rouvrir ?',
    'act.label.withdraw': 'Pourquoi ? (facultatif)',
    'act.withdrawSure': 'Retirer vraiment la demande ?',
    'act.withdrawThen': 'Une fois la demande retirée, nous arrêtons d’y travailler.',
    'act.withdrawYes': 'Oui, la retirer',
    'act.withdrawNo': 'Non, la laisser ouverte',
    'rate.question': 'Comment s’est passée cette demande ?',
    'rate.1': 'Très mal',
    'rate.2': 'Mal',
    'rate.3': 'Moyennement',
    'rate.4': 'Bien',
    'rate.5': 'Très bien',
    'rate.missing': 'Il reste à choisir une réponse.',
    'rate.comment': 'Autre chose à ajouter ? (facultatif)',
    'act.empty': 'Il manque le texte.',
    'act.tooLong': 'Le texte est trop long : {n} caractères au maximum.',
    'act.sending': 'Envoi en cours',
    'act.sent': 'Envoyé.',
    'act.changed':
      'Entre-temps, la demande a changé : le nouvel état est plus haut, le texte est toujours là.',
    'act.notPossible': 'Ce n’est plus possible : la demande a changé.',
    'act.invalid': 'L’envoi n’a pas été accepté. Le texte est toujours là.',
    'act.tooMany':
      'Trop d’envois en peu de temps. Le texte est toujours là ; il est possible de réessayer plus tard.',
    'act.unreachable':
      'Rien n’indique que le texte soit parti. Il est toujours là ; un nouvel envoi n’arrivera pas en double.',
    'act.ended':
      'L’accès a expiré et rien n’a été envoyé. Le texte est toujours là ; le lien que nous avons envoyé redonne accès à la demande.',
    'act.notifyIsOn': 'Les notifications sont activées.',
    'act.notifyIsOff': 'Les notifications sont désactivées : les nouvelles restent sur cette page.',
    'idle.brand': 'Aucun problème : c’est à nous d’agir.',
    'idle.customer': 'La demande attend une réponse ; aucun délai n’est indiqué.',
    'idle.third-party': 'Aucun problème : nous dépendons d’un tiers et suivons la demande.',
    'idle.unknown': 'Nous ne pouvons pas le dire : il n’est pas indiqué qui doit agir.',
    'tool.calendarTitle': 'Demande {id} : {what}',
    'tool.calendarText':
      'Pour cette date, nous avons promis {what}. Si la date change, la nouvelle est sur la page de la demande.',
    'tool.copied': 'Copié',
    'tool.copyFailed': 'La copie n’a pas fonctionné ; le texte peut être sélectionné à la main.',
    'tool.entries': 'Ce qui s’est passé en dernier :',
    'tool.asOf': 'Situation au {at}.',
    'file.loading': 'Téléchargement de {name} en cours.',
    'file.failed': 'Le téléchargement de {name} n’a pas fonctionné.',
    'file.gone': '{name} n’est plus là.',
    'file.unshown': '{name} ne peut pas s’afficher ici.',
  },
  informal: {
    'act.label.reply': 'Ton message',
    'act.withdrawSure': 'Veux-tu vraiment retirer la demande ?',
    'act.changed': 'Entre-temps, la demande a changé : regarde plus haut, ton texte est toujours là.',
    'act.tooMany': 'Trop d’envois en peu de temps. Le texte est toujours là ; réessaie plus tard.',
    'act.ended':
      'L’accès a expiré et rien n’a été envoyé. Le texte est toujours là ; le lien que nous t’avons envoyé redonne accès à la demande.',
    'idle.customer': 'La demande attend ta réponse ; aucun délai n’est indiqué.',
  },
  formal: {
    'act.label.reply': 'Votre message',
    'act.withdrawSure': 'Voulez-vous vraiment retirer la demande ?',
    'act.changed': 'Entre-temps, la demande a changé : regardez plus haut, votre texte est toujours là.',
    'act.tooMany': 'Trop d’envois en peu de temps. Le texte est toujours là ; réessayez plus tard.',
    'act.ended':
      'L’accès a expiré et rien n’a été envoyé. Le texte est toujours là ; le lien que nous vous avons envoyé redonne accès à la demande.',
    'idle.customer': 'La demande attend votre réponse ; aucun délai n’est indiqué.',
  },
} as const satisfies ActMessages;
