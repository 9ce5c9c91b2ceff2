import type { BoardChat, Message, OperatorFrame, RefusedCode } from '../service/chat/frames.js';
import { me, Refused } from './api.js';
import { announce, changed, store } from './store.js';

/** The operator's line to the chat: what it tells, and what can be asked of it. Open as long as somebody is logged in. */

export type ChatBoard = Extract<OperatorFrame, { type: 'board' }>;

export interface Talk {
  readonly messages: readonly Message[];
  /** Ready to be pasted, in the customer's language. */
  readonly sentences: readonly string[];
}

/** Written, and not yet taken in by the service. */
export interface Pending {
  readonly key: string;
  readonly reference: string;
  readonly text: string;
}

interface Chat {
  connection: 'connecting' | 'open' | 'lost';
  board: ChatBoard | undefined;
  readonly talks: Map<string, Talk>;
  /** Of everybody who was on the board. */
  readonly names: Map<string, string>;
  /** What is typed, per conversation. */
  readonly drafts: Map<string, string>;
  pending: readonly Pending[];
  /** What could not be done, per conversation; under the empty name: the next in line. */
  readonly troubles: Map<string, string>;
}

export const chat: Chat = {
  connection: 'connecting',
  board: undefined,
  talks: new Map(),
  names: new Map(),
  drafts: new Map(),
  pending: [],
  troubles: new Map(),
};

export const chatOf = (reference: string): BoardChat | undefined =>
  chat.board?.chats.find((one) => one.reference === reference);

/** This operator talks with them. */
export const isMine = ({ stage, person }: BoardChat): boolean =>
  stage === 'person' && person === chat.board?.me;

export const unreadChats = (): number =>
  chat.board?.chats.filter(({ unread, stage }) => unread > 0 && stage !== 'assistant').length ?? 0;

export const hasUnsent = (): boolean =>
  chat.pending.length > 0 || [...chat.drafts.values()].some((text) => text.trim() !== '');

// ------------------------------------------------------------------------------------------------------- the line

/** Nothing was heard for so long: the line is dead, whatever the browser believes. */
const SILENCE = 45_000;
const LONGEST_PAUSE = 10_000;

/** Whoever was available is so again after a short gap; after a long one nobody may be at the desk. */
const SHORT_GAP = 60_000;

let socket: WebSocket | undefined;
let tries = 0;
let again: ReturnType<typeof setTimeout> | undefined;
let silence: ReturnType<typeof setTimeout> | undefined;
let lostAt: number | undefined;
let wasAvailable = false;
let shown: string | undefined;
/** Their chats before the next in line was asked for. */
let takingBeside: ReadonlySet<string> | undefined;
let goTo: ((reference: string) => void) | undefined;

/** @param onTaken shows a conversation that this operator has just taken */
export function listenToChat(onTaken: (reference: string) => void): void {
  goTo = onTaken;
  stopChat();
  connect();
}

export function stopChat(): void {
  clearTimeout(again);
  clearTimeout(silence);
  const old = socket;
  socket = undefined;
  old?.close();
}

function connect(): void {
  const own = new WebSocket('/console/api/chat/socket');
  socket = own;
  own.addEventListener('open', () => {
    if (socket !== own) return;
    tries = 0;
    heard();
    if (shown !== undefined) sayShown();
    // Under the same keys nothing arrives twice.
    for (const { key, reference, text } of chat.pending) say({ type: 'message', reference, key, text });
  });
  own.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (socket !== own || typeof data !== 'string') return;
    heard();
    take(JSON.parse(data) as OperatorFrame);
  });
  own.addEventListener('close', () => {
    if (socket === own) lost();
  });
}

function heard(): void {
  clearTimeout(silence);
  silence = setTimeout(() => {
    const old = socket;
    lost();
    old?.close();
  }, SILENCE);
}

function lost(): void {
  socket = undefined;
  clearTimeout(silence);
  if (chat.connection !== 'lost') lostAt = Date.now();
  chat.connection = 'lost';
  changed();
  tries += 1;
  clearTimeout(again);
  again = setTimeout(() => void retry(), Math.min(LONGEST_PAUSE, 500 * 2 ** tries));
}

/** A refused upgrade does not tell why: perhaps the session is over. */
async function retry(): Promise<void> {
  try {
    await me();
  } catch (error) {
    if (error instanceof Refused && error.status === 401) {
      store.operator = null;
      changed();
      return;
    }
  }
  if (store.operator != null) connect();
}

function say(frame: object): boolean {
  if (socket?.readyState !== WebSocket.OPEN) return false;
  socket.send(JSON.stringify(frame));
  return true;
}

// ------------------------------------------------------------------------------------------------------ what it tells

