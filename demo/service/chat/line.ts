import { WebSocket } from 'ws';
import type { Timers } from '../timers.js';
import { CLOSE } from './frames.js';

/** So often the other side is asked whether it is there (ms). */
const PING = 20_000;
/** So long nothing at all: it is not (ms). */
const DEAD = 45_000;

/** Bytes that a reader has not taken in; then it is not reading. */
const MOST_UNREAD = 1024 * 1024;

/** Frames that wait to be handled; then somebody pours. */
const MOST_WAITING = 64;

/** How long the other side may take to say good-bye (ms). */
const FAREWELL = 1000;

/** One socket: what goes out is text in order, what comes in is handled one after the other, and who is gone is noticed. */
export class Line<F> {
  readonly #socket: WebSocket;
  readonly #timers: Timers;
  readonly #now: () => number;
  readonly #ends: (() => void)[] = [];
  #heardAt: number;
  #beat = (): void => undefined;
  #work = Promise.resolve();
  #waiting = 0;
  #isOver = false;

  constructor(socket: WebSocket, timers: Timers, now: () => number) {
    this.#socket = socket;
    this.#timers = timers;
    this.#now = now;
    this.#heardAt = now();
    socket.on('pong', () => {
      this.heard();
    });
    this.#next();
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Called once, when it is over for whatever reason; at once when it is already: nobody stays who has gone meanwhile. */
  onEnd(run: () => void): void {
    if (this.#isOver) run();
    else this.#ends.push(run);
  }

  heard(): void {
    this.#heardAt = this.#now();
  }

  send(frame: F): void {
    if (this.#isOver) return;
    if (this.#socket.bufferedAmount > MOST_UNREAD) this.drop();
    else this.#socket.send(JSON.stringify(frame));
  }

  /** Sends, and resolves when it has left this machine, or never will. */
  sent(frame: F): Promise<void> {
    return new Promise((resolve) => {
      if (this.#isOver) resolve();
      else
        this.#socket.send(JSON.stringify(frame), () => {
          resolve();
        });
    });
  }

  /** Handles what came in, after all that came before it. Errors reach the log and end the line. */
  handle(work: () => Promise<void>): void {
    if (this.#isOver) return;
    this.#waiting += 1;
    if (this.#waiting > MOST_WAITING) {
      this.close(CLOSE.tooMany);
      return;
    }
    this.#work = this.#work
      .then(() => (this.#isOver ? undefined : work()))
      .catch((error: unknown) => {
        console.error(error);
        this.close(CLOSE.broken);
      })
      .finally(() => {
        this.#waiting -= 1;
      });
  }

  /** Says good-bye, and hangs up on who does not answer. Resolves when the socket is gone. */
  close(code: number): Promise<void> {
    this.end();
    const socket = this.#socket;
    if (socket.readyState === WebSocket.CLOSED) return Promise.resolve();
    return new Promise((resolve) => {
      // In real time, whatever clock the service goes by: a process that ends waits for nobody.
      const timer = setTimeout(() => {
        socket.terminate();
      }, FAREWELL);
      socket.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
      socket.close(code);
    });
  }

  /** Hangs up on who is gone or does not read. */
  drop(): void {
    this.end();
    this.#socket.terminate();
  }

  /** The socket is closed, from whichever side. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#beat();
    for (const run of this.#ends) run();
  }

  #next(): void {
    const since = this.#now() - this.#heardAt;
    this.#beat = this.#timers.after(Math.min(PING, Math.max(DEAD - since, 0)), () => {
      if (this.#isOver) return;
      if (this.#now() - this.#heardAt >= DEAD) {
        this.drop();
        return;
      }
      this.#socket.ping();
      // A page sees no pings: this tells it that the line is alive.
      this.#socket.send('{"type":"ping"}');
      this.#next();
    });
  }
}
