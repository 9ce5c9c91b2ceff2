import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageClock } from './clock.js';

/** Two widgets that show the same facts must not say the same thing twice (ms). */
const ONCE_WITHIN = 2_000;

let last = { text: '', at: -Infinity };

/** Says meaningful changes to screen readers, politely and once for the whole page. */
export class AnnouncerController implements ReactiveController {
  /** What the host renders into its live region. */
  text = '';

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Says `text`, unless some widget on the page has just said it. */
  say(text: string): void {
    const now = pageClock.now();
    if (text === '' || (text === last.text && Math.abs(now - last.at) < ONCE_WITHIN)) return;
    last = { text, at: now };
    // A live region only speaks when its text differs.
    this.text = this.text === text ? `${text}\u00a0` : text;
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.text = '';
  }
}
