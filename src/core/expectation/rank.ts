import type { Channel, Topic } from '../document/channel-types.js';
import { expectationOf, mayMissClosing, saidInstant, upperInstant } from './expectation.js';
import type { Expectation, RankedChannel, RankReason } from './expectation-types.js';

/** What the customer asked for and who they are. */
export interface RankOptions {
  /** Its channels come first. */
  readonly topic?: Topic;
  /** Channels for other audiences are left out; those for none in particular stay. Presentation, not access. */
  readonly audience?: string;
  /** BCP 47 tags the customer reads; channels that speak none of them come later. */
  readonly languages?: readonly string[];
  /** `document` keeps the order of the document; the reasons stay those of the ranking. Default `fastest`. */
  readonly order?: 'fastest' | 'document';
}

/** A channel with what it can say, before it is ranked. */
export interface Candidate {
  readonly channel: Channel;
  readonly expectation: Expectation;
}

const primary = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';

/** Does the channel speak one of these languages? A channel that names none speaks the page's. */
export function speaks(channel: Channel, languages: readonly string[] | undefined): boolean {
  if (!channel.languages || channel.languages.length === 0 || !languages || languages.length === 0)
    return true;
  const spoken = channel.languages.map(primary);
  return languages.some((tag) => spoken.includes(primary(tag)));
}

/** Is the channel meant for this audience? */
export const isFor = (channel: Channel, audience: string | undefined): boolean =>
  channel.audience === undefined || (audience !== undefined && channel.audience.includes(audience));

interface Standing extends Candidate {
  /** Smaller comes first, compared from the left. */
  readonly keys: readonly number[];
  readonly due: number;
  /** The same as it is said; equal times on screen have no first among them. */
  readonly said: number;
  readonly late: boolean;
}

function standing(candidate: Candidate, now: number, { topic, languages }: RankOptions): Standing {
  const { channel, expectation } = candidate;
  const late = mayMissClosing(expectation, now);
  const due = upperInstant(expectation, now) ?? Infinity;
  const place = topic ? topic.channels.indexOf(channel.id) : -1;
  const keys = [
    Number(!expectation.usable),
    Number(topic !== undefined && place < 0),
    Number(!speaks(channel, languages)),
    Number(late),
    due,
  ];
  return { ...candidate, keys, due, said: saidInstant(expectation, now) ?? Infinity, late };
}

function compare(a: Standing, b: Standing): number {
  for (const [index, key] of a.keys.entries()) {
    const other = b.keys[index] ?? 0;
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}

/** Only an answer that has a time, and is not about to be cut off by closing, may be called the first. */
const canBeFastest = ({ expectation, due, late }: Standing): boolean =>
  expectation.usable && Number.isFinite(due) && !late;

/**
 * Is it said to be there before every other that has a time? One that stands first for its topic or language does not call
 * itself faster than one that is, nor than one of the same time; and alone there is nothing to be faster than.
 */
function isFastest(entry: Standing, all: readonly Standing[]): boolean {
  const others = all.filter((other) => other !== entry && canBeFastest(other));
  return canBeFastest(entry) && others.length > 0 && others.every(({ said }) => said > entry.said);
}

function reasonOf(
  entry: Standing,
  index: number,
  all: readonly Standing[],
  { topic, languages }: RankOptions,
): RankReason {
  const { channel, expectation } = entry;
  if (!expectation.usable) return 'not-now';
  if (index === 0 && isFastest(entry, all)) return 'fastest';
  if (entry.late) return 'may-miss-closing';
  if (topic?.channels.includes(channel.id)) return 'topic';
  if (!speaks(channel, languages)) return 'language';
  return Number.isFinite(entry.due) ? 'usable' : 'document';
}

/**
 * Orders channels that already have an expectation: usable now, competent for the topic, in the customer's language,
 * not about to close, then by the earliest instant by which a person answers, then as the document has them.
 */
export function rankCandidates(
  candidates: readonly Candidate[],
  now: number,
  options: RankOptions = {},
): readonly RankedChannel[] {
  const standings = candidates
    .filter(({ channel }) => isFor(channel, options.audience))
    .map((candidate) => standing(candidate, now, options));
  const sorted = [...standings].sort(compare);
  const ranked = sorted.map((entry, index) => ({
    channel: entry.channel,
    expectation: entry.expectation,
    reason: reasonOf(entry, index, sorted, options),
  }));
  if (options.order !== 'document') return ranked;
  const places = new Map(standings.map(({ channel }, index) => [channel.id, index]));
  return ranked.sort((a, b) => (places.get(a.channel.id) ?? 0) - (places.get(b.channel.id) ?? 0));
}

/** The same for channels as the document has them, each with what it can say at `now` (epoch ms). */
export function rankChannels(
  channels: readonly Channel[],
  now: number,
  options: RankOptions = {},
): readonly RankedChannel[] {
  const candidates = channels.map((channel) => ({ channel, expectation: expectationOf(channel, now) }));
  return rankCandidates(candidates, now, options);
}
