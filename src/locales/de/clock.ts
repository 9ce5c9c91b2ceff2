import type { ClockMessages } from '../../i18n/messages.js';

/** German: times of day and days inside other sentences. A full hour is said without its minutes. */
export const clock = {
  tag: 'de',
  neutral: {
    'clock.time': '{time}',
    'clock.sharp': '{h}',
    'clock.day': '{n}',
    'clock.date': '{weekday}{gap}{date}',
    'clock.the': '{time} Uhr',
    'clock.at': 'um {time} Uhr',
    'by.today': 'bis {the}',
    'by.tomorrow': 'bis morgen {at}',
    'by.week': 'bis {day} {at}',
    'by.date': 'bis {date}, {at}',
    'at.today': '{at}',
    'at.tomorrow': 'morgen {at}',
    'at.yesterday': 'gestern {at}',
    'at.week': 'am {day} {at}',
    'at.date': 'am {date}, {at}',
    'until.today': 'bis {the}',
    'until.tomorrow': 'bis morgen {at}',
    'until.week': 'bis {day} {at}',
    'until.date': 'bis {date}, {at}',
    'note.here': '{the} in {place}',
    'note.there': 'In {place} ist es dann {the}.',
  },
} as const satisfies ClockMessages;
