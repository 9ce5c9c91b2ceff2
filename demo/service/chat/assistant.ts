import { expectationOf, type Channel } from 'attesa/core.js';
import { channelName, createWords, greetChat, say, type Register, type SayOptions } from 'attesa/i18n.js';
import { en } from 'attesa/locales/en.js';
import { it } from 'attesa/locales/it.js';
import { BRAND_ZONE } from '../calendar.js';
import { CHANNEL } from './channel.js';
import type { Language } from '../db/schema.js';

/* The assistant: a script, and it says so. It knows the desk's hours and nothing about anybody. Pure. */

/** How it is called, everywhere. */
export const ASSISTANT = 'Assistente Rinaldi';

/** What the assistant knows. */
export interface Desk {
  /** Somebody is there now. */
  readonly someone: boolean;
  /** The channels as they are published at this moment, by id. */
  readonly channels: ReadonlyMap<string, Channel>;
}

/** `later`: the chat closed while they waited; `away`: they left the page; `kept`: they gave up the seat. */
export type Topic = 'person' | 'hours' | 'order' | 'thanks' | 'unknown' | 'later' | 'away' | 'kept';

/** Most telling first. Both languages, since people write as they please. */
const SIGNS: readonly (readonly [Topic, RegExp])[] = [
  [
    'person',
    /\b(person[ae]|operator[ei]|operatrice|uman[oi]|qualcuno|human|agent|someone|somebody|person|people)\b/i,
  ],
  [
    'order',
    /\b(ordin[ei]|consegn\w*|spedizion\w*|spedit\w*|corriere|pacco|order|delivery|shipping|shipped|parcel|courier)\b/i,
  ],
  [
    'hours',
    /\b(orari?o?|apert[oi]|aprite|chiudete|chius[oi]|fino a che ora|a che ora|hours?|open|close[ds]?|closing|opening)\b/i,
  ],
  ['thanks', /^\W*(grazie( mille)?|perfetto|va bene|thanks?( you)?|great|perfect|ok)\W*$/i],
];

/** What a message is about, as far as a script can tell. */
export const understand = (text: string): Topic =>
  SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? 'unknown';

export interface Saying {
  readonly topic: Topic;
  /** They have a place in the line now. */
  readonly joins: boolean;
  /** It is the first thing they hear. */
  readonly isFirst: boolean;
  /** Epoch ms by which an answer was promised. */
  readonly by?: number | undefined;
  readonly language: Language;
  readonly register: Register;
  /** Epoch ms. */
  readonly now: number;
}

/** One sentence in each way of speaking to somebody. */
type Voices = Readonly<Record<Register, string>>;

const same = (text: string): Voices => ({ neutral: text, informal: text, formal: text });

interface Script {
  /** What one writes to get to a person. */
  readonly word: Voices;
  readonly order: Voices;
  readonly thanks: Voices;
  readonly notUnderstood: Voices;
  readonly passed: Voices;
  readonly passedIn: Voices;
  readonly left: Voices;
  readonly leftBy: Voices;
  readonly later: Voices;
  readonly laterBy: Voices;
  readonly away: Voices;
  readonly awayBy: Voices;
  readonly kept: Voices;
  readonly keptBy: Voices;
  readonly ask: Voices;
}

