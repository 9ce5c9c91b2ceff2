import {
  conversationView,
  expectationOf,
  parseChannels,
  parseRequest,
  requestView,
  timelineOf,
  type Channel,
  type ChatFacts,
  type Queue,
} from '../../../src/core.js';
import {
  describeChannel,
  describeConversation,
  describeEntry,
  describeLauncher,
  describePanel,
  describeRequest,
  greetChat,
  sayNotice,
  sayStatus,
  type LocalText,
  type NoticeKind,
  type SayOptions,
} from '../../../src/i18n.js';
import type { Words as Captions } from '../calendar.js';
import { FIXTURE_BY_NAME } from '../fixtures.js';
import { LAUNCHER_FIXTURE_BY_NAME } from '../launcher-fixtures.js';
import { REQUEST_FIXTURE_BY_NAME } from '../request-fixtures.js';
import { brandIn, NOW } from './samples.js';

/** One line as a customer reads it; `lang` where a document speaks another language than we do. */
export interface Line {
  readonly text: string;
  readonly lang?: string;
  /** The largest text. */
  readonly main?: true;
}

/** A state of the demo, told whole. */
export interface Situation {
  readonly id: string;
  readonly group: 'channels' | 'chat' | 'requests' | 'letters';
  readonly shows: Captions;
  tell(options: SayOptions): readonly Line[];
}

type Tell = Situation['tell'];
type Maybe = Line | LocalText | string | undefined;

const main = (text: string): Line => ({ text, main: true });

const lines = (...texts: readonly Maybe[]): readonly Line[] =>
  texts.flatMap((text) => {
    if (text === undefined || text === '') return [];
    return typeof text === 'string' ? { text } : text;
  });

/** Everything that has a fixture has a caption, and is what it says: a fixture that is gone is noticed at the first look. */
function fixture<T extends { readonly shows: Captions; readonly body: unknown }>(
  known: ReadonlyMap<string, T>,
  name: string,
): T {
  const found = known.get(name);
  if (!found) throw new Error(`There is no fixture "${name}"`);
  return found;
}

function channelIn(body: unknown, kind?: string): Channel {
  const channels = parseChannels(body).document?.channels ?? [];
  const channel = kind === undefined ? channels[0] : channels.find((entry) => entry.kind === kind);
  if (!channel) throw new Error('There is no such channel');
  return channel;
}

function tellChannel(body: unknown): Tell {
  const channel = channelIn(body);
  return (options) => {
    const expectation = expectationOf(channel, NOW);
    const text = describeChannel(channel, expectation, NOW, options);
    return lines(
      `${text.name.text} · ${text.mode}`,
      text.marks.map((mark) => mark.text).join(' · '),
      main(text.headline.text),
      text.notice,
      ...text.notes,
    );
  };
}

function tellLauncher(body: unknown): Tell {
  const channel = channelIn(body, 'chat');
  return (options) => lines(main(describeLauncher(channel, expectationOf(channel, NOW), NOW, options).label));
}

function tellPanel(body: unknown): Tell {
  const channel = channelIn(body, 'chat');
  const other = channelIn(body, 'whatsapp');
  const faster = { channel: other, expectation: expectationOf(other, NOW) };
  return (options) => {
    const text = describePanel(channel, expectationOf(channel, NOW), NOW, {
      ...options,
      brand: 'Officine Rinaldi',
      faster,
    });
    return lines(
      text.title,
      main(text.headline.text),
      text.notice,
      text.reason,
      text.busy,
      text.assistant,
      text.person,
      text.after,
      text.hours,
      text.basis,
    );
  };
}

const MINUTE = 60_000;
const TALKING: ChatFacts = { opened: true, load: 'ready', isOpen: true };
const queue = (ahead: number): Queue => ({ stage: 'waiting', ahead, asOf: NOW });

function tellConversation(
  facts: ChatFacts,
  kept?: { readonly reference: string; readonly by: number },
): Tell {
  const channel = channelIn(fixture(LAUNCHER_FIXTURE_BY_NAME, 'waiting').body, 'chat');
  return (options) => {
    const view = conversationView(facts, NOW);
    const text = describeConversation(view, channel, NOW, {
      ...options,
      hasText: true,
      ...(kept && { kept }),
    });
    return lines(main(text.headline), text.detail);
  };
}

const LATEST = 3;

function tellRequest(body: unknown): Tell {
  const { document } = parseRequest(body);
  if (!document) throw new Error('This is no request');
  return (options) => {
    const text = describeRequest(document, requestView(document, NOW), NOW, options);
    const events = timelineOf(document, NOW)
      .slice(0, LATEST)
      .map((entry) => describeEntry(entry, document, NOW, options))
      .map(({ when, title, notes }) =>
        [`${when} · ${title.text}.`, ...notes.map((note) => note.text)].join(' '),
      );
    return lines(
      [text.phase, text.turn].filter(Boolean).join(' · '),
      main(text.headline.text),
      text.earlier.map((due) => due.text).join(', '),
      ...text.notes,
      text.owner,
      text.record,
      text.confirm,
      text.notify,
      ...events,
    );
  };
}

