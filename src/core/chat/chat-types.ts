/** Where a customer stands in a live chat, as far as the one who serves it tells. */
export interface Queue {
  /** `assistant`: a machine answers; `waiting`: for a person; `person`: somebody is there. */
  readonly stage: 'assistant' | 'waiting' | 'person';
  /** How many are before them, while they wait. Absent: not told. */
  readonly ahead?: number;
  /** Given name of who is there. */
  readonly person?: string;
  /** The wait as it was announced when they got in line; goes before what stood on screen when they wrote. */
  readonly stated?: Stated;
  /** Epoch ms of the reading. */
  readonly asOf: number;
}

/** The wait that was announced, as instants in epoch ms. */
export interface Stated {
  readonly lower?: number;
  readonly upper?: number;
  readonly by?: number;
}

/** A conversation is over. */
export interface Ended {
  /** `lost`: the connection is gone for good. */
  readonly by: 'customer' | 'brand' | 'lost';
}

/** What can go wrong with the one who serves the chat. */
export type ProviderProblem =
  | 'key-missing'
  | 'key-unusable'
  /** The script did not come: 404, blocked, offline. */
  | 'script-unreachable'
  /** It came and does not do what it says. */
  | 'script-broken'
  /** Nothing was heard in time. */
  | 'no-answer'
  /** The other side said no. */
  | 'refused'
  | 'not-supported';

/** Why a conversation did not come about; `closed`: the channel closed between the press and the sending. */
export type ChatFailure = ProviderProblem | 'closed';

/** What is known about one conversation. */
export interface ChatFacts {
  /** The launcher was pressed, and may open. A panel that is only put away stays opened. */
  readonly opened: boolean;
  /** Epoch ms at which the text was sent off; absent while it is typed. */
  readonly sentAt?: number;
  /** How far the provider's own code is. */
  readonly load: 'none' | 'loading' | 'ready' | 'failed';
  /** The conversation is open at the provider. */
  readonly isOpen: boolean;
  /** It takes place in the vendor's own window or on another page: what nobody tells, we do not know. */
  readonly elsewhere?: 'window' | 'page';
  /** Nobody is waited for: what stands in the room says itself what comes. */
  readonly waits?: false;
  /** The last reading. */
  readonly queue?: Queue;
  /** The reading before that. */
  readonly before?: Queue;
  readonly stated?: Stated;
  readonly ended?: Ended;
  readonly failure?: ChatFailure;
  /** Epoch ms at which the seat was given up for an answer by e-mail. */
  readonly keptAt?: number;
}

/**
 * `closed`: there is no conversation (any more); `opening`: it can be begun; `missed`: longer than was announced;
 * `failed`: it did not come about, or was cut off.
 */
export type ChatState = 'closed' | 'opening' | 'waiting' | 'connected' | 'missed' | 'failed';

/** Where a conversation stands at one instant. */
export interface ConversationView {
  readonly state: ChatState;
  /** While opening: the provider is on its way, the text is, or neither. */
  readonly opening?: 'ready' | 'loading' | 'sending';
  /** Who answers, if that is told. */
  readonly stage?: Queue['stage'];
  /** How many are before them. Only while they wait. */
  readonly ahead?: number;
  /** How many there were; only when it got worse. */
  readonly aheadBefore?: number;
  /** By when a person was announced, epoch ms. Only while one is waited for. */
  readonly statedUpper?: number;
  /** The announced instant, once it has passed. Epoch ms. */
  readonly lateSince?: number;
  /** Given name of who is there. */
  readonly person?: string;
  readonly elsewhere?: 'window' | 'page';
  readonly failure?: ChatFailure;
  /** How it ended. */
  readonly ended?: Ended['by'];
  /** It goes on by e-mail. */
  readonly kept?: true;
  /** After `now`: the next instant (epoch ms) at which any of this changes. `Infinity`: never by itself. */
  readonly until: number;
}
