import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { millisecondsInHour as HOUR, millisecondsInMinute as MINUTE } from 'date-fns/constants';
import type { Platform } from '../sources/source.js';

/** A frozen instant (epoch ms), a running clock, or `undefined` for the device's own. */
export type ClockSetting = number | (() => number) | undefined;

interface Wake {
  at: number;
  readonly run: () => void;
  /** Also while the page is hidden. */
  readonly always: boolean;
}

/** When a timer comes a moment early, it must not come again at once. */
const AGAIN = 20;

/**
 * The page's one clock and one timer. It aims at the nearest instant anybody waits for, sleeps while nobody waits or the
 * page is hidden, but for what goes on there, and is the only place that reads the time.
 */
class PageClock implements Platform {
  private setting: ClockSetting;
  private deviceSkew = 0;
  private readonly wakes = new Set<Wake>();
  private readonly returns = new Set<() => void>();
  private readonly jumps = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private timerAt = Infinity;
  private listening = false;

  now(): number {
    if (typeof this.setting === 'number') return this.setting;
    return this.setting ? this.setting() : Date.now() + this.deviceSkew;
  }

  get skew(): number {
    return this.deviceSkew;
  }

  /** A clock that was set by hand is right by definition. */
  set skew(ms: number) {
    if (this.setting !== undefined || ms === this.deviceSkew) return;
    this.jump(() => {
      this.deviceSkew = ms;
    });
  }

  /** Puts another clock in place of the device's, for tests and rehearsals. Everything on the page looks at it again. */
  set(setting: ClockSetting): void {
    this.jump(() => {
      this.setting = setting;
    });
  }

  /** Calls back when the time has changed without passing. */
  onJump(run: () => void): () => void {
    this.jumps.add(run);
    return () => {
      this.jumps.delete(run);
    };
  }

  wake(at: number, run: () => void, always = false): () => void {
    const wake: Wake = { at, run, always };
    this.wakes.add(wake);
    this.listen();
    if (at < this.timerAt) this.arm();
    return () => {
      this.wakes.delete(wake);
      this.listen();
      // Nobody else may be waiting for that instant.
      if (wake.at <= this.timerAt) this.arm();
    };
  }

  onReturn(run: () => void): () => void {
    this.returns.add(run);
    this.listen();
    return () => {
      this.returns.delete(run);
      this.listen();
    };
  }

  visible(): boolean {
    return document.visibilityState !== 'hidden';
  }

  online(): boolean {
    return navigator.onLine;
  }

  fetch(input: string, init?: RequestInit): Promise<Response> {
    return fetch(input, init);
  }

  random(): number {
    return Math.random();
  }

  private disarm(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.timerAt = Infinity;
  }

  private arm(atLeast = 0): void {
    this.disarm();
    if (typeof this.setting === 'number') return;
    const next = Math.min(...this.waiting().map(({ at }) => at));
    if (next === Infinity) return;
    this.timerAt = next;
    this.timer = setTimeout(
      () => {
        this.fire();
      },
      Math.min(HOUR, Math.max(atLeast, next - this.now())),
    );
  }

  /** Whose time can come now: on a hidden page few. */
  private waiting(): Wake[] {
    const isVisible = this.visible();
    return [...this.wakes].filter(({ always }) => always || isVisible);
  }

  private fire(): void {
    const now = this.now();
    const due = this.waiting().filter(({ at }) => at <= now);
    this.run(due);
    this.arm(due.length === 0 ? AGAIN : 0);
  }

  /** Time changes without passing: what is shown is looked at again, what was planned is still as far away. */
  private jump(change: () => void): void {
    const before = this.now();
    change();
    const distance = this.now() - before;
    for (const wake of this.wakes) wake.at += distance;
    for (const run of [...this.jumps]) run();
    this.arm();
  }

  private run(due: readonly Wake[]): void {
    for (const wake of due) {
      // One that ran may have cancelled another.
      if (this.wakes.delete(wake)) wake.run();
    }
    this.listen();
  }

  private readonly returned = (): void => {
    if (!this.visible()) {
      this.arm();
      return;
    }
    for (const run of [...this.returns]) run();
    this.fire();
  };

  /** Listens to the page only while somebody waits. */
  private listen(): void {
    const wanted = this.wakes.size > 0 || this.returns.size > 0;
    if (wanted === this.listening) return;
    this.listening = wanted;
    const change = wanted ? 'addEventListener' : 'removeEventListener';
    document[change]('visibilitychange', this.returned);
    window[change]('online', this.returned);
    window[change]('pageshow', this.returned);
  }
}

/** The one clock of this page (of this copy of the library). */
export const pageClock = new PageClock();

/** Rounded up to the full minute, so that all texts of a page change in one frame. Openings and closings fall on one anyway. */
const fullMinute = (instant: number): number => Math.ceil(instant / MINUTE) * MINUTE;

/** Renders its host again when what it shows stops being true. */
export class ClockController implements ReactiveController {
  private cancel: (() => void) | undefined;
  private ignoreJumps: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost & Node) {
    host.addController(this);
  }

  /** Epoch ms. */
  get now(): number {
    return pageClock.now();
  }

  /**
   * Call with every render: the instant (epoch ms) up to which it holds. Looked at again at the next full minute, or at
   * `exactly` where that comes first: a promise turns late at its own instant.
   */
  holds(until: number, exactly = Infinity): void {
    this.cancel?.();
    this.cancel = undefined;
    const at = Math.min(fullMinute(until), exactly);
    // An update may still come after the removal.
    if (at === Infinity || !this.host.isConnected) return;
    this.cancel = pageClock.wake(at, () => {
      this.cancel = undefined;
      this.host.requestUpdate();
    });
  }

  hostConnected(): void {
    this.ignoreJumps = pageClock.onJump(() => {
      this.host.requestUpdate();
    });
    // What was true when it was removed may not be any more.
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.ignoreJumps?.();
    this.holds(Infinity);
  }
}
