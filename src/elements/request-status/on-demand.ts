import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageClock } from '../../controllers/clock.js';
import type { Kit } from './parts.js';

/** Imports the class of each part. */
export type Load<Parts> = { readonly [Name in keyof Parts]: () => Promise<new (kit: Kit) => Parts[Name]> };

/**
 * The parts of an element that are loaded when they are first asked for. What could not be loaded is asked for again on
 * the return to the page. Renders the host when something has come or is missing, and on the return.
 */
export class OnDemand<Parts extends object> implements ReactiveController {
  /** Those that are here. */
  here: Partial<Parts> = {};

  /** What could not be loaded, and how it is asked for again. */
  private readonly missing = new Map<keyof Parts, () => unknown>();
  private ignoreReturns: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly load: Load<Parts>,
    private readonly kit: Kit,
  ) {
    host.addController(this);
  }

  /** Something that was asked for could not be loaded: the network is gone, or the page is older than the files. */
  get isMissing(): boolean {
    return this.missing.size > 0;
  }

  /**
   * A part, loaded when it is first asked for. `undefined` when it could not be loaded, or when it is not wanted any
   * more.
   * @param again what is done on the return when it could not be loaded; default asks for the part and does nothing with it
   */
  async bring<Name extends keyof Parts>(
    name: Name,
    again: () => unknown = () => this.bring(name),
  ): Promise<Parts[Name] | undefined> {
    const { here, missing, host } = this;
    try {
      const Part = here[name] ? undefined : await this.load[name]();
      if (here !== this.here) return undefined;
      if (Part) {
        // Asked for twice, the first one holds what was typed.
        here[name] ??= new Part(this.kit);
        missing.delete(name);
        host.requestUpdate();
      }
      return here[name];
    } catch {
      if (here !== this.here) return undefined;
      if (!missing.has(name)) host.requestUpdate();
      missing.set(name, again);
      return undefined;
    }
  }

  /** As `bring`, for what every render asks for. */
  want(name: keyof Parts): void {
    if (!this.here[name] && !this.missing.has(name)) void this.bring(name);
  }

  /** Begins anew with some of the parts; what is under way is not wanted any more. */
  keep(parts: Partial<Parts>): void {
    this.here = parts;
    this.missing.clear();
  }

  readonly retry = (): void => {
    for (const again of [...this.missing.values()]) again();
  };

  hostConnected(): void {
    this.ignoreReturns = pageClock.onReturn(() => {
      this.retry();
      this.host.requestUpdate();
    });
    this.retry();
  }

  hostDisconnected(): void {
    this.ignoreReturns?.();
  }
}
