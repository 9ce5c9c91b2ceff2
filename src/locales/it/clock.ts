import type { ClockMessages } from '../../i18n/messages.js';

/** Italian: times of day and days inside other sentences. */
export const clock = {
  tag: 'it',
  neutral: {
    'clock.time': '{time}',
    'clock.sharp': '{time}',
    'clock.day': '{n}',
    'clock.date': '{weekday}{gap}{date}',
    'clock.the': { one: 'l’{time}', other: 'le {time}' },
    'clock.at': { one: 'all’{time}', other: 'alle {time}' },
    'by.today': 'entro {the}',
    'by.tomorrow': 'entro {the} di domani',
    'by.week': 'entro {day} {at}',
    'by.date': 'entro {date} {at}',
    'at.today': '{at}',
    'at.tomorrow': 'domani {at}',
    'at.yesterday': 'ieri {at}',
    'at.week': '{day} {at}',
    'at.date': '{date} {at}',
    'until.today': 'fino {at}',
    'until.tomorrow': 'fino {at} di domani',
    'until.week': 'fino a {day} {at}',
    'until.date': 'fino a {date} {at}',
    'note.here': { one: 'l’{time} a {place}', other: 'le {time} a {place}' },
    'note.there': { one: 'Cioè l’{time} a {place}.', other: 'Cioè le {time} a {place}.' },
  },
} as const satisfies ClockMessages;
