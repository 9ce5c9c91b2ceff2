import type { Platform } from '../../sources/source.js';
import { readFrame, type ClientFrame, type ServerFrame } from './frames.js';
import { DESK_LIMITS } from './limits.js';

/** Codes with which the service closes a socket. */
const CLOSE = { tooLarge: 1009, restart: 1012, session: 4401, tooMany: 4429 } as const;

export interface SocketOptions {
  readonly url: string;
  readonly platform: Platform;
  /**
   * The session to say hello with; `isOver`: the last one is not known any more. `undefined`: there is none now, try later;
   * `null`: there never will be.
   */
  readonly session: (isOver: boolean) => Promise<string | null | undefined>;
  /** Number of the last message up to which nothing is missing. */
  readonly after: () => number;
  readonly onFrame: (frame: Exclude<ServerFrame, { type: 'ping' }>) => void;
  /** `tooLarge`: what was sent last was too much for one frame. */
  readonly onChange: (state: 'connecting' | 'open' | 'lost', tooLarge?: boolean) => void;
  /** There will be no other connection. */
  readonly onEnd: () => void;
}

export interface DeskSocket {
  /** Whether it left; otherwise say it again when the connection is open. */
  send(frame: ClientFrame): boolean;
  /** Something did not arrive: another connection asks for it again. */
  renew(): void;
  close(): void;
}

/**
 * A connection that is made again whenever it breaks: later and later, not at the same moment as everybody's else, at once
 * when the customer returns to the page. A service that says nothing at all for 45 s is taken for dead. All that also in a
 * tab behind others: who waits in line there keeps the seat.
 */
export function createDeskSocket(options: SocketOptions): DeskSocket {
  const { platform, onFrame, onChange } = options;
  let socket: WebSocket | undefined;
  let isOpen = false;
  let isOver = false;
  /** The session was refused; once may be a restart that forgot it. */
  let refusals = 0;
  let streak = 0;
  let begunAt = 0;
  let cancelPlan: (() => void) | undefined;
  let cancelWatch: (() => void) | undefined;
  /** Another one makes what an earlier attempt still waits for worthless. */
  let attempt = 0;

  const ignoreReturns = platform.onReturn(() => {
    if (isOver || socket || !cancelPlan) return;
    streak = 0;
    void connect();
  });

  async function connect(): Promise<void> {
    const mine = (attempt += 1);
    cancelPlan?.();
    cancelPlan = undefined;
    if (!platform.online()) {
      plan(DESK_LIMITS.most);
      return;
    }
    onChange('connecting');
    const session = await options.session(refusals > 0);
    if (isOver || mine !== attempt) return;
    if (session === null) end();
    else if (session === undefined) drop();
    else open(session);
  }

  function open(session: string): void {
    begunAt = platform.now();
    try {
      listen(new WebSocket(options.url), session);
    } catch {
      // Some browsers throw what the page's policy forbids.
      drop();
    }
  }

  function listen(mine: WebSocket, session: string): void {
    socket = mine;
    watch(DESK_LIMITS.welcome);
    const isCurrent = (): boolean => socket === mine;
    mine.onopen = () => {
      if (isCurrent()) write({ type: 'hello', session, after: options.after() });
    };
    mine.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!isCurrent()) return;
      watch(isOpen ? DESK_LIMITS.silence : DESK_LIMITS.welcome);
      const frame = readFrame(data);
      if (frame?.type === 'welcome') welcome();
      if (frame && frame.type !== 'ping') onFrame(frame);
      if (frame?.type === 'welcome' && isCurrent()) onChange('open');
    };
    mine.onclose = ({ code }) => {
      if (isCurrent()) drop(code);
    };
  }

  function welcome(): void {
    isOpen = true;
    refusals = 0;
    watch(DESK_LIMITS.silence);
  }

  /** A sign of life has to come within so many ms. */
  function watch(ms: number): void {
    cancelWatch?.();
    cancelWatch = platform.wake(
      platform.now() + ms,
      () => {
        drop();
      },
      true,
    );
  }

  /** This connection is over; the next one is planned. */
  function drop(code = 1006): void {
    if (isOpen && platform.now() - begunAt >= DESK_LIMITS.steady) streak = 0;
    release();
    refusals += code === CLOSE.session ? 1 : 0;
    if (refusals > 1) {
      end();
      return;
    }
    const { least, most, busy } = DESK_LIMITS;
    const grown = Math.min(least * 2 ** Math.min(streak, 10), most);
    streak += 1;
    // After a restart everybody comes back: they share the first seconds among them.
    const longest = code === CLOSE.restart ? Math.max(grown, 3 * least) : grown;
    const floor = code === CLOSE.tooMany ? busy : 0;
    plan(floor + longest * (0.3 + 0.7 * platform.random()), code === CLOSE.tooLarge);
  }

  function plan(ms: number, tooLarge = false): void {
    cancelPlan = platform.wake(platform.now() + ms, () => void connect(), true);
    onChange('lost', tooLarge);
  }

  function release(): void {
    cancelWatch?.();
    cancelPlan?.();
    cancelWatch = cancelPlan = undefined;
    const old = socket;
    socket = undefined;
    isOpen = false;
    if (!old) return;
    old.onopen = old.onmessage = old.onclose = null;
    old.close();
  }

  function end(): void {
    close();
    options.onEnd();
  }

  function close(): void {
    isOver = true;
    attempt += 1;
    release();
    ignoreReturns();
  }

  function write(frame: ClientFrame): boolean {
    if (socket?.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(frame));
    return true;
  }

  void connect();
  return {
    send: (frame) => isOpen && write(frame),
    renew() {
      if (socket) drop();
    },
    close,
  };
}
