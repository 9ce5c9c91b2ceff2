import type { Channel, Mode, Sample } from '../document/channel-types.js';
import type { Localized } from '../document/localized.js';

/** What an expectation rests on, the strongest first. */
export type Basis = 'live' | 'measured' | 'declared' | 'hours' | 'none';

/** `unknown`: the brand told no hours. */
export type ChannelState = 'open' | 'closed' | 'paused' | 'unknown';

/** The current upper bound against the usual one. */
export type Pressure = 'quiet' | 'usual' | 'busy' | 'very-busy';

/** What one channel can honestly say at one instant. Never a promise. */
export interface Expectation {
  readonly state: ChannelState;
  /** A live channel that takes messages outside its hours says `async` then. */
  readonly mode: Mode;
  /** Can a customer use it now, to some effect? */
  readonly usable: boolean;
  readonly basis: Basis;
  /** There were live facts, but they are too old to be claimed. */
  readonly stale: boolean;
  /** It is open, and live facts say that nobody is there to answer. */
  readonly unattended?: true;
  /** The waiting time in ms from now, rounded outward. Basis `live` only. */
  readonly lower?: number;
  readonly upper?: number;
  /** The instant by which a person answers, on the brand's calendar. Basis `measured` or `declared`. */
  readonly by?: number;
  /** Share of answers that keep `by`. Basis `measured` only. */
  readonly share?: number;
  readonly sample?: Sample;
  /** The next opening, when closed or paused. */
  readonly opens?: number;
  /** The coming close, when open. */
  readonly closes?: number;
  /** Why it is closed or paused. */
  readonly reason?: Localized;
  readonly pressure?: Pressure;
  /** A bot answers at once, or only later. Absent: there is no bot. */
  readonly automated?: 'now' | 'later';
  /** After `now`: the next instant at which any of this can change. `Infinity`: never by itself. */
  readonly until: number;
}

/** Why a channel stands where it stands. */
export type RankReason =
  'fastest' | 'topic' | 'language' | 'usable' | 'may-miss-closing' | 'not-now' | 'document';

export interface RankedChannel {
  readonly channel: Channel;
  readonly expectation: Expectation;
  readonly reason: RankReason;
}

/** What is on screen for one channel, so that the next reading can be damped against it. */
export interface Shown {
  readonly expectation: Expectation;
  /** Epoch ms since when a better range has been waiting to be shown. */
  readonly betterSince?: number;
}