function tellLetter(kind: NoticeKind, body: unknown): Tell {
  const { document } = parseRequest(body);
  if (!document) throw new Error('This is no request');
  return (options) => {
    const { subject, text } = sayNotice(kind, document, NOW, {
      ...options,
      brand: 'Officine Rinaldi',
      link: 'https://www.example.it/richiesta',
    });
    return lines(main(subject), ...text.split('\n').filter(Boolean));
  };
}

const fromFixtures = <T extends { readonly shows: Captions; readonly body: unknown }>(
  group: Situation['group'],
  known: ReadonlyMap<string, T>,
  tell: (body: unknown) => Tell,
  names: readonly string[],
): readonly Situation[] =>
  names.map((name) => {
    const { shows, body } = fixture(known, name);
    return { id: `${group}-${name}`, group, shows, tell: tell(body) };
  });

const conversation = (id: string, it: string, en: string, tell: Tell): Situation => ({
  id: `chat-${id}`,
  group: 'chat',
  shows: { it, en },
  tell,
});

const letter = (kind: NoticeKind, name: string): Situation => {
  const { shows, body } = fixture(REQUEST_FIXTURE_BY_NAME, name);
  return {
    id: `letters-${kind}`,
    group: 'letters',
    shows: { it: `Lettera: ${shows.it}`, en: `Letter: ${shows.en}` },
    tell: tellLetter(kind, body),
  };
};

const greeting = (name: string): Situation => {
  const { shows, body } = fixture(LAUNCHER_FIXTURE_BY_NAME, name);
  const channel = channelIn(body, 'chat');
  return {
    id: `letters-greeting-${name}`,
    group: 'letters',
    shows: { it: `Primo messaggio: ${shows.it}`, en: `First message: ${shows.en}` },
    tell: (options) =>
      lines(
        greetChat(channel, expectationOf(channel, NOW), NOW, {
          ...options,
          askWith: brandIn(options.messages.tag).word,
        }),
      ),
  };
};

const status = (name: string): Situation => {
  const { shows, body } = fixture(REQUEST_FIXTURE_BY_NAME, name);
  const { document } = parseRequest(body);
  return {
    id: `letters-status-${name}`,
    group: 'letters',
    shows: { it: `Da incollare: ${shows.it}`, en: `To be pasted: ${shows.en}` },
    tell: (options) => (document ? lines(sayStatus(document, NOW, options)) : []),
  };
};

/** The states that matter most, in the order in which a customer meets them. */
export const SITUATIONS: readonly Situation[] = [
  ...fromFixtures('channels', FIXTURE_BY_NAME, tellChannel, [
    'live-range',
    'live-about',
    'live-very-busy',
    'live-may-miss-closing',
    'live-stale-with-reply',
    'measured',
    'measured-overnight',
    'declared-weekend',
    'declared-holiday',
    'hours-open',
    'hours-tomorrow',
    'hours-closed-reason',
    'hours-always',
    'hours-elsewhere',
    'paused-until',
    'none',
    'bot-now-people-later',
    'languages',
  ]),
  ...fromFixtures('chat', LAUNCHER_FIXTURE_BY_NAME, tellLauncher, [
    'closed-live',
    'closed-machine-now',
    'closed-message',
    'closed-hours',
  ]),
  ...fromFixtures('chat', LAUNCHER_FIXTURE_BY_NAME, tellPanel, [
    'panel-peak',
    'panel-machine',
    'panel-closed',
  ]),
  conversation(
    'queue',
    'In coda',
    'In the queue',
    tellConversation({ ...TALKING, queue: queue(2), stated: { upper: NOW + 18 * MINUTE } }),
  ),
  conversation(
    'worse',
    'Il posto peggiora',
    'The place gets worse',
    tellConversation({ ...TALKING, queue: queue(3), before: queue(2) }),
  ),
  conversation(
    'late',
    'Più a lungo di quanto detto',
    'Longer than was said',
    tellConversation({ ...TALKING, queue: queue(1), stated: { upper: NOW - MINUTE } }),
  ),
  conversation(
    'by-mail',
    'Risposta per e-mail',
    'An answer by e-mail',
    tellConversation({ ...TALKING, keptAt: NOW }, { reference: 'R-7F3K-2Q', by: NOW + 120 * MINUTE }),
  ),
  conversation(
    'person',
    'C’è una persona',
    'A person is there',
    tellConversation({ ...TALKING, queue: { stage: 'person', person: 'Giulia', asOf: NOW } }),
  ),
  conversation(
    'failed',
    'Non si è caricata',
    'It did not load',
    tellConversation({ ...TALKING, isOpen: false, load: 'failed', failure: 'script-unreachable' }),
  ),
  ...fromFixtures('requests', REQUEST_FIXTURE_BY_NAME, tellRequest, [
    'received',
    'today',
    'date-only-today',
    'none-promised',
    'late',
    'late-new-date',
    'late-days',
    'moved-in-time',
    'silent',
    'waiting-customer',
    'third-party',
    'on-hold',
    'transfer',
    'resolved',
    'closed-unsaid',
    'reopened',
    'open-part',
    'attachments',
  ]),
  greeting('panel'),
  greeting('panel-machine'),
  letter('received', 'received'),
  letter('delay', 'late'),
  letter('new-date', 'moved-in-time'),
  letter('transfer', 'transfer'),
  letter('resolved', 'resolved'),
  letter('link', 'today'),
  status('late'),
  status('waiting-customer'),
];
