import * as v from 'valibot';
import { KEY } from '../requests/once.js';
import { LONGEST_TEXT, storable } from '../requests/words.js';

/* What travels over the sockets of the chat: `docs/api/chat.md`. */

/** A frame from outside has at most so many bytes. */
export const LARGEST_FRAME = 16 * 1024;

export const CLOSE = {
  /** The service ends; come again. */
  restart: 1012,
  /** Something went wrong on our side; come again. */
  broken: 1011,
  /** No such session, or it is over. */
  session: 4401,
  /** Nobody said hello. */
  noHello: 4408,
  tooMany: 4429,
} as const;

export type Stage = 'assistant' | 'waiting' | 'person';

export interface Message {
  /** 1, 2, 3 … within the conversation, without gaps. */
  readonly number: number;
  readonly at: string;
  readonly by: 'customer' | 'assistant' | 'person' | 'system';
  readonly name?: string;
  readonly text: string;
  /** For the side that sent it. */
  readonly key?: string;
}

/** An announced wait: instants. */
export interface StatedTimes {
  readonly lower?: string;
  readonly upper?: string;
  readonly by?: string;
}

export interface QueueFrame {
  readonly type: 'queue';
  readonly stage: Stage;
  readonly ahead?: number;
  readonly person?: string;
  /** While they wait: what they were told about it when they got in line. */
  readonly stated?: StatedTimes;
  readonly asOf: string;
}

export type RefusedCode =
  'too-long' | 'too-many' | 'ended' | 'unreadable' | 'taken' | 'not-yours' | 'nobody-waiting' | 'not-found';

export interface RefusedFrame {
  readonly type: 'refused';
  readonly code: RefusedCode;
  readonly key?: string;
  readonly reference?: string;
  /** Seconds. */
  readonly retryAfter?: number;
}

export interface BoardChat {
  readonly reference: string;
  readonly stage: Stage;
  /** How many who wait now are before them. */
  readonly ahead?: number;
  /** Waiting: asked for a person; person: taken; assistant: begun. */
  readonly since: string;
  readonly language: string;
  readonly name: string;
  /** Who talks with them. */
  readonly person?: string;
  /** Messages that no operator has seen. */
  readonly unread: number;
  readonly last: { readonly by: Message['by']; readonly text: string; readonly at: string };
  readonly stated?: StatedTimes;
  /** They gave up the seat: the answer goes by e-mail. */
  readonly kept?: true;
  /** No page of theirs is open now. */
  readonly away?: true;
  /** The request that their page named. */
  readonly about?: string;
}

export type CustomerFrame =
  | { readonly type: 'welcome'; readonly reference: string; readonly last: number }
  | ({ readonly type: 'message' } & Message)
  | QueueFrame
  | { readonly type: 'ended'; readonly by: 'customer' | 'brand' }
  | { readonly type: 'ping' }
  | RefusedFrame;

export type OperatorFrame =
  | {
      readonly type: 'board';
      readonly me: string;
      readonly available: boolean;
      readonly agents: number;
      readonly waiting: number;
      readonly chats: readonly BoardChat[];
    }
  | {
      readonly type: 'history';
      readonly reference: string;
      readonly messages: readonly Message[];
      readonly sentences: readonly { readonly text: string }[];
    }
  | ({ readonly type: 'message'; readonly reference: string } & Message)
  | { readonly type: 'ping' }
  | RefusedFrame;

/** What somebody writes, as it is kept. Its length is judged apart, since that refusal has a code of its own. */
const text = v.pipe(
  v.string(),
  v.transform((given) => storable(given).trim()),
  v.minLength(1),
);
const key = v.pipe(
  v.string(),
  v.regex(KEY),
  v.transform((given) => given.toLowerCase()),
);
const reference = v.pipe(v.string(), v.maxLength(20));

export const helloSchema = v.object({
  type: v.literal('hello'),
  session: v.string(),
  after: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
});

export const customerFrameSchema = v.variant('type', [
  v.object({ type: v.literal('message'), key, text }),
  v.object({ type: v.literal('person') }),
  v.object({ type: v.literal('end') }),
  v.object({ type: v.literal('pong') }),
]);

export const operatorFrameSchema = v.variant('type', [
  v.object({ type: v.literal('available'), on: v.boolean() }),
  v.object({ type: v.literal('take'), reference: v.optional(reference) }),
  v.object({ type: v.literal('open'), reference }),
  v.object({ type: v.literal('leave') }),
  v.object({ type: v.literal('message'), reference, key, text }),
  v.object({ type: v.literal('end'), reference }),
  v.object({ type: v.literal('release'), reference }),
  v.object({ type: v.literal('pong') }),
]);

export type ReadOperatorFrame = v.InferOutput<typeof operatorFrameSchema>;

export const isTooLong = (given: string): boolean => given.length > LONGEST_TEXT;

/** The frame, if it is one of these; what can be read of another is enough to refuse it by its key. */
export function readFrame<T>(
  data: string,
  schema: v.GenericSchema<unknown, T>,
): { readonly frame?: T; readonly key?: string } {
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch {
    return {};
  }
  const result = v.safeParse(schema, json);
  if (result.success) return { frame: result.output };
  const named = v.safeParse(v.object({ key }), json);
  return named.success ? { key: named.output.key } : {};
}
