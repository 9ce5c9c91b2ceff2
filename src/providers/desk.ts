import type { Platform } from '../sources/source.js';
import { serviceAddress } from './address.js';
import type { DeskLine, DeskSurface, DeskSurfaceModule } from './desk-types.js';
import { Line } from './desk/line.js';
import { DeskService } from './desk/service.js';
import { provide, within } from './provide.js';
import {
  ProviderError,
  type ChatContext,
  type ChatProvider,
  type Opened,
  type ProviderOptions,
} from './provider.js';

export { DESK_LIMITS } from './desk/limits.js';
export { memoryKey } from './desk/memory.js';
export type { DeskLine, DeskMessage, DeskSnapshot, DeskSurface, DeskSurfaceModule } from './desk-types.js';

/** The surface may take so long to arrive, ms. */
const SURFACE_TIMEOUT = 20_000;

/**
 * A chat on a service that speaks the protocol of `docs/api/chat.md`. `app-id`: the service's address, also relative to
 * the page. The service brings the surface (`<address>/surface.js`), which is shown in the room.
 */
export function createProvider({ appId, platform }: ProviderOptions): ChatProvider {
  const base = serviceAddress(appId, 'desk');
  return provide(platform, (tell) => {
    const service = new DeskService(base, platform);
    const line = new Line(base, service, platform, tell);
    let mount: DeskSurfaceModule['mount'] | undefined;
    let attempts = 0;
    let shown: { readonly room: HTMLElement; readonly surface: DeskSurface } | undefined;

    /** What is being opened; a second press with the same text is the same. */
    let opening: { readonly text: string; readonly opened: Promise<Opened> } | undefined;

    async function open(context: ChatContext): Promise<Opened> {
      const { text } = context;
      const wasShown = shown;
      show(context);
      try {
        if (text !== '' && line.isBegun) line.add(context, text);
        else if (text !== '') await line.begin(context, text);
      } catch (error) {
        if (!wasShown) hide();
        throw error;
      }
      line.show(true);
      const { reference, href } = line;
      return {
        tookText: text !== '',
        ...(reference !== undefined && { reference }),
        ...(href !== undefined && { href }),
      };
    }

    function show(context: ChatContext): void {
      if (!mount || shown?.room === context.room) return;
      hide();
      try {
        shown = { room: context.room, surface: mount(context.room, lineFor(line, context, platform)) };
      } catch (error) {
        throw new ProviderError('script-broken', `The surface of ${base} threw: ${String(error)}`);
      }
    }

    function hide(): void {
      shown?.surface.unmount();
      shown = undefined;
    }

    return {
      surface: 'room',

      async load() {
        attempts += 1;
        // A browser remembers an import that failed, under its address.
        const url = `${base}/surface.js${attempts > 1 ? `?attempt=${attempts}` : ''}`;
        mount = await within(platform, SURFACE_TIMEOUT, importSurface(url), `surface from ${url}`);
        line.resume();
      },

      open(context) {
        const { text } = context;
        if (opening?.text === text) return opening.opened;
        const opened = (opening?.opened ?? Promise.resolve())
          .catch(() => undefined)
          .then(() => open(context))
          .finally(() => {
            if (opening === mine) opening = undefined;
          });
        const mine = (opening = { text, opened });
        return opened;
      },

      close() {
        line.show(false);
      },

      available: () => service.availability(),
      keep: (contact) => line.keep(contact),

      destroy() {
        line.stop();
        service.stop();
        hide();
      },
    };
  });
}

async function importSurface(url: string): Promise<DeskSurfaceModule['mount']> {
  let module: Partial<DeskSurfaceModule>;
  try {
    module = (await import(url)) as Partial<DeskSurfaceModule>;
  } catch (error) {
    // What a browser could not load is a TypeError; what a module throws may be anything, that too.
    const code = error instanceof TypeError ? 'script-unreachable' : 'script-broken';
    throw new ProviderError(code, `${url} could not be imported: ${String(error)}`);
  }
  if (typeof module.mount === 'function') return module.mount;
  throw new ProviderError('script-broken', `${url} has no function mount.`);
}

/** What the surface gets to see: it can neither stop the line nor begin another. */
function lineFor(line: Line, context: ChatContext, platform: Platform): DeskLine {
  const { language, register, channelId, channelsSrc, words } = context;
  return {
    get snapshot() {
      return line.snapshot;
    },
    subscribe: (listener) => line.subscribe(listener),
    send(text) {
      line.say(context, text);
    },
    askForPerson() {
      line.askForPerson();
    },
    end() {
      line.end();
    },
    language,
    register,
    channelId,
    ...(channelsSrc !== undefined && { channelsSrc }),
    ...(words && { zone: words.zone }),
    now: () => platform.now(),
  };
}
