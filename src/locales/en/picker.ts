import type { PickerMessages } from '../../i18n/messages.js';

/** English: the words around the channels. */
export const picker = {
  tag: 'en',
  neutral: {
    'picker.title': 'How would you like to reach us?',
    'picker.now': 'These times are right as of now.',
    'picker.topics': 'What is it about?',
    'picker.search': 'Or say it in your words',
    'picker.searchResult': 'We understood: {topic}.',
    'picker.searchNone': 'No topic matches; all channels are shown.',
    'picker.channels': 'Channels',
    'picker.reorder': 'Put the fastest first',
    'picker.sorted': '{name} first: {text}.',
    'picker.loading': 'We are looking up the times.',
    'picker.empty': 'There is no channel to show here.',
    'picker.unreachable': 'We cannot look up the times right now.',
    'picker.unreachableSince': 'Checked {at}; we cannot reach the service now, so times may have changed.',
    'picker.reachable': 'The times are up to date again.',
    'picker.invalid': 'We cannot show the times right now.',
    'picker.retry': 'Try again',
    'picker.checked': 'Checked {at}',
    'picker.zoneHere': '{place} time',
    'picker.zoneThere': 'Times are in your local time; it is {time} in {place}.',
    'picker.changed': '{name}: {text}.',
    'picker.newWindow': 'opens in a new window',
  },
} as const satisfies PickerMessages;
