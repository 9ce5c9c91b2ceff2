import { expect } from '@open-wc/testing';
import * as callbackModule from '../../../src/providers/callback.js';
import * as deskModule from '../../../src/providers/desk.js';
import * as linkModule from '../../../src/providers/link.js';
import {
  ProviderError,
  type ChatContext,
  type ProviderModule,
  type ProviderOptions,
} from '../../../src/providers/provider.js';
import type { DeskLine, DeskMessage } from '../../../src/providers/desk.js';
import type { ProviderStage } from '../../../src/testing.js';
import { VirtualPlatform } from '../../sources/virtual-platform.js';
import { contract, end, room, settle, stored } from './stage.js';

let platform: VirtualPlatform;
const optionsOf = (appId: string): ProviderOptions => ({ appId, language: 'it', platform });
const contextOf = (text: string, more: Partial<ChatContext> = {}): ChatContext => ({
  text,
  language: 'it',
  register: 'informal',
  channelId: 'chat',
  room: room(),
  ...more,
});
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'resolved',
    (error: unknown) => (error instanceof ProviderError ? error.code : String(error)),
  );
const thrownBy = (module: ProviderModule, options: Partial<ProviderOptions>): string => {
  try {
    module.createProvider({ language: 'it', platform, ...options });
  } catch (error) {
    return (error as ProviderError).code;
  }
  return 'nothing';
};

/** What follows a link without leaving the page. */
function watchLinks(): { readonly followed: HTMLAnchorElement[]; stop(): void } {
  const followed: HTMLAnchorElement[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    followed.push(this);
  };
  return {
    followed,
    stop() {
      HTMLAnchorElement.prototype.click = click;
    },
  };
}

describe('link', () => {
  let links: ReturnType<typeof watchLinks>;
  beforeEach(() => {
    platform = new VirtualPlatform(() => Promise.reject(new TypeError('no network')));
    links = watchLinks();
  });
  afterEach(() => {
    links.stop();
    end([], '.none');
  });

  const stage = (appId: string, text: (href: string) => string | null): ProviderStage => ({
    begin: () => {
      links.followed.length = 0;
      return optionsOf(appId);
    },
    room,
    settle,
    requests: () => platform.asked,
    stored,
    texts: () => links.followed.flatMap(({ href }) => text(href) ?? []),
    visible: () => 0,
  });

  describe('to a page keeps the contract', () => {
    contract(
      () => Promise.resolve(linkModule),
      stage('https://brand.example/chat', () => null),
    );
  });
  describe('that takes a draft keeps the contract', () => {
    contract(
      () => Promise.resolve(linkModule),
      stage('https://wa.me/390212345678', (href) => new URL(href).searchParams.get('text')),
    );
  });

  it('opens a page in a new tab that knows nothing of this one, an application in its own', async () => {
    for (const [appId, target] of [
      ['https://brand.example/chat', '_blank'],
      ['/chat', '_blank'],
      ['mailto:aiuto@example.it', ''],
      ['tel:+390212345678', ''],
      ['sms:+390212345678', ''],
    ] as const) {
      await linkModule.createProvider(optionsOf(appId)).open(contextOf(''));
      const link = links.followed.at(-1);
      expect([link?.target, link?.rel], appId).to.deep.equal([target, 'noopener noreferrer']);
    }
  });

  it('is followed in the turn of the click, once it is loaded', async () => {
    const provider = linkModule.createProvider(optionsOf('https://brand.example/chat'));
    await provider.load();
    void provider.open(contextOf(''));
    expect(links.followed.length).to.equal(1);
  });

  it('puts the text into a link that takes one', async () => {
    const provider = linkModule.createProvider(optionsOf('mailto:aiuto@example.it'));
    const { tookText } = await provider.open(contextOf('a & b\nc', { reference: 'R-1' }));
    expect(tookText).to.equal(true);
    expect(links.followed[0]?.href).to.equal('mailto:aiuto@example.it?subject=R-1&body=a%20%26%20b%0Ac');
  });

  it('uses the channel’s own link where there is no other, and none that executes anything', () => {
    expect(thrownBy(linkModule, { href: 'https://brand.example/chat' })).to.equal('nothing');
    expect(thrownBy(linkModule, {})).to.equal('key-missing');
    for (const appId of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
    ])
      expect(thrownBy(linkModule, { appId }), appId).to.equal('key-unusable');
  });
});

