import type { LauncherMessages } from '../../i18n/messages.js';

/** Italian: what the closed launcher says on its button. */
export const launcher = {
  tag: 'it',
  neutral: {
    // "alle 9:00" and "all’1:00" become "dalle 9:00" and "dall’1:00".
    'from.today': 'd{at}',
    'from.tomorrow': 'da domani {at}',
    'from.week': 'da {day} {at}',
    'from.date': 'da {date} {at}',
    'launcher.label': '{name} · {text}',
    'launcher.spoken': '{name}: {text}',
    'launcher.bot': 'Assistente ora, persone {from}',
    'launcher.botOnly': 'Assistente ora',
    'launcher.leave': 'Chiuso: si lascia un messaggio, risposta {by}',
    'launcher.leaveUsually': 'Chiuso: si lascia un messaggio, risposta di solito {by}',
    'launcher.leaveOpens': 'Chiuso, apre {opens}: si lascia un messaggio',
    'launcher.unread': { one: '{n} messaggio non letto', other: '{n} messaggi non letti' },
  },
  informal: {
    'launcher.leave': 'Chiuso: lascia un messaggio, risposta {by}',
    'launcher.leaveUsually': 'Chiuso: lascia un messaggio, risposta di solito {by}',
    'launcher.leaveOpens': 'Chiuso, apre {opens}: lascia un messaggio',
  },
  formal: {
    'launcher.leave': 'Chiuso: lasci un messaggio, risposta {by}',
    'launcher.leaveUsually': 'Chiuso: lasci un messaggio, risposta di solito {by}',
    'launcher.leaveOpens': 'Chiuso, apre {opens}: lasci un messaggio',
  },
} as const satisfies LauncherMessages;
