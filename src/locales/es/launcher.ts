import type { LauncherMessages } from '../../i18n/messages.js';

/** Spanish: what the closed launcher says on its button. */
export const launcher = {
  tag: 'es',
  neutral: {
    'from.today': 'desde {the}',
    'from.tomorrow': 'desde mañana {at}',
    'from.week': 'desde el {day} {at}',
    'from.date': 'desde el {date} {at}',
    'launcher.label': '{name} · {text}',
    'launcher.spoken': '{name}: {text}',
    'launcher.bot': 'Asistente ahora, personas {from}',
    'launcher.botOnly': 'Asistente ahora',
    'launcher.leave': 'Cerrado: dejar un mensaje, respuesta {by}',
    'launcher.leaveUsually': 'Cerrado: dejar un mensaje, respuesta normalmente {by}',
    'launcher.leaveOpens': 'Cerrado, abre {opens}: dejar un mensaje',
    'launcher.unread': {
      one: '{n} mensaje sin leer',
      many: '{n} de mensajes sin leer',
      other: '{n} mensajes sin leer',
    },
  },
  informal: {
    'launcher.leave': 'Cerrado: deja un mensaje, respuesta {by}',
    'launcher.leaveUsually': 'Cerrado: deja un mensaje, respuesta normalmente {by}',
    'launcher.leaveOpens': 'Cerrado, abre {opens}: deja un mensaje',
  },
  formal: {
    'launcher.leave': 'Cerrado: deje un mensaje, respuesta {by}',
    'launcher.leaveUsually': 'Cerrado: deje un mensaje, respuesta normalmente {by}',
    'launcher.leaveOpens': 'Cerrado, abre {opens}: deje un mensaje',
  },
} as const satisfies LauncherMessages;