const SCRIPTS: Readonly<Record<Language, Script>> = {
  it: {
    word: same('persona'),
    order: {
      neutral:
        'Da qui gli ordini non si vedono. A che punto è una richiesta lo dice la pagina del link che mandiamo per e-mail.',
      informal:
        'Da qui non vedo gli ordini. A che punto è una tua richiesta lo dice la pagina del link che ti abbiamo mandato per e-mail.',
      formal:
        'Da qui non vedo gli ordini. A che punto è una Sua richiesta lo dice la pagina del link che Le abbiamo mandato per e-mail.',
    },
    thanks: same('Prego!'),
    notUnderstood: same('Non ho capito, e non voglio tirare a indovinare.'),
    passed: same('Passo la conversazione a una persona.'),
    passedIn: same('Passo la conversazione: {text}.'),
    left: same('Ora in chat non c’è nessuno di noi. Il messaggio resta qui e una persona lo leggerà.'),
    leftBy: same('Ora in chat non c’è nessuno di noi. Il messaggio resta qui: una persona risponde {by}.'),
    later: same('Per oggi in chat non c’è più nessuno. Il posto in fila resta.'),
    laterBy: same('Per oggi in chat non c’è più nessuno. Il posto in fila resta: una persona risponde {by}.'),
    away: same('Il posto in fila resta anche a pagina chiusa.'),
    awayBy: same('Il posto in fila resta anche a pagina chiusa: una persona risponde {by}.'),
    kept: same('Il posto in fila resta. La risposta arriva per e-mail.'),
    keptBy: same('Il posto in fila resta. La risposta arriva per e-mail {by}.'),
    ask: {
      neutral: 'Per parlare con noi basta scrivere “{word}”.',
      informal: 'Per parlare con noi scrivi “{word}”.',
      formal: 'Per parlare con noi scriva “{word}”.',
    },
  },
  en: {
    word: same('person'),
    order: same(
      'I cannot see orders from here. Where a request stands is told by the page behind the link that we sent by e-mail.',
    ),
    thanks: same('You are welcome!'),
    notUnderstood: same('I did not understand, and I would rather not guess.'),
    passed: same('I am passing this on to one of us.'),
    passedIn: same('I am passing this on: {text}.'),
    left: same('None of us is in the chat now. Your message stays here and one of us will read it.'),
    leftBy: same('None of us is in the chat now. Your message stays here: one of us answers {by}.'),
    later: same('Nobody is in the chat any more today. Your place in the queue is kept.'),
    laterBy: same(
      'Nobody is in the chat any more today. Your place in the queue is kept: one of us answers {by}.',
    ),
    away: same('Your place in the queue is kept while the page is closed.'),
    awayBy: same('Your place in the queue is kept while the page is closed: one of us answers {by}.'),
    kept: same('Your place in the queue is kept. The answer comes by e-mail.'),
    keptBy: same('Your place in the queue is kept. The answer comes by e-mail {by}.'),
    ask: same('To talk to one of us, write “{word}”.'),
  },
};

/** Whose hours are told to who asks for hours. */
const TOLD = ['officina', 'telefono', 'chat'];

/** What the assistant says: who it is, what it can say to it, and how it goes on. */
export function assistantSays(saying: Saying, desk: Desk): string {
  const { topic, joins, isFirst, by, language, register, now } = saying;
  const script = SCRIPTS[language];
  const options = optionsFor(saying);
  const t = (key: keyof Script, params: Readonly<Record<string, string>> = {}): string =>
    script[key][register].replace(/\{(\w+)\}/g, (_place, name: string) => params[name] ?? '');
  const date = by === undefined ? undefined : createWords(options).when('by', by, now).text;
  if (topic === 'kept' || topic === 'later' || topic === 'away')
    return date === undefined ? t(topic) : t(`${topic}By`, { by: date });

  const known =
    topic === 'hours'
      ? hoursOf(desk, now, options)
      : topic === 'order' || topic === 'thanks'
        ? [t(topic)]
        : topic === 'unknown' && !isFirst && desk.someone
          ? [t('notUnderstood')]
          : [];
  const channel = desk.channels.get(CHANNEL);
  if (isFirst && channel !== undefined) {
    // The words of the page: who writes, how and when one gets to a person.
    const greeting = greetChat(channel, expectationOf(channel, now), now, {
      ...options,
      ...(!joins && { askWith: t('word') }),
    });
    return [greeting, ...known, ...(desk.someone ? [] : [t('left')])].join('\n');
  }
  return [...known, joins ? inLine() : t('ask', { word: t('word') })].join(' ');

  function inLine(): string {
    if (!desk.someone) return date === undefined ? t('left') : t('leftBy', { by: date });
    const wait = waitOf(channel, now, options);
    return wait === undefined ? t('passed') : t('passedIn', { text: wait });
  }
}

const optionsFor = ({ language, register }: Saying): SayOptions => ({
  messages: language === 'it' ? it : en,
  locale: language === 'it' ? 'it-IT' : 'en-GB',
  register,
  zone: BRAND_ZONE,
});

/** The wait for a person, as the page says it at this moment; `undefined` when nothing is known of it. */
function waitOf(channel: Channel | undefined, now: number, options: SayOptions): string | undefined {
  const expectation = channel && expectationOf(channel, now);
  return expectation?.basis === 'live' ? say(expectation, now, { ...options, kind: 'chat' }).text : undefined;
}

/** "Rome workshop: open until 18:00." */
const hoursOf = ({ channels }: Desk, now: number, options: SayOptions): string[] =>
  TOLD.flatMap((id) => {
    const channel = channels.get(id);
    if (channel === undefined) return [];
    const { live: _live, reply: _reply, ...bare } = channel;
    const { text } = say(expectationOf(bare, now), now, { ...options, kind: channel.kind });
    return [`${channelName(channel, options).text}: ${text}.`];
  });
