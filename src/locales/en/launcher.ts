import type { LauncherMessages } from '../../i18n/messages.js';

/** English: what the closed launcher says on its button. */
export const launcher = {
  tag: 'en',
  neutral: {
    'from.today': 'from {the}',
    'from.tomorrow': 'from {the} tomorrow',
    'from.week': 'from {the} on {day}',
    'from.date': 'from {the} on {date}',
    'launcher.label': '{name} · {text}',
    'launcher.spoken': '{name}: {text}',
    'launcher.bot': 'Assistant now, people {from}',
    'launcher.botOnly': 'Assistant now',
    'launcher.leave': 'Closed: leave a message, a reply {by}',
    'launcher.leaveUsually': 'Closed: leave a message, usually a reply {by}',
    'launcher.leaveOpens': 'Closed, opens {opens}: leave a message',
    'launcher.unread': { one: '{n} unread message', other: '{n} unread messages' },
  },
} as const satisfies LauncherMessages;