function take(frame: OperatorFrame): void {
  switch (frame.type) {
    case 'board':
      takeBoard(frame);
      break;
    case 'history':
      takeTalk(frame.reference, {
        messages: frame.messages,
        sentences: frame.sentences.map(({ text }) => text),
      });
      break;
    case 'message': {
      const talk = chat.talks.get(frame.reference);
      // What comes before its history is in it.
      if (talk) takeTalk(frame.reference, { ...talk, messages: withMessage(talk.messages, frame) });
      break;
    }
    case 'refused':
      takeRefusal(frame);
      break;
    case 'ping':
      say({ type: 'pong' });
      return;
  }
  changed();
}

function takeBoard(board: ChatBoard): void {
  const before = chat.board;
  if (chat.connection !== 'open') takeReturn(board);
  else wasAvailable = board.available;
  chat.connection = 'open';
  chat.board = board;
  for (const { reference, name } of board.chats) chat.names.set(reference, name);
  if (before && board.available && board.waiting > before.waiting)
    announce(board.waiting === 1 ? 'C’è una persona in coda.' : `Ci sono ${board.waiting} persone in coda.`);
  if (takingBeside === undefined) return;
  const taken = board.chats.find((one) => isMine(one) && !takingBeside?.has(one.reference));
  if (!taken) return;
  takingBeside = undefined;
  goTo?.(taken.reference);
}

/** The first board after a gap. The service forgets that somebody is available when their line drops. */
function takeReturn(board: ChatBoard): void {
  const gap = lostAt === undefined ? 0 : Date.now() - lostAt;
  lostAt = undefined;
  if (!wasAvailable || board.available) wasAvailable = board.available;
  else if (gap < SHORT_GAP) say({ type: 'available', on: true });
  else {
    wasAvailable = false;
    announce('Collegamento tornato. La disponibilità si è spenta: riaccendila quando ci sei.');
  }
}

function takeTalk(reference: string, talk: Talk): void {
  chat.talks.set(reference, talk);
  const keys = new Set(talk.messages.map(({ key }) => key));
  chat.pending = chat.pending.filter(({ key }) => !keys.has(key));
}

function withMessage(messages: readonly Message[], next: Message): readonly Message[] {
  return [...messages.filter(({ number }) => number !== next.number), next].sort(
    (a, b) => a.number - b.number,
  );
}

const REFUSALS: Readonly<Record<RefusedCode, string>> = {
  taken: 'L’ha presa qualcun altro un attimo prima.',
  'not-yours': 'Questa chat non è tua: prendila, poi rispondi.',
  ended: 'La chat è finita. Il testo è ancora qui: si può rispondere dalla richiesta.',
  'nobody-waiting': 'In coda non c’è più nessuno.',
  'not-found': 'Questa chat non c’è.',
  'too-long': 'È troppo lungo: al massimo 4.000 caratteri.',
  'too-many': 'Troppi messaggi in poco tempo: aspetta qualche secondo.',
  unreadable: 'Il servizio non ha capito. Ricarica la pagina, il testo copialo prima.',
};

function takeRefusal({ code, key, reference }: Extract<OperatorFrame, { type: 'refused' }>): void {
  takingBeside = undefined;
  const pending = chat.pending.find((one) => one.key === key);
  if (pending) {
    chat.pending = chat.pending.filter((one) => one !== pending);
    const typed = chat.drafts.get(pending.reference) ?? '';
    chat.drafts.set(pending.reference, typed === '' ? pending.text : `${pending.text}\n${typed}`);
  }
  const where = reference ?? pending?.reference ?? shown ?? '';
  chat.troubles.set(code === 'nobody-waiting' ? '' : where, REFUSALS[code]);
}

// ------------------------------------------------------------------------------------------------------ what is asked

export function setAvailable(on: boolean): void {
  wasAvailable = on;
  say({ type: 'available', on });
}

/** @param reference absent: the next in line */
export function takeChat(reference?: string): void {
  chat.troubles.delete(reference ?? '');
  if (reference === undefined)
    takingBeside = new Set(chat.board?.chats.filter(isMine).map((one) => one.reference));
  say({ type: 'take', ...(reference !== undefined && { reference }) });
  changed();
}

/** What is on screen; its messages are sent from now on. */
export function showChat(reference: string | undefined): void {
  if (shown === reference) return;
  shown = reference;
  if (reference !== undefined) chat.troubles.delete(reference);
  sayShown();
}

/** What is open counts as seen: in a tab behind others nothing is. */
function sayShown(): void {
  const isSeen = shown !== undefined && !document.hidden;
  say(isSeen ? { type: 'open', reference: shown } : { type: 'leave' });
}

document.addEventListener('visibilitychange', () => {
  if (shown !== undefined) sayShown();
});

export function sendMessage(reference: string): void {
  const text = (chat.drafts.get(reference) ?? '').trim();
  if (text === '') return;
  const pending: Pending = { key: crypto.randomUUID(), reference, text };
  chat.pending = [...chat.pending, pending];
  chat.drafts.delete(reference);
  chat.troubles.delete(reference);
  say({ type: 'message', ...pending });
  changed();
}

export function releaseChat(reference: string): void {
  say({ type: 'release', reference });
}

export function endChat(reference: string): void {
  say({ type: 'end', reference });
}
