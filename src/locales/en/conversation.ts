import type { ConversationMessages } from '../../i18n/messages.js';

/** English: how a conversation stands. Loaded with the panel that tells it. */
export const conversation = {
  tag: 'en',
  neutral: {
    'chat.loading':
      'The chat is loading. You can already write and send; your message goes out when it is ready.',
    'chat.sending': 'Your message is being sent.',
    'chat.waiting': 'Waiting for a person.',
    'chat.first': 'Nobody is ahead of you.',
    'chat.ahead': { one: 'One person is ahead of you.', other: '{n} people are ahead of you.' },
    'chat.worse': {
      one: 'One person is ahead of you now; there was nobody before.',
      other: '{n} people are ahead of you now, up from {before}.',
    },
    'chat.expected': 'An answer is expected {by}.',
    'chat.missed': 'It is taking longer than we said ({by}).',
    'chat.keptFirst': 'You keep your place: nobody is ahead of you.',
    'chat.keptAhead': {
      one: 'You keep your place: one person is ahead of you.',
      other: 'You keep your place: {n} people are ahead of you.',
    },
    'chat.noNewTime': 'We can’t give a new time yet.',
    'chat.withBot': 'An automated assistant is answering: {name}.',
    'chat.withBotUnnamed': 'An automated assistant is answering.',
    'chat.withPerson': '{name} is here to answer.',
    'chat.withPersonUnnamed': 'A person is here to answer.',
    'chat.inWindow': 'The chat continues in its own window.',
    'chat.onPage': 'The chat continues on another page.',
    'chat.untold': 'We had said {by}. If nobody has answered you yet, there are other channels.',
    'chat.kept': 'We e-mail you our answer.',
    'chat.keptBy': 'We e-mail you our answer {by}.',
    'chat.keptHint': 'You keep your place. You can close this page.',
    'chat.ended.customer': 'You have ended the chat.',
    'chat.ended.brand': 'We have ended the chat.',
    'chat.failed.load': 'The chat could not be loaded.',
    'chat.failed.silent': 'The chat did not connect in time.',
    'chat.failed.refused': 'The chat did not accept the message.',
    'chat.failed.closed': 'The chat has closed meanwhile.',
    'chat.failed.lost': 'The connection to the chat was lost.',
    'chat.textHere': 'Your text is still here.',
  },
} as const satisfies ConversationMessages;
