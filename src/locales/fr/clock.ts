import type { ClockMessages } from '../../i18n/messages.js';

/** French: times of day and days inside other sentences. */
export const clock = {
  tag: 'fr',
  neutral: {
    'clock.time': '{h} h {m}',
    'clock.sharp': '{h} h',
    'clock.day': { one: '{n}er', other: '{n}' },
    'clock.date': '{weekday} {date}',
    'clock.the': '{time}',
    'clock.at': 'à {time}',
    'by.today': 'avant {the}',
    'by.tomorrow': 'demain avant {the}',
    'by.week': 'avant {day} {the}',
    'by.date': 'avant le {date} {at}',
    'at.today': '{at}',
    'at.tomorrow': 'demain {at}',
    'at.yesterday': 'hier {at}',
    'at.week': '{day} {at}',
    'at.date': 'le {date} {at}',
    'until.today': 'jusqu’à {the}',
    'until.tomorrow': 'jusqu’à demain {at}',
    'until.week': 'jusqu’à {day} {at}',
    'until.date': 'jusqu’au {date} {at}',
    'note.here': '{the} à {place}',
    'note.there': 'Soit {time} à {place}.',
  },
} as const satisfies ClockMessages;