describe('callback', () => {
  const URL_OF = `${location.origin}/callback`;
  let answer: () => Promise<Response>;
  const sent = (index = -1): URLSearchParams => platform.inits.at(index)?.body as URLSearchParams;
  const field = (within: HTMLElement, name: string): HTMLInputElement =>
    within.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  const trouble = (within: HTMLElement): string => within.querySelector('[role="alert"]')?.textContent ?? '';
  const submit = (within: HTMLElement): void => within.querySelector<HTMLElement>('button')?.click();

  beforeEach(() => {
    answer = () => Promise.resolve(new Response('<html>'));
    platform = new VirtualPlatform(() => answer());
  });
  afterEach(() => {
    end([], '.none');
  });

  async function opened(text = ''): Promise<{ within: HTMLElement; destroy: () => void }> {
    const provider = callbackModule.createProvider(optionsOf('/callback'));
    const within = room();
    await provider.open(contextOf(text, { room: within, topic: 'fatture' }));
    return { within, destroy: () => provider.destroy() };
  }
  async function filled(phone: string, text = ''): Promise<HTMLElement> {
    const { within } = await opened(text);
    field(within, 'name').value = 'Anna';
    field(within, 'phone').value = phone;
    submit(within);
    await settle();
    return within;
  }

  describe('keeps the contract', () => {
    contract(() => Promise.resolve(callbackModule), {
      begin: () => {
        platform.asked.length = 0;
        return optionsOf('/callback');
      },
      end: () => {
        end([], '.none');
      },
      room,
      settle,
      requests: () => platform.asked,
      stored,
      texts: () =>
        [...document.querySelectorAll<HTMLTextAreaElement>('.test-room textarea')].flatMap(
          ({ value }) => value || [],
        ),
      visible: () => document.querySelectorAll('.test-room > *').length,
    });
  });

  it('is a form with a label at every field', async () => {
    const { within } = await opened('ciao');
    for (const name of ['name', 'phone', 'message']) {
      const { labels } = field(within, name);
      expect(labels?.[0]?.textContent, name).to.not.equal('');
    }
    expect(field(within, 'message').value).to.equal('ciao');
    await expect(within).to.be.accessible();
  });

  it('is sent once, with what it is about, and says that somebody calls', async () => {
    const within = await filled(' +39 02 1234 5678 ', 'ciao');
    expect(platform.asked).to.deep.equal([URL_OF]);
    const { key, ...others } = Object.fromEntries(sent());
    expect(key).to.match(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-/);
    expect(others).to.deep.equal({
      name: 'Anna',
      phone: '+39 02 1234 5678',
      message: 'ciao',
      language: 'it',
      topic: 'fatture',
    });
    expect(within.querySelector('form')).to.equal(null);
    expect(within.textContent).to.contain('+39 02 1234 5678');
    expect(document.activeElement?.textContent).to.equal(within.textContent);
  });

  it('is sent once, however often it is pressed', async () => {
    answer = () => new Promise(() => undefined);
    const within = await filled('021234567');
    submit(within);
    submit(within);
    expect(platform.asked.length).to.equal(1);
  });

  for (const [phone, why] of [
    ['', 'Manca il numero'],
    ['abc', 'Non sembra un numero'],
    ['12', 'Non sembra un numero'],
  ] as const) {
    it(`is not sent with "${phone}" for a number`, async () => {
      const within = await filled(phone);
      expect(platform.asked).to.deep.equal([]);
      expect(trouble(within)).to.contain(why);
      const input = field(within, 'phone');
      expect(document.activeElement).to.equal(input);
      expect(input.getAttribute('aria-invalid')).to.equal('true');
    });
  }

  for (const [status, why] of [
    [400, 'non l’ha accettata'],
    [422, 'non l’ha accettata'],
    [429, 'Troppi invii'],
    [500, 'Non risulta partita'],
    [0, 'Non risulta partita'],
  ] as const) {
    it(`${status || 'no network'}: keeps what was typed, and goes again under the same key`, async () => {
      answer = () =>
        status ? Promise.resolve(new Response('', { status })) : Promise.reject(new TypeError());
      const within = await filled('021234567', 'ciao');
      expect(trouble(within)).to.contain(why);
      expect(field(within, 'message').value).to.equal('ciao');
      answer = () => Promise.resolve(Response.json({ by: '2026-11-21T12:00:00Z' }));
      submit(within);
      await settle();
      expect(sent(0).get('key')).to.equal(sent(1).get('key'));
      expect(within.querySelector('form')).to.equal(null);
    });
  }

  it('takes no address that is none', () => {
    expect(thrownBy(callbackModule, {})).to.equal('key-missing');
    expect(thrownBy(callbackModule, { appId: 'javascript:alert(1)' })).to.equal('key-unusable');
  });
});

