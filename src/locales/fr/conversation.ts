import type { ConversationMessages } from '../../i18n/messages.js';

/** French: how a conversation stands. */
export const conversation = {
  tag: 'fr',
  neutral: {
    'chat.loading':
      'Le chat se charge. Il est déjà possible d’écrire et d’envoyer : le message part quand il est prêt.',
    'chat.sending': 'Le message est en cours d’envoi.',
    'chat.waiting': 'En attente d’une personne.',
    'chat.first': 'File d’attente : personne devant.',
    'chat.ahead': {
      one: 'File d’attente : une personne devant.',
      many: 'File d’attente : {n} de personnes devant.',
      other: 'File d’attente : {n} personnes devant.',
    },
    'chat.worse': {
      one: 'File d’attente : une personne devant maintenant, aucune avant.',
      many: 'File d’attente : {n} de personnes devant maintenant, {before} avant.',
      other: 'File d’attente : {n} personnes devant maintenant, {before} avant.',
    },
    'chat.expected': 'Réponse prévue {by}.',
    'chat.missed': 'C’est plus long que nous ne l’avions dit ({by}).',
    'chat.keptFirst': 'La place dans la file est gardée : personne devant.',
    'chat.keptAhead': {
      one: 'La place dans la file est gardée : une personne devant.',
      many: 'La place dans la file est gardée : {n} de personnes devant.',
      other: 'La place dans la file est gardée : {n} personnes devant.',
    },
    'chat.noNewTime': 'Nous n’avons pas encore de nouvelle heure.',
    'chat.withBot': 'Un système automatique répond maintenant : {name}.',
    'chat.withBotUnnamed': 'Un système automatique répond maintenant.',
    'chat.withPerson': '{name} répond maintenant.',
    'chat.withPersonUnnamed': 'Une personne répond maintenant.',
    'chat.inWindow': 'Le chat continue dans une fenêtre à part.',
    'chat.onPage': 'Le chat continue sur une autre page.',
    'chat.untold':
      'Nous avions dit : {by}. Si personne n’a encore répondu, il y a d’autres moyens de contact.',
    'chat.kept': 'Nous répondons par e-mail.',
    'chat.keptBy': 'Nous répondons par e-mail {by}.',
    'chat.keptHint': 'La place dans la file est gardée. La page peut être fermée.',
    'chat.ended.customer': 'Le chat est fermé.',
    'chat.ended.brand': 'Nous avons fermé le chat.',
    'chat.failed.load': 'Le chat ne s’est pas chargé.',
    'chat.failed.silent': 'Le chat ne s’est pas connecté à temps.',
    'chat.failed.refused': 'Le chat n’a pas accepté le message.',
    'chat.failed.closed': 'Entre-temps, le chat a fermé.',
    'chat.failed.lost': 'La connexion avec le chat est perdue.',
    'chat.textHere': 'Le texte est toujours là.',
  },
  informal: {
    'chat.loading': 'Le chat se charge. Tu peux déjà écrire et envoyer : le message part quand il est prêt.',
    'chat.first': 'Il n’y a personne devant toi.',
    'chat.ahead': {
      one: 'Il y a une personne devant toi.',
      many: 'Il y a {n} de personnes devant toi.',
      other: 'Il y a {n} personnes devant toi.',
    },
    'chat.worse': {
      one: 'Il y a maintenant une personne devant toi ; avant, aucune.',
      many: 'Il y a maintenant {n} de personnes devant toi ; avant, {before}.',
      other: 'Il y a maintenant {n} personnes devant toi ; avant, {before}.',
    },
    'chat.keptFirst': 'Ta place est gardée : il n’y a personne devant toi.',
    'chat.keptAhead': {
      one: 'Ta place est gardée : il y a une personne devant toi.',
      many: 'Ta place est gardée : il y a {n} de personnes devant toi.',
      other: 'Ta place est gardée : il y a {n} personnes devant toi.',
    },
    'chat.untold':
      'Nous avions dit : {by}. Si personne ne t’a encore répondu, il y a d’autres moyens de contact.',
    'chat.kept': 'Nous te répondons par e-mail.',
    'chat.keptBy': 'Nous te répondons par e-mail {by}.',
    'chat.keptHint': 'Ta place est gardée. Tu peux fermer la page.',
    'chat.ended.customer': 'Tu as fermé le chat.',
    'chat.textHere': 'Ton texte est toujours là.',
  },
  formal: {
    'chat.loading':
      'Le chat se charge. Vous pouvez déjà écrire et envoyer : le message part quand il est prêt.',
    'chat.first': 'Il n’y a personne devant vous.',
    'chat.ahead': {
      one: 'Il y a une personne devant vous.',
      many: 'Il y a {n} de personnes devant vous.',
      other: 'Il y a {n} personnes devant vous.',
    },
    'chat.worse': {
      one: 'Il y a maintenant une personne devant vous ; avant, aucune.',
      many: 'Il y a maintenant {n} de personnes devant vous ; avant, {before}.',
      other: 'Il y a maintenant {n} personnes devant vous ; avant, {before}.',
    },
    'chat.keptFirst': 'Votre place est gardée : il n’y a personne devant vous.',
    'chat.keptAhead': {
      one: 'Votre place est gardée : il y a une personne devant vous.',
      many: 'Votre place est gardée : il y a {n} de personnes devant vous.',
      other: 'Votre place est gardée : il y a {n} personnes devant vous.',
    },
    'chat.untold':
      'Nous avions dit : {by}. Si personne ne vous a encore répondu, il y a d’autres moyens de contact.',
    'chat.kept': 'Nous vous répondons par e-mail.',
    'chat.keptBy': 'Nous vous répondons par e-mail {by}.',
    'chat.keptHint': 'Votre place est gardée. Vous pouvez fermer la page.',
    'chat.ended.customer': 'Vous avez fermé le chat.',
    'chat.textHere': 'Votre texte est toujours là.',
  },
} as const satisfies ConversationMessages;
