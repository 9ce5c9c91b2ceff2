import { html, nothing, type TemplateResult } from 'lit';
import type { Attachment } from '../../core/document/request-types.js';
import type { SentenceKey } from '../../i18n/messages.js';
import type { Words } from '../../i18n/words.js';
import { act as en } from '../../locales/en/act.js';
import { act as it } from '../../locales/it/act.js';
import { fetchAttachment } from '../../sources/request-client.js';
import { fileName } from './file-name.js';
import type { Kit } from './parts.js';
import { safeFileName } from './save.js';

/** Pictures in which nothing can be executed. Everything else is saved, never shown. */
const PICTURES = /^image\/(avif|gif|jpeg|png|webp)$/;

/** One attachment after its tap. */
type Opened =
  | { readonly state: 'loading' | 'failed' | 'gone' }
  | { readonly state: 'here'; readonly url: string; readonly picture: 'shown' | 'unshown' | undefined };

const GONE: ReadonlySet<unknown> = new Set(['missing', 'too-large']);

/** Attachments after a tap: fetched with the session, pictures shown, anything else saved. */
export class Files {
  /** Grows with each change, for those who remember what they rendered. */
  version = 0;

  private readonly opened = new Map<string, Opened>();

  constructor(private readonly kit: Kit) {
    kit.extend(en);
    kit.extend(it);
  }

  /** @param key names the attachment in its request */
  async open(key: string, { href, name }: Attachment, words: Words): Promise<void> {
    const { request, platform, host, announcer } = this.kit;
    if (['loading', 'here'].includes(this.opened.get(key)?.state ?? '')) return;
    this.put(key, { state: 'loading' });
    announcer.say(words.t(SAID.loading, { name }));
    const from = { url: request.url ?? host.baseURI, headers: request.authorization() };
    const blob = await fetchAttachment(href, from, platform);
    // The element is gone, or shows another request.
    if (this.opened.get(key)?.state !== 'loading') return;
    if (!(blob instanceof Blob)) {
      const state = GONE.has(blob) ? 'gone' : 'failed';
      this.put(key, { state });
      announcer.say(words.t(SAID[state], { name }));
      if (blob === 'no-access') request.refresh();
      return;
    }
    const picture = PICTURES.test(blob.type) ? 'shown' : undefined;
    const isHere = host.shadowRoot?.activeElement != null;
    this.put(key, { state: 'here', url: URL.createObjectURL(blob), picture });
    await host.updateComplete;
    const link = host.shadowRoot?.querySelector<HTMLElement>(`a[data-key="${CSS.escape(key)}"]`);
    // It stands where the button stood that brought it.
    if (isHere) link?.focus({ preventScroll: true });
    // The tap asked for the file: what cannot be shown is saved at once, and can be saved again.
    if (!picture) link?.click();
  }

  isHere(key: string): boolean {
    return this.opened.get(key)?.state === 'here';
  }

  render(key: string, { name: given }: Attachment, words: Words): TemplateResult | typeof nothing {
    const opened = this.opened.get(key);
    if (!opened) return nothing;
    const name = fileName(given);
    if (opened.state !== 'here') return html`<p class="hint">${words.t(SAID[opened.state], { name })}</p>`;
    const { url, picture } = opened;
    return html`${
        picture === 'shown'
          ? html`<img
              class="picture"
              src=${url}
              alt=${given}
              @error=${() => {
                // It is no picture after all, or the page lets none be shown; it can be saved.
                this.put(key, { ...opened, picture: 'unshown' });
                this.kit.announcer.say(words.t(SAID.unshown, { name }));
              }}
            />`
          : nothing
      }${picture === 'unshown' ? html`<p class="hint">${words.t(SAID.unshown, { name })}</p>` : nothing}<a
        class="link"
        data-key=${key}
        href=${url}
        download=${safeFileName(given)}
        >${words.t('request.file', { name })}</a
      >`;
  }

  /** Gives everything back: the element has left the page, or shows another request. */
  release(): void {
    for (const file of this.opened.values()) if (file.state === 'here') URL.revokeObjectURL(file.url);
    this.opened.clear();
    this.version += 1;
  }

  private put(key: string, file: Opened): void {
    this.opened.set(key, file);
    this.version += 1;
    this.kit.host.requestUpdate();
  }
}

const SAID = {
  loading: 'file.loading',
  failed: 'file.failed',
  gone: 'file.gone',
  unshown: 'file.unshown',
} as const satisfies Record<string, SentenceKey>;
