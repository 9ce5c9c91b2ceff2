import type { Ended, Queue } from '../provider.js';

/** What the service sends, read. Times are epoch ms. */
export type ServerFrame =
  | { readonly type: 'welcome'; readonly reference: string; readonly last: number }
  | MessageFrame
  | { readonly type: 'queue'; readonly queue: Queue }
  | { readonly type: 'ended'; readonly by: Ended['by'] }
  | {
      readonly type: 'refused';
      readonly code: string;
      readonly key?: string;
      /** ms */
      readonly retryAfter?: number;
    }
  | { readonly type: 'ping' };

export interface MessageFrame {
  readonly type: 'message';
  readonly number: number;
  readonly at: number;
  readonly by: 'customer' | 'assistant' | 'person' | 'system';
  readonly name?: string;
  readonly text: string;
  readonly key?: string;
}

/** What the page sends. */
export type ClientFrame =
  | { readonly type: 'hello'; readonly session: string; readonly after: number }
  | { readonly type: 'message'; readonly key: string; readonly text: string }
  | { readonly type: 'person' }
  | { readonly type: 'end' };

type Fields = Readonly<Record<string, unknown>>;

const STAGES: readonly unknown[] = ['assistant', 'waiting', 'person'] satisfies Queue['stage'][];
const AUTHORS: readonly unknown[] = [
  'customer',
  'assistant',
  'person',
  'system',
] satisfies MessageFrame['by'][];

/** The frame, if it is one of those above; whatever else comes is nothing. Never throws. */
export function readFrame(data: unknown): ServerFrame | undefined {
  const json = parse(data);
  if (!json) return undefined;
  switch (json['type']) {
    case 'welcome': {
      const { reference, last } = json;
      return typeof reference === 'string' && isCount(last)
        ? { type: 'welcome', reference, last }
        : undefined;
    }
    case 'message':
      return readMessage(json);
    case 'queue':
      return readQueue(json);
    case 'ended':
      return { type: 'ended', by: json['by'] === 'customer' ? 'customer' : 'brand' };
    case 'refused': {
      const { code, retryAfter } = json;
      if (typeof code !== 'string') return undefined;
      return {
        type: 'refused',
        code,
        ...textOf(json, 'key'),
        ...(typeof retryAfter === 'number' && retryAfter >= 0 && { retryAfter: retryAfter * 1000 }),
      };
    }
    case 'ping':
      return { type: 'ping' };
    default:
      return undefined;
  }
}

function readMessage(json: Fields): MessageFrame | undefined {
  const { number, by, text } = json;
  const at = instantOf(json['at']);
  if (
    !isCount(number) ||
    number === 0 ||
    at === undefined ||
    typeof text !== 'string' ||
    !AUTHORS.includes(by)
  )
    return undefined;
  const author = by as MessageFrame['by'];
  return { type: 'message', number, at, by: author, ...textOf(json, 'name'), text, ...textOf(json, 'key') };
}

function readQueue(json: Fields): ServerFrame | undefined {
  const { stage, ahead } = json;
  const asOf = instantOf(json['asOf']);
  if (asOf === undefined || !STAGES.includes(stage)) return undefined;
  return {
    type: 'queue',
    queue: {
      stage: stage as Queue['stage'],
      ...(isCount(ahead) && { ahead }),
      ...textOf(json, 'person'),
      ...readStated(json['stated']),
      asOf,
    },
  };
}

function readStated(json: unknown): Pick<Queue, 'stated'> {
  const given = (json ?? {}) as Fields;
  const [lower, upper, by] = [instantOf(given['lower']), instantOf(given['upper']), instantOf(given['by'])];
  if (lower === undefined && upper === undefined && by === undefined) return {};
  return {
    stated: {
      ...(lower !== undefined && { lower }),
      ...(upper !== undefined && { upper }),
      ...(by !== undefined && { by }),
    },
  };
}

function parse(data: unknown): Fields | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const json: unknown = JSON.parse(data);
    return typeof json === 'object' && json !== null ? (json as Fields) : undefined;
  } catch {
    return undefined;
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

export function instantOf(value: unknown): number | undefined {
  const at = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(at) ? undefined : at;
}

function textOf<K extends string>(json: Fields, key: K): Partial<Record<K, string>> {
  const value = json[key];
  return typeof value === 'string' && value !== '' ? ({ [key]: value } as Record<K, string>) : {};
}
