import type { LauncherMessages } from '../../i18n/messages.js';

/** French: what the closed launcher says on its button. */
export const launcher = {
  tag: 'fr',
  neutral: {
    'from.today': 'dès {the}',
    'from.tomorrow': 'dès demain {at}',
    'from.week': 'dès {day} {at}',
    'from.date': 'dès le {date} {at}',
    'launcher.label': '{name} · {text}',
    'launcher.spoken': '{name} : {text}',
    'launcher.bot': 'Assistant maintenant, équipe {from}',
    'launcher.botOnly': 'Assistant maintenant',
    'launcher.leave': 'Fermé : laisser un message, réponse {by}',
    'launcher.leaveUsually': 'Fermé : laisser un message, réponse en général {by}',
    'launcher.leaveOpens': 'Fermé, ouvre {opens} : laisser un message',
    'launcher.unread': {
      one: '{n} message non lu',
      many: '{n} de messages non lus',
      other: '{n} messages non lus',
    },
  },
  informal: {
    'launcher.leave': 'Fermé : laisse un message, réponse {by}',
    'launcher.leaveUsually': 'Fermé : laisse un message, réponse en général {by}',
    'launcher.leaveOpens': 'Fermé, ouvre {opens} : laisse un message',
  },
  formal: {
    'launcher.leave': 'Fermé : laissez un message, réponse {by}',
    'launcher.leaveUsually': 'Fermé : laissez un message, réponse en général {by}',
    'launcher.leaveOpens': 'Fermé, ouvre {opens} : laissez un message',
  },
} as const satisfies LauncherMessages;
