import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { OnDemand } from '../../../src/elements/request-status/on-demand.js';
import type { Kit } from '../../../src/elements/request-status/parts.js';
import { lookAway, stubGetter } from '../support.js';

class Pen {
  constructor(readonly kit: Kit) {}
}

class Ink {
  readonly kind = 'blue';
}

interface Parts {
  pen: Pen;
  ink: Ink;
}

const KIT = {} as Kit;

/** Attempts to load a part, each of which the test lets arrive or fail. */
class Delivery {
  readonly attempts: { readonly arrive: () => void; readonly fail: () => void }[] = [];
  readonly host = new Host();
  readonly parts = new OnDemand<Parts>(
    this.host,
    {
      pen: () =>
        new Promise((resolve, reject) => {
          this.attempts.push({
            arrive: () => resolve(Pen),
            fail: () => reject(new TypeError('no network')),
          });
        }),
      ink: () => Promise.resolve(Ink),
    },
    KIT,
  );

  async fail(): Promise<void> {
    this.attempts.at(-1)?.fail();
    await rest();
  }

  async arrive(): Promise<void> {
    this.attempts.at(-1)?.arrive();
    await rest();
  }
}

class Host implements ReactiveControllerHost {
  updates = 0;
  readonly updateComplete = Promise.resolve(true);
  private controller: ReactiveController | undefined;

  addController(controller: ReactiveController): void {
    this.controller = controller;
    this.connect();
  }

  connect(): void {
    this.controller?.hostConnected?.();
  }

  disconnect(): void {
    this.controller?.hostDisconnected?.();
  }

  removeController(): void {
    this.controller = undefined;
  }

  requestUpdate(): void {
    this.updates += 1;
  }
}

/** All that follows from what has happened. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function comeBack(): void {
  lookAway(true);
  lookAway(false);
}

let delivery: Delivery;
let parts: OnDemand<Parts>;
let host: Host;

beforeEach(() => {
  delivery = new Delivery();
  ({ parts, host } = delivery);
});

afterEach(() => {
  host.disconnect();
});

describe('a part', () => {
  it('is loaded when it is asked for, made once with the kit, and shown', async () => {
    expect(delivery.attempts).to.have.length(0);
    const [first, second] = [parts.bring('pen'), parts.bring('pen')];
    await delivery.arrive();
    delivery.attempts[0]?.arrive();
    expect(await first).to.be.instanceOf(Pen);
    expect((await first) === (await second), 'the same one').to.equal(true);
    expect((await first)?.kit).to.equal(KIT);
    expect(host.updates).to.be.above(0);
    const { updates } = host;
    expect((await parts.bring('pen')) === (await first)).to.equal(true);
    expect(delivery.attempts).to.have.length(2);
    expect(host.updates).to.equal(updates);
  });

  it('that every render wants is asked for once, whatever comes of it', async () => {
    parts.want('pen');
    await delivery.fail();
    parts.want('pen');
    expect(delivery.attempts).to.have.length(1);
    parts.retry();
    await delivery.arrive();
    parts.want('pen');
    expect(delivery.attempts).to.have.length(2);
  });

  it('that arrives when it is not wanted any more goes nowhere', async () => {
    const pen = parts.bring('pen');
    await parts.bring('ink');
    parts.keep({});
    await delivery.arrive();
    expect(await pen).to.equal(undefined);
    expect(parts.here).to.deep.equal({});
  });

  it('nor is it missed', async () => {
    const pen = parts.bring('pen');
    parts.keep({});
    await delivery.fail();
    expect(await pen).to.equal(undefined);
    expect(parts.isMissing).to.equal(false);
  });
});

describe('a part that cannot be loaded', () => {
  it('is missing, and the host hears of it once', async () => {
    const pen = parts.bring('pen');
    await delivery.fail();
    expect(await pen).to.equal(undefined);
    expect(parts.isMissing).to.equal(true);
    const { updates } = host;
    expect(updates).to.be.above(0);
    parts.retry();
    await delivery.fail();
    expect(host.updates).to.equal(updates);
  });

  for (const [name, back] of [
    ['when the page is looked at again', comeBack],
    ['when the network is back', () => window.dispatchEvent(new Event('online'))],
    ['when the page comes out of the cache', () => window.dispatchEvent(new Event('pageshow'))],
  ] as const)
    it(`is asked for again ${name}, and is there`, async () => {
      void parts.bring('pen');
      await delivery.fail();
      back();
      expect(delivery.attempts).to.have.length(2);
      await delivery.arrive();
      expect(parts.here.pen).to.be.instanceOf(Pen);
      expect(parts.isMissing).to.equal(false);
      back();
      expect(delivery.attempts).to.have.length(2);
    });

  it('is asked for as it was wanted', async () => {
    const used: unknown[] = [];
    const use = async (): Promise<void> => void used.push(await parts.bring('pen', use));
    void use();
    await delivery.fail();
    expect(used).to.deep.equal([undefined]);
    comeBack();
    await delivery.fail();
    comeBack();
    await delivery.arrive();
    expect(used.map((pen) => pen instanceof Pen)).to.deep.equal([false, false, true]);
  });

  it('is not asked for while its host is away, and again when it is back', async () => {
    void parts.bring('pen');
    await delivery.fail();
    host.disconnect();
    comeBack();
    expect(delivery.attempts).to.have.length(1);
    host.connect();
    expect(delivery.attempts).to.have.length(2);
  });

  it('is forgotten with what it was wanted for', async () => {
    void parts.bring('pen');
    await delivery.fail();
    parts.keep({});
    expect(parts.isMissing).to.equal(false);
    comeBack();
    expect(delivery.attempts).to.have.length(1);
  });
});

it('a return is a reason to look at everything again', () => {
  stubGetter(navigator, 'onLine', () => true);
  const { updates } = host;
  window.dispatchEvent(new Event('online'));
  expect(host.updates).to.equal(updates + 1);
});
