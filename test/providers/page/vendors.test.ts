import { expect } from '@open-wc/testing';
import {
  ProviderError,
  type ChatContext,
  type ChatProvider,
  type Queue,
} from '../../../src/providers/provider.js';
import * as chatwootModule from '../../../src/providers/chatwoot.js';
import * as crispModule from '../../../src/providers/crisp.js';
import * as intercomModule from '../../../src/providers/intercom.js';
import * as zendeskModule from '../../../src/providers/zendesk-messaging.js';
import {
  asScript,
  begin,
  contract,
  end,
  network,
  optionsOf,
  platform,
  room,
  settle,
  vendorStage,
} from './stage.js';
import * as standIns from './stand-ins.js';

const VENDORS = {
  chatwoot: {
    module: chatwootModule,
    appId: 'https://chat.example.com/desk#t0ken',
    url: 'https://chat.example.com/desk/packs/js/sdk.js',
    standIn: standIns.chatwoot,
    globals: ['chatwootSDK', '$chatwoot', 'chatwootSettings'],
    selector: '.woot-widget-holder, .woot--bubble-holder',
    person: true,
    wrong: [
      'chat.example.com#t0ken',
      'https://chat.example.com',
      'javascript:alert(1)#t0ken',
      'https://a.b#"><b>',
    ],
  },
  intercom: {
    module: intercomModule,
    appId: 'abc12345',
    url: 'https://widget.intercom.io/widget/abc12345',
    standIn: standIns.intercom,
    globals: ['Intercom', 'intercomSettings'],
    selector: 'script[src*="intercom"]',
    person: false,
    wrong: ['../evil', 'mars:abc12345', 'a b', 'https://evil.example'],
  },
  'zendesk-messaging': {
    module: zendeskModule,
    appId: '1a2b3c4d-1111-2222-3333-444455556666',
    url: 'https://static.zdassets.com/ekr/snippet.js?key=1a2b3c4d-1111-2222-3333-444455556666',
    standIn: standIns.zendesk,
    globals: ['zE'],
    selector: '#ze-snippet',
    person: false,
    wrong: ['&key=other-key', 'x', 'https://evil.example/'],
  },
  crisp: {
    module: crispModule,
    appId: '11111111-2222-3333-4444-555566667777',
    url: 'https://client.crisp.chat/l.js',
    standIn: standIns.crisp,
    globals: ['$crisp', 'CRISP_WEBSITE_ID', 'CRISP_RUNTIME_CONFIG'],
    selector: '.none',
    person: true,
    wrong: ['11111111', 'not-a-uuid-at-all-not-a-uuid-at-all!', ''],
  },
} as const;

const contextOf = (text: string): ChatContext => ({
  text,
  language: 'it',
  register: 'neutral',
  channelId: 'chat',
  room: room(),
});

/** The rejection, or what came instead. */
const failureOf = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error);
const codeOf = async (promise: Promise<unknown>): Promise<string> => {
  const error = await failureOf(promise);
  return error instanceof ProviderError ? error.code : `no ProviderError: ${String(error)}`;
};

