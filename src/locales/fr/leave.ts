import type { LeaveMessages } from '../../i18n/messages.js';

/** French: what is said after a channel was chosen. */
export const leave = {
  tag: 'fr',
  neutral: {
    'leave.draft': 'Premier message',
    'leave.draftHint':
      'Il est possible de le modifier ; rien ne part avant l’envoi dans l’autre application.',
    'leave.greeting': 'Bonjour, j’écris depuis votre site.',
    'leave.reference': 'Référence {code}',
    'leave.open': 'Ouvrir {name}',
    'leave.open.email': 'Écrire l’e-mail',
    'leave.open.sms': 'Écrire le SMS',
    'leave.call': 'Appeler le {address}',
    'leave.copyMessage': 'Copier le message',
    'leave.copyAddress': 'Copier {address}',
    'leave.copied': 'Copié',
    'leave.copyFailed': 'La copie n’a pas fonctionné ; le texte peut être sélectionné à la main.',
    'leave.qr': 'Afficher un code pour le téléphone',
    'leave.qrHint': 'À scanner avec l’appareil photo du téléphone.',
    'leave.qrFailed': 'Le code ne s’est pas chargé.',
    'leave.remember': 'Retenir sur cet appareil que j’ai écrit ici',
    'remember.by':
      '{name} ouvert {at} : si le message est parti, la réponse est prévue {by}. Inutile de réécrire.',
    'remember.usually':
      '{name} ouvert {at} : si le message est parti, la réponse arrive en général {by}. Inutile de réécrire.',
    'remember.open': '{name} ouvert {at} : si le message est parti, inutile de réécrire.',
    'remember.passed': '{name} ouvert {at} : la réponse était prévue {by}.',
    'remember.instead': 'Si elle n’est pas encore arrivée, le plus rapide maintenant est {other} : {text}.',
    'remember.alone':
      'Si elle n’est pas encore arrivée, il est possible de réécrire là-bas : la même référence garde tout ensemble.',
    'remember.forget': 'Oublier',
  },
  informal: {
    'leave.draft': 'Ton premier message',
    'leave.draftHint':
      'Tu peux le modifier ; rien ne part tant que tu ne l’envoies pas dans l’autre application.',
    'remember.by':
      'Tu as ouvert {name} {at} ; si tu as envoyé le message, la réponse est prévue {by} : inutile de réécrire.',
    'remember.usually':
      'Tu as ouvert {name} {at} ; si tu as envoyé le message, la réponse arrive en général {by} : inutile de réécrire.',
    'remember.open': 'Tu as ouvert {name} {at} ; si tu as envoyé le message, inutile de réécrire.',
    'remember.passed': 'Tu as ouvert {name} {at} ; la réponse était prévue {by}.',
    'remember.instead': 'Si personne ne t’a encore répondu, le plus rapide maintenant est {other} : {text}.',
    'remember.alone':
      'Si personne ne t’a encore répondu, réécris là-bas : la même référence garde tout ensemble.',
  },
  formal: {
    'leave.draft': 'Votre premier message',
    'leave.draftHint':
      'Vous pouvez le modifier ; rien ne part tant que vous ne l’envoyez pas dans l’autre application.',
    'remember.by':
      'Vous avez ouvert {name} {at} ; si vous avez envoyé le message, la réponse est prévue {by} : inutile de réécrire.',
    'remember.usually':
      'Vous avez ouvert {name} {at} ; si vous avez envoyé le message, la réponse arrive en général {by} : inutile de réécrire.',
    'remember.open': 'Vous avez ouvert {name} {at} ; si vous avez envoyé le message, inutile de réécrire.',
    'remember.passed': 'Vous avez ouvert {name} {at} ; la réponse était prévue {by}.',
    'remember.instead':
      'Si personne ne vous a encore répondu, le plus rapide maintenant est {other} : {text}.',
    'remember.alone':
      'Si personne ne vous a encore répondu, réécrivez là-bas : la même référence garde tout ensemble.',
  },
} as const satisfies LeaveMessages;
