import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageClock } from './clock.js';
import type { LocaleController } from './locale.js';

/** Two widgets that show the same facts must not say the same thing twice (ms). */
const ONCE_WITHIN = 2_000;

/** Long enough to be read out after whatever was being said (ms). */
const HEARD_AFTER = 30_000;

let last = { text: '', at: -Infinity };

/** Says meaningful changes to screen readers, politely and once for the whole page. */
export class AnnouncerController implements ReactiveController {
  /** What the host renders into its live region. */
  text = '';

  private cancel: (() => void) | undefined;
  /** In which language `text` was said. */
  private language: string | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly locale: Pick<LocaleController, 'language'>,
  ) {
    host.addController(this);
  }

  /** Says `text`, unless some widget on the page has just said it. */
  say(text: string): void {
    const now = pageClock.now();
    if (text === '' || (text === last.text && Math.abs(now - last.at) < ONCE_WITHIN)) return;
    last = { text, at: now };
    // A live region only speaks when its text differs.
    this.text = this.text === text ? `${text}\u00a0` : text;
    this.language = this.locale.language;
    this.host.requestUpdate();
    // Whoever reads the page an hour later must not find an old wait there as if it were true.
    this.cancel?.();
    this.cancel = pageClock.wake(now + HEARD_AFTER, () => {
      this.forget();
    });
  }

  hostUpdated(): void {
    // A sentence is read with the voice of the language around it, which is another one now.
    if (this.text !== '' && this.language !== this.locale.language) this.forget();
  }

  hostDisconnected(): void {
    this.cancel?.();
    this.text = '';
  }

  private forget(): void {
    this.cancel?.();
    this.text = '';
    this.host.requestUpdate();
  }
}
