import type { Schedule, Work } from '../time/schedule-types.js';
import type { Localized } from './localized.js';

/** Every way to contact a brand that Attesa knows by name. */
export const CHANNEL_KINDS = [
  'chat',
  'whatsapp',
  'messenger',
  'instagram',
  'telegram',
  'sms',
  'phone',
  'callback',
  'email',
  'form',
  'viber',
  'line',
  'apple-messages',
  'wechat',
  'x',
  'in-app',
  'social',
  'store',
  'other',
] as const;

export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** `live`: someone is there with you. `async`: leave a message, the answer comes later. */
export type Mode = 'live' | 'async';

/** What a measured reply time was computed from. */
export interface Sample {
  readonly count: number;
  /** ISO dates: the first day of the sample, and the one on which it was taken. */
  readonly from?: string;
  readonly to?: string;
}

/** The brand's word on its first answer by a person. */
export interface Reply {
  readonly within: Work;
  /** `open`: counted on the channel's schedule. `calendar`: every hour counts. */
  readonly clock: 'open' | 'calendar';
  readonly basis: 'measured' | 'declared';
  /** Share of answers that kept `within`, above 0 and at most 1. */
  readonly share?: number;
  readonly sample?: Sample;
}

/** Queue facts at one instant. Durations in milliseconds. */
export interface Live {
  /** Epoch ms of the reading. Only this ages. */
  readonly asOf: number;
  readonly waiting?: number;
  readonly agents?: number;
  readonly handling?: number;
  readonly lower?: number;
  readonly upper?: number;
  /** Recent real waits, ms. */
  readonly waits?: readonly number[];
  /** The upper bound on a usual day at this hour, ms. */
  readonly usual?: number;
  /** Quantiles of (real wait / estimate) for this brand; default 0.2 … 1.5. */
  readonly ratios?: { readonly lower: number; readonly upper: number };
}

/** A bot that greets before people do. It never counts as a reply. */
export interface Automated {
  readonly name?: Localized;
  readonly schedule: Schedule;
}

/** One way to contact the brand, with its schedule compiled and every inherited default filled in. */
export interface Channel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly mode: Mode;
  readonly name?: Localized;
  /** What happens next, in the brand's words. */
  readonly after?: Localized;
  /** A safe address to open: its scheme is on the allow-list, or it is relative to the page. */
  readonly href?: string;
  /** A telephone number in E.164, an e-mail address, or an account name, as the kind asks. */
  readonly address?: string;
  /** The zone in which `reply.within` counts days and the brand speaks. */
  readonly timeZone?: string;
  /** How that zone is named to people elsewhere. */
  readonly place?: Localized;
  /** Absent: the brand told no hours. */
  readonly schedule?: Schedule;
  readonly reply?: Reply;
  readonly live?: Live;
  readonly automated?: Automated;
  readonly languages?: readonly string[];
  readonly audience?: readonly string[];
  readonly cost?: Localized;
  readonly notice?: { readonly text: Localized; readonly until?: number };
  readonly paused?: { readonly reason?: Localized; readonly until?: number };
}

/** A subject a customer may have, with the channels that are competent for it. */
export interface Topic {
  readonly id: string;
  readonly name: Localized;
  /** Words per language that lead here. */
  readonly keywords?: Readonly<Record<string, readonly string[]>>;
  /** Channel ids, the right ones first. */
  readonly channels: readonly string[];
}

/** The parsed channels document. */
export interface ChannelsDocument {
  readonly version: 1;
  readonly brand?: Localized;
  readonly timeZone?: string;
  readonly place?: Localized;
  readonly topics: readonly Topic[];
  readonly channels: readonly Channel[];
}
