import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { pageClock } from './clock.js';

/**
 * What reads an element's document and shows it. The element is a shell around it: attributes, the source, and room for
 * what is to come.
 */
export interface Face {
  /** Before each render. */
  willUpdate(): void;
  render(): unknown;
  /** After each render. */
  updated(): void;
}

/** The words of a face, as far as it waits for them. */
interface Words {
  /** For `getUpdateComplete`: none are on their way. */
  readonly ready: Promise<void>;
  /** Are they here? Begins to load them where not; then its host is rendered when they are. */
  prepare(): boolean;
}

/** A module that is loaded once for the whole page, when the first element asks for it. */
export interface Part<Module> {
  /** `undefined` until it has arrived. */
  readonly module: Module | undefined;
  /** The attempt that is under way is over, and whoever asked has been told. */
  readonly ready: Promise<void>;
  /**
   * Loads it, unless that is under way.
   * @param told called once, when it has arrived or could not be loaded
   * @returns does not want to be told any more
   */
  request(told: () => void): () => void;
}

/** @param load imports the module; called again after a failure */
export function createPart<Module>(load: () => Promise<Module>): Part<Module> {
  const waiting = new Set<() => void>();
  let module: Module | undefined;
  let loading: Promise<void> | undefined;

  async function run(): Promise<void> {
    try {
      module = await load();
    } catch {
      // Whoever waits looks for the module.
    }
    loading = undefined;
    const all = [...waiting];
    waiting.clear();
    for (const told of all) told();
  }

  return {
    get module() {
      return module;
    },
    get ready() {
      return loading ?? Promise.resolve();
    },
    request(told) {
      waiting.add(told);
      loading ??= run();
      return () => {
        waiting.delete(told);
      };
    },
  };
}

/**
 * Gives its host a face: at once where the part has arrived, else when it does. Where it cannot be loaded the host's own
 * content is shown, and it is tried again on the return to the page and when the host is put back into it.
 */
export class FaceController<Module> implements ReactiveController {
  private face: Face | undefined;
  private isMissing = false;
  private leave: (() => void) | undefined;

  /**
   * @param create makes the face; called once, in an update of the host, which may be given controllers then
   * @param onMissing called once, when the part could not be loaded
   * @param words what the face speaks with; it is not there before they are
   */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly part: Part<Module>,
    private readonly create: (module: Module) => Face,
    private readonly onMissing: () => void,
    private readonly words?: Words,
  ) {
    host.addController(this);
  }

  /** For `getUpdateComplete`: no attempt to load is under way. */
  get ready(): Promise<unknown> {
    return Promise.all([this.part.ready, this.words?.ready]);
  }

  /** @param waiting what is shown until there is a face */
  render(waiting: () => unknown): unknown {
    if (this.face) return this.face.render();
    return this.isMissing ? html`<slot></slot>` : waiting();
  }

  hostConnected(): void {
    if (this.face) return;
    if (this.part.module) this.host.requestUpdate();
    else this.ask();
  }

  hostDisconnected(): void {
    this.leave?.();
  }

  hostUpdate(): void {
    const { module } = this.part;
    // A face that spoke another language first would change before the reader's eyes.
    if (module && this.words?.prepare() !== false) this.face ??= this.create(module);
    this.face?.willUpdate();
  }

  hostUpdated(): void {
    this.face?.updated();
  }

  private ask(): void {
    this.leave = this.part.request(() => {
      if (!this.part.module) this.miss();
      this.host.requestUpdate();
    });
  }

  private miss(): void {
    const leave = pageClock.onReturn(() => {
      leave();
      this.ask();
    });
    this.leave = leave;
    if (this.isMissing) return;
    this.isMissing = true;
    this.onMissing();
  }
}
