import { Throttle, type Limit } from './throttle.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * How much anybody may ask. An address is the one the connection comes from; no header can change it, unless a proxy that
 * is trusted says whom it asks for. A recipient is an e-mail address, whoever typed it.
 */
export const LIMITS = {
  lookupsByAddress: { count: 10, within: 10 * MINUTE },
  lookupsByReference: { count: 5, within: 60 * MINUTE },
  sessionsByAddress: { count: 120, within: MINUTE },
  submissionsByAddress: { count: 120, within: MINUTE },
  submissionsByRecipient: { count: 5, within: 60 * MINUTE },
  actionsByRequest: { count: 60, within: MINUTE },
  chatsByAddress: { count: 30, within: MINUTE },
  socketsByAddress: { count: 240, within: MINUTE },
  framesByChat: { count: 60, within: MINUTE },
  loginsByAddress: { count: 20, within: 10 * MINUTE },
  loginsByName: { count: 10, within: 10 * MINUTE },
} as const satisfies Record<string, Limit>;

/** Doorbells open at once at one request. Each costs a timer; a ring costs one query for all of them. */
const DOORBELLS_BY_REQUEST = 600;

/** Pages of one customer that show the same conversation at once. */
const SOCKETS_BY_CHAT = 8;

interface Counts {
  readonly doorbellsByRequest: number;
  readonly socketsByChat: number;
}

export type LimitName = keyof typeof LIMITS;
export type LimitOptions = Partial<Readonly<Record<LimitName, Limit>> & Counts>;
export type Limits = Readonly<Record<LimitName, Throttle>> & Counts;

export function createLimits(options: LimitOptions, now: () => number): Limits {
  const throttle = (name: LimitName): Throttle => new Throttle(options[name] ?? LIMITS[name], now);
  return {
    lookupsByAddress: throttle('lookupsByAddress'),
    lookupsByReference: throttle('lookupsByReference'),
    sessionsByAddress: throttle('sessionsByAddress'),
    submissionsByAddress: throttle('submissionsByAddress'),
    submissionsByRecipient: throttle('submissionsByRecipient'),
    actionsByRequest: throttle('actionsByRequest'),
    chatsByAddress: throttle('chatsByAddress'),
    socketsByAddress: throttle('socketsByAddress'),
    framesByChat: throttle('framesByChat'),
    loginsByAddress: throttle('loginsByAddress'),
    loginsByName: throttle('loginsByName'),
    doorbellsByRequest: options.doorbellsByRequest ?? DOORBELLS_BY_REQUEST,
    socketsByChat: options.socketsByChat ?? SOCKETS_BY_CHAT,
  };
}