describe('desk', () => {
  const BASE = `${location.origin}/test/providers/page/desk-service`;

  /** The service, as far as a page sees it. */
  class Service {
    readonly said: { number: number; key?: string; text: string; by: string }[] = [];
    readonly sockets = new Set<Socket>();
    sessions = 0;

    answer(url: string, init: RequestInit): Promise<Response> {
      const body = JSON.parse((init.body as string | undefined) ?? '{}') as { text?: string };
      const headers = new Headers(init.headers);
      if (url === `${BASE}/availability`)
        return Promise.resolve(
          Response.json({ state: 'online', asOf: new Date(platform.now()).toISOString() }),
        );
      if (url === `${BASE}/sessions`)
        return Promise.resolve(Response.json({ session: 's2', reference: 'R-1' }, { status: 201 }));
      if (url !== BASE) return Promise.reject(new TypeError(`Nothing at ${url}`));
      this.say('customer', body.text ?? '', headers.get('Idempotency-Key') ?? '');
      return Promise.resolve(Response.json({ session: 's1', reference: 'R-1', token: 't' }, { status: 201 }));
    }

    say(by: string, text: string, key?: string): void {
      if (key && this.said.some((one) => one.key === key)) return;
      const one = { number: this.said.length + 1, by, text, ...(key && { key }) };
      this.said.push(one);
      this.tell({ type: 'message', at: new Date(platform.now()).toISOString(), ...one });
    }

    tell(frame: object): void {
      for (const socket of this.sockets) socket.onmessage?.({ data: JSON.stringify(frame) });
    }
  }

  let service: Service;
  const { WebSocket: real } = window;

  class Socket {
    static readonly OPEN = 1;
    readyState = 0;
    onopen?: () => void;
    onmessage?: (event: { data: string }) => void;
    onclose?: (event: { code: number }) => void;

    constructor(readonly url: string) {
      platform.asked.push(url);
      queueMicrotask(() => {
        this.readyState = 1;
        service.sockets.add(this);
        this.onopen?.();
      });
    }

    send(data: string): void {
      const frame = JSON.parse(data) as { type: string; after: number; key: string; text: string };
      if (frame.type === 'hello') {
        this.tell({ type: 'welcome', reference: 'R-1', last: service.said.length });
        for (const one of service.said.slice(frame.after))
          this.tell({ type: 'message', at: new Date(platform.now()).toISOString(), ...one });
      }
      if (frame.type === 'message') service.say('customer', frame.text, frame.key);
      if (frame.type === 'end') service.tell({ type: 'ended', by: 'customer' });
    }

    close(): void {
      this.readyState = 3;
      service.sockets.delete(this);
    }

    private tell(frame: object): void {
      this.onmessage?.({ data: JSON.stringify(frame) });
    }
  }

  function begin(): ProviderOptions {
    service = new Service();
    platform = new VirtualPlatform((url, init = {}) => service.answer(url, init));
    Object.assign(window, { WebSocket: Socket });
    return optionsOf('/test/providers/page/desk-service/');
  }
  function finish(): void {
    window.WebSocket = real;
    end([], '.none');
  }

  describe('keeps the contract', () => {
    contract(() => Promise.resolve(deskModule), {
      begin,
      end: finish,
      room,
      // The surface is imported.
      async settle() {
        await import(`${BASE}/surface.js`);
        await settle();
      },
      requests: () => platform.asked,
      stored,
      texts: () => service.said.filter(({ by }) => by === 'customer').map(({ text }) => text),
      visible: () => document.querySelectorAll('.test-room > *').length,
      tell: {
        unread: () => {
          service.say('person', 'Buongiorno');
        },
        queue: () => {
          service.tell({
            type: 'queue',
            stage: 'waiting',
            ahead: 2,
            asOf: new Date(platform.now()).toISOString(),
          });
        },
        ended: () => {
          service.tell({ type: 'ended', by: 'brand' });
        },
      },
    });
  });

  describe('with its surface', () => {
    beforeEach(begin);
    afterEach(finish);

    it('says why it does not come, and looks at another address than the one that failed', async () => {
      const missing = deskModule.createProvider(optionsOf('/test/providers/page/no-service'));
      expect(await codeOf(missing.load())).to.equal('script-unreachable');
      expect(await codeOf(missing.load())).to.equal('script-unreachable');
      const asked = performance.getEntriesByType('resource').map(({ name }) => name);
      expect(asked.some((name) => name.endsWith('/no-service/surface.js?attempt=2'))).to.equal(true);
      for (const folder of ['broken', 'empty']) {
        const provider = deskModule.createProvider(optionsOf(`/test/providers/page/desk-service/${folder}`));
        expect(await codeOf(provider.load()), folder).to.equal('script-broken');
      }
    });

    it('shows what is said as text, the same node for the whole conversation', async () => {
      const provider = deskModule.createProvider(optionsOf(BASE));
      const within = room();
      await provider.load();
      await provider.open(contextOf('<b>ciao</b>', { room: within }));
      const node = within.firstElementChild;
      await settle();
      const { line } = within as unknown as { line: DeskLine };
      line.send('e poi\u0000');
      await settle();
      provider.close();
      await provider.open(contextOf('', { room: within }));
      expect(within.firstElementChild).to.equal(node);
      expect([...within.querySelectorAll('li')].map((item) => item.textContent)).to.deep.equal([
        '<b>ciao</b>',
        'e poi\u0000',
      ]);
      expect(line.snapshot.messages.every((one: DeskMessage) => one.state === 'sent')).to.equal(true);
      provider.destroy();
    });

    it('sends one message for two presses with the same text', async () => {
      const provider = deskModule.createProvider(optionsOf(BASE));
      const within = room();
      await provider.load();
      await Promise.all([1, 2].map(() => provider.open(contextOf('ciao', { room: within }))));
      await settle();
      expect(service.said.map(({ text }) => text)).to.deep.equal(['ciao']);
      provider.destroy();
    });

    it('leaves the room empty when the first message could not be sent', async () => {
      const provider = deskModule.createProvider(optionsOf(BASE));
      const within = room();
      await provider.load();
      service.answer = () => Promise.reject(new TypeError('no network'));
      expect(await codeOf(provider.open(contextOf('ciao', { room: within })))).to.equal('no-answer');
      expect(await codeOf(provider.open(contextOf('x'.repeat(100_000), { room: within })))).to.equal(
        'refused',
      );
      expect(within.childElementCount).to.equal(0);
      expect(stored()).to.deep.equal([]);
      provider.destroy();
    });

    it('goes on by itself on the next page, and can be ended there', async () => {
      const first = deskModule.createProvider(optionsOf(BASE));
      await first.load();
      await first.open(contextOf('ciao'));
      await settle();
      first.destroy();
      service.say('person', 'Buongiorno');

      const second = deskModule.createProvider(optionsOf(BASE));
      let unread = 0;
      const ended: unknown[] = [];
      second.onUnread((count) => (unread = count));
      second.onEnded((how) => ended.push(how));
      await second.load();
      await settle();
      expect(unread).to.equal(1);
      const within = room();
      await second.open(contextOf('', { room: within }));
      expect(unread).to.equal(0);
      expect(within.querySelectorAll('li').length).to.equal(2);
      (within as unknown as { line: DeskLine }).line.end();
      expect(ended).to.deep.equal([{ by: 'customer' }]);
      expect(stored()).to.deep.equal([]);
      second.destroy();
    });
  });
});
