import type { ClockMessages } from '../../i18n/messages.js';

/** Spanish: times of day and days inside other sentences. */
export const clock = {
  tag: 'es',
  neutral: {
    'clock.time': '{time}',
    'clock.sharp': '{time}',
    'clock.day': '{n}',
    'clock.date': '{weekday} {date}',
    'clock.the': { one: 'la {time}', other: 'las {time}' },
    'clock.at': { one: 'a la {time}', other: 'a las {time}' },
    'by.today': 'antes de {the}',
    'by.tomorrow': 'mañana antes de {the}',
    'by.week': 'antes del {day} {at}',
    'by.date': 'antes del {date} {at}',
    'at.today': '{at}',
    'at.tomorrow': 'mañana {at}',
    'at.yesterday': 'ayer {at}',
    'at.week': 'el {day} {at}',
    'at.date': 'el {date} {at}',
    'until.today': 'hasta {the}',
    'until.tomorrow': 'hasta mañana {at}',
    'until.week': 'hasta el {day} {at}',
    'until.date': 'hasta el {date} {at}',
    'note.here': '{the} en {place}',
    'note.there': 'Es decir, {the} en {place}.',
  },
} as const satisfies ClockMessages;
