import type { LauncherMessages } from '../../i18n/messages.js';

/** German: what the closed launcher says on its button. */
export const launcher = {
  tag: 'de',
  neutral: {
    'from.today': 'ab {the}',
    'from.tomorrow': 'ab morgen {at}',
    'from.week': 'ab {day} {at}',
    'from.date': 'ab {date}, {at}',
    'launcher.label': '{name} · {text}',
    'launcher.spoken': '{name}: {text}',
    'launcher.bot': 'Assistent jetzt, persönlich {from}',
    'launcher.botOnly': 'Assistent jetzt',
    'launcher.leave': 'Geschlossen: Nachricht hinterlassen, Antwort {by}',
    'launcher.leaveUsually': 'Geschlossen: Nachricht hinterlassen, Antwort meist {by}',
    'launcher.leaveOpens': 'Geschlossen, öffnet {opens}: Nachricht hinterlassen',
    'launcher.unread': { one: '{n} ungelesene Nachricht', other: '{n} ungelesene Nachrichten' },
  },
} as const satisfies LauncherMessages;
