import type { ClockMessages } from '../../i18n/messages.js';

/** English: times of day and days inside other sentences. */
export const clock = {
  tag: 'en',
  neutral: {
    'clock.time': '{time}',
    'clock.sharp': '{time}',
    'clock.day': '{n}',
    'clock.date': '{weekday}{gap}{date}',
    'clock.the': '{time}',
    'clock.at': 'at {time}',
    'by.today': 'by {the}',
    'by.tomorrow': 'by {the} tomorrow',
    'by.week': 'by {the} on {day}',
    'by.date': 'by {the} on {date}',
    'at.today': 'at {the}',
    'at.tomorrow': 'tomorrow {at}',
    'at.yesterday': 'yesterday {at}',
    'at.week': 'on {day} {at}',
    'at.date': 'on {date} {at}',
    'until.today': 'until {the}',
    'until.tomorrow': 'until {the} tomorrow',
    'until.week': 'until {the} on {day}',
    'until.date': 'until {the} on {date}',
    'note.here': '{the} in {place}',
    'note.there': 'That is {time} in {place}.',
  },
} as const satisfies ClockMessages;