for (const [name, vendor] of Object.entries(VENDORS)) {
  describe(name, () => {
    describe('keeps the contract', () => {
      contract(
        () => Promise.resolve(vendor.module),
        vendorStage({
          appId: vendor.appId,
          script: () => asScript(vendor.standIn),
          globals: vendor.globals,
          selector: vendor.selector,
          person: vendor.person,
        }),
      );
    });

    describe('with a vendor', () => {
      let provider: ChatProvider;

      beforeEach(() => {
        begin();
        network.answer = () => asScript(vendor.standIn);
        provider = vendor.module.createProvider(optionsOf(vendor.appId));
      });
      afterEach(async () => {
        provider.destroy();
        await settle();
        end(vendor.globals, vendor.selector);
      });

      it('loads its own script and nothing else', async () => {
        await provider.load();
        expect(network.asked).to.deep.equal([vendor.url]);
      });

      it('whose script is missing: script-unreachable, and another press tries again', async () => {
        network.answer = () => 'missing';
        expect(await codeOf(provider.load())).to.equal('script-unreachable');
        expect(await codeOf(provider.load())).to.equal('script-unreachable');
        network.answer = () => asScript(vendor.standIn);
        await provider.load();
        expect(network.asked).to.deep.equal([vendor.url, vendor.url, vendor.url]);
      });

      it('whose script throws: script-broken', async () => {
        network.answer = () => 'throw new Error("boom");';
        // The test runner listens too.
        const { onerror } = window;
        window.onerror = null;
        const error = await failureOf(provider.load());
        window.onerror = onerror;
        expect(error).to.be.instanceOf(ProviderError);
        expect((error as ProviderError).message).to.contain('boom');
        expect((error as ProviderError).code).to.equal('script-broken');
      });

      it('whose script never arrives: no-answer', async () => {
        network.answer = () => 'pending';
        const code = codeOf(provider.load());
        await settle();
        platform.advance(60_000);
        expect(await code).to.equal('no-answer');
      });

      it('that loads and then says nothing: no-answer, whatever is asked of it', async () => {
        window.vendor.isMute = true;
        const code = codeOf(provider.load().then(() => provider.open(contextOf('ciao'))));
        for (let turn = 0; turn < 3; turn += 1) {
          await settle();
          platform.advance(60_000);
        }
        expect(await code).to.equal('no-answer');
        window.vendor.isMute = false;
      });

      it('that is loaded twice is there once', async () => {
        await provider.load();
        const other = vendor.module.createProvider(optionsOf(vendor.appId));
        await other.load();
        expect(network.asked.length).to.equal(1);
      });

      it('shows no launcher of its own, before and after', async () => {
        await provider.load();
        expect(window.vendor.hasLauncher).to.equal(false);
        await provider.open(contextOf(''));
        expect(window.vendor.isOpen).to.equal(true);
        provider.close();
        await settle();
        expect(window.vendor.hasLauncher).to.equal(false);
        expect(window.vendor.isOpen).to.equal(false);
      });

      it('passes a text on as it is', async () => {
        const text = '<img src=x onerror=alert(1)>\u202e\n"ciao" 👋';
        await provider.load();
        const { tookText } = await provider.open(contextOf(text));
        expect(window.vendor.text).to.equal(tookText ? text : '');
      });

      it('tells of people, and of bots only that they wrote', async () => {
        const queues: Queue[] = [];
        let unread = 0;
        provider.onQueue((queue) => queues.push(queue));
        provider.onUnread((count) => (unread = count));
        await provider.load();
        window.vendor.tell.unread?.();
        expect(unread).to.be.greaterThan(0);
        expect(queues).to.deep.equal([]);
        window.vendor.tell.person?.();
        expect(queues).to.deep.equal(
          vendor.person ? [{ stage: 'person', person: 'Giulia', asOf: platform.now() }] : [],
        );
      });
    });

    it('takes no key that is none', () => {
      begin();
      for (const appId of vendor.wrong) {
        let code = '';
        try {
          vendor.module.createProvider(optionsOf(appId));
        } catch (error) {
          code = (error as ProviderError).code;
        }
        expect(code, appId).to.equal(appId ? 'key-unusable' : 'key-missing');
      }
      end([], '.none');
    });
  });
}

describe('chatwoot', () => {
  it('hears from the installation that the token is wrong', async () => {
    begin();
    network.answer = () => asScript(standIns.chatwoot);
    const provider = chatwootModule.createProvider(optionsOf('https://chat.example.com#wrong'));
    expect(await codeOf(provider.load())).to.equal('refused');
    provider.destroy();
    end(VENDORS.chatwoot.globals, VENDORS.chatwoot.selector);
  });
});

describe('crisp', () => {
  beforeEach(begin);
  afterEach(() => {
    end(VENDORS.crisp.globals, VENDORS.crisp.selector);
  });

  it('keeps what somebody has typed into its field already', async () => {
    network.answer = () => asScript(standIns.crisp);
    const provider = crispModule.createProvider(optionsOf(VENDORS.crisp.appId));
    await provider.load();
    window.vendor.text = 'half a sentence';
    const { tookText } = await provider.open(contextOf('and this'));
    expect(tookText).to.equal(true);
    expect(window.vendor.text).to.equal('half a sentence\nand this');
    provider.destroy();
  });

  it('tells whether somebody is there', async () => {
    network.answer = () => asScript(standIns.crisp);
    const provider = crispModule.createProvider(optionsOf(VENDORS.crisp.appId));
    await provider.load();
    expect((await provider.availability()).state).to.equal('online');
    window.vendor.isAvailable = false;
    expect((await provider.availability()).state).to.equal('offline');
    provider.destroy();
  });
});
