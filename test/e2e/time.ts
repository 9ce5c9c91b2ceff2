import type { Timers } from '../../demo/service/timers.js';

/** The service's clock, which the test moves; what the service waits for comes with it. */
export class Time implements Timers {
  private shift: number;
  private readonly waiting = new Set<{ readonly at: number; readonly run: () => void }>();

  /** @param start epoch ms */
  constructor(start: number) {
    this.shift = start - Date.now();
  }

  readonly now = (): number => Date.now() + this.shift;

  after(ms: number, run: () => void): () => void {
    const entry = { at: this.now() + ms, run };
    this.waiting.add(entry);
    return () => {
      this.waiting.delete(entry);
    };
  }

  /** What falls due meanwhile happens at its end. */
  pass(ms: number): void {
    this.shift += ms;
    for (const entry of [...this.waiting])
      if (entry.at <= this.now() && this.waiting.delete(entry)) entry.run();
  }
}
