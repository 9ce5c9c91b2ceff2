import { expect } from '@open-wc/testing';
import { Crisp } from 'crisp-sdk-web';
import * as crispModule from '../../../src/providers/crisp.js';
import * as intercomModule from '../../../src/providers/intercom.js';
import type { ProviderModule } from '../../../src/providers/provider.js';
import { asScript, begin, end, network, optionsOf, room, settle } from './stage.js';
import * as standIns from './stand-ins.js';

/*
 * Both vendors publish a package that speaks with their script. The stand-in of each is driven once by that package and once
 * by the provider: what the provider says has to be what the package would say.
 */

const TEXT = 'ciao <b>';
const said = (): string[] => window.vendor.calls.map((call) => JSON.stringify(call));

/** Everything that the provider says in the life of a conversation. */
async function story(module: ProviderModule, appId: string): Promise<string[]> {
  const provider = module.createProvider(optionsOf(appId));
  const context = { language: 'it', register: 'neutral', channelId: 'chat', room: room() } as const;
  await provider.load();
  await provider.open({ ...context, text: TEXT });
  provider.close();
  await settle();
  await provider.open({ ...context, text: '' });
  provider.destroy();
  await settle();
  return said();
}

describe('crisp, beside crisp-sdk-web', () => {
  const ID = '11111111-2222-3333-4444-555566667777';
  const globals = ['$crisp', 'CRISP_WEBSITE_ID', 'CRISP_RUNTIME_CONFIG'];
  const config = (): unknown => Reflect.get(window, 'CRISP_RUNTIME_CONFIG');
  beforeEach(() => {
    begin();
    network.answer = () => asScript(standIns.crisp);
  });
  afterEach(() => {
    end(globals, '.none');
  });

  it('loads the same script with the same settings, and says nothing that the package does not', async () => {
    const ours = await story(crispModule, ID);
    const [asked, settings] = [[...network.asked], config()];
    end(globals, '.none');

    begin();
    Crisp.configure(ID, { locale: 'it' });
    await settle();
    Crisp.session.onLoaded(() => {});
    Crisp.chat.onChatOpened(() => {});
    Crisp.chat.onChatClosed(() => {});
    Crisp.message.onMessageReceived(() => {});
    Crisp.chat.hide();
    Crisp.chat.show();
    Crisp.chat.open();
    Crisp.message.setMessageText(TEXT);
    Crisp.chat.close();
    expect(network.asked).to.deep.equal(asked);
    expect(config()).to.deep.equal(settings);
    expect(ours.filter((call) => !said().includes(call))).to.deep.equal([]);
    expect(ours.length).to.be.greaterThan(8);
  });
});

describe('intercom, beside @intercom/messenger-js-sdk', () => {
  const globals = ['Intercom', 'intercomSettings'];
  type Sdk = Readonly<Record<string, (...args: readonly unknown[]) => void>>;

  /** The package is CommonJS, which browsers do not import. */
  async function importSdk(): Promise<Sdk> {
    const folder = '/node_modules/@intercom/messenger-js-sdk/dist';
    const load = async (name: string, required: Readonly<Record<string, Sdk>> = {}): Promise<Sdk> => {
      const code = await (await fetch(`${folder}/${name}.js`)).text();
      const exports = {};
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a package of node_modules, as its author wrote it
      const run = new Function('exports', 'require', code) as (exports: object, require: unknown) => void;
      run(exports, (id: string) => required[id] ?? {});
      return exports;
    };
    const [constants, manager] = [await load('constants'), await load('instance-manager')];
    return load('index', { './constants': constants, './instance-manager': manager });
  }

  beforeEach(() => {
    begin();
    network.answer = () => asScript(standIns.intercom);
  });
  afterEach(() => {
    end(globals, '#_intercom_npm_loader');
  });

  it('loads the same script and calls nothing that the package does not', async () => {
    const ours = await story(intercomModule, 'abc12345');
    const asked = [...network.asked];
    end(globals, '#_intercom_npm_loader');

    begin();
    const sdk = await importSdk();
    sdk['Intercom']?.({ app_id: 'abc12345' });
    // Before the script is there: the package queues, and the stand-in works that off.
    for (const name of ['onShow', 'onHide', 'onUnreadCountChange']) sdk[name]?.(() => {});
    await settle();
    const settings = {
      app_id: 'abc12345',
      api_base: 'https://api-iam.intercom.io',
      hide_default_launcher: true,
      language_override: 'it',
    };
    sdk['boot']?.(settings);
    sdk['showNewMessage']?.(TEXT);
    sdk['show']?.();
    sdk['hide']?.();
    sdk['shutdown']?.();
    expect(network.asked).to.deep.equal(asked);
    expect(ours.filter((call) => !said().includes(call))).to.deep.equal([]);
    expect(ours.length).to.be.greaterThan(7);
  });

  for (const [appId, region] of [
    ['abc12345', 'us'],
    ['eu:abc12345', 'eu'],
    ['ap:abc12345', 'ap'],
  ] as const) {
    it(`finds the data of ${region} where the package does`, async () => {
      const base = (): unknown => (Reflect.get(window, 'intercomSettings') as { api_base: string }).api_base;
      const provider = intercomModule.createProvider(optionsOf(appId));
      await provider.load();
      const ours = base();
      provider.destroy();
      end(globals, '#_intercom_npm_loader');
      begin();
      const sdk = await importSdk();
      sdk['Intercom']?.({ app_id: 'abc12345', region });
      expect(base()).to.equal(ours);
      await settle();
    });
  }
});
