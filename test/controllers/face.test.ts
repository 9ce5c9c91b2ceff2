import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { FaceController, createPart, type Face, type Part } from '../../src/controllers/face.js';
import { get, has, lookAway, settled } from '../elements/support.js';

/** A module whose arrival the test decides. */
class Delivery {
  loads = 0;
  readonly part: Part<typeof module> = createPart(() => {
    this.loads += 1;
    return new Promise((resolve, reject) => {
      this.arrive = () => resolve(module);
      this.fail = () => reject(new TypeError('no network'));
    });
  });

  arrive = (): void => undefined;
  fail = (): void => undefined;
}

let delivery: Delivery;
let connected = 0;

class TestFace implements Face {
  readonly calls: string[] = [];
  private count = 0;

  constructor(host: LitElement) {
    host.addController({
      hostConnected: () => void (connected += 1),
      hostDisconnected: () => void (connected -= 1),
    });
  }

  willUpdate(): void {
    this.count += 1;
    this.calls.push('willUpdate');
  }

  render(): unknown {
    this.calls.push('render');
    return html`<p>${this.count}</p>`;
  }

  updated(): void {
    this.calls.push('updated');
  }
}

const module = { TestFace };

class Shell extends LitElement {
  missing = 0;
  made: TestFace | undefined;
  private readonly face = new FaceController(
    this,
    delivery.part,
    (loaded) => (this.made = new loaded.TestFace(this)),
    () => void (this.missing += 1),
  );

  protected override render(): unknown {
    return this.face.render(() => html`<i>soon</i>`);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.face.ready;
    return super.getUpdateComplete();
  }
}
customElements.define('test-shell', Shell);

/** A shell on the page, after its own first render. */
async function shell(): Promise<Shell> {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  const element = new Shell();
  page.append(element);
  await rendered(element);
  return element;
}

async function rendered(element: Shell): Promise<void> {
  while (!element.hasUpdated || element.isUpdatePending) await Promise.resolve();
}

const shown = (element: Shell): string => get(element, 'p').textContent;

/** Back from another tab. */
function comeBack(): void {
  lookAway(true);
  lookAway(false);
}

beforeEach(() => {
  delivery = new Delivery();
  connected = 0;
});

describe('an element’s face', () => {
  it('is asked for once for all elements, and its room is kept until then', async () => {
    const elements = [await shell(), await shell(), await shell()];
    expect(delivery.loads).to.equal(1);
    for (const element of elements) expect(has(element, 'i')).to.equal(true);
    delivery.arrive();
    for (const element of elements) {
      await settled(element);
      expect(shown(element)).to.equal('1');
      expect(has(element, 'i')).to.equal(false);
    }
    expect(delivery.loads).to.equal(1);
  });

  it('is part of a later element’s first render', async () => {
    const first = await shell();
    delivery.arrive();
    await settled(first);
    const later = await shell();
    expect(shown(later)).to.equal('1');
    expect(later.made?.calls).to.deep.equal(['willUpdate', 'render', 'updated']);
    expect(delivery.loads).to.equal(1);
  });

  it('is waited for by `updateComplete`', async () => {
    const element = await shell();
    let isOver = false;
    const complete = element.updateComplete.then(() => (isOver = true));
    await new Promise((resolve) => setTimeout(resolve));
    expect(isOver).to.equal(false);
    delivery.arrive();
    await complete;
    expect(shown(element)).to.equal('1');
  });

  it('is not made for an element that left before it arrived, which is told nothing and heard no more', async () => {
    const element = await shell();
    element.remove();
    delivery.arrive();
    await settled(element);
    expect(element.made).to.equal(undefined);
    expect(connected).to.equal(0);
    expect(element.isUpdatePending).to.equal(false);
  });

  it('is there when an element that left too early comes back', async () => {
    const element = await shell();
    const page = element.parentElement!;
    element.remove();
    delivery.arrive();
    await settled(element);
    page.append(element);
    await settled(element);
    expect(shown(element)).to.equal('1');
    expect(connected).to.equal(1);
  });

  it('stays the same when the element moves, with what it knows', async () => {
    const element = await shell();
    delivery.arrive();
    await settled(element);
    const { made } = element;
    const other = await fixture<HTMLElement>(html`<section></section>`);
    other.append(element);
    expect(connected).to.equal(1);
    element.requestUpdate();
    await settled(element);
    expect(element.made === made).to.equal(true);
    expect(shown(element)).to.equal('2');
    element.remove();
    expect(connected).to.equal(0);
  });

  it('is asked for once when the element moves before it arrives', async () => {
    const element = await shell();
    const other = await fixture<HTMLElement>(html`<section></section>`);
    other.append(element);
    delivery.arrive();
    await settled(element);
    expect(delivery.loads).to.equal(1);
    expect(shown(element)).to.equal('1');
    expect(connected).to.equal(1);
  });
});

describe('a face that cannot be loaded', () => {
  it('leaves the element’s own content, and is told of once', async () => {
    const element = await shell();
    delivery.fail();
    await settled(element);
    expect(has(element, 'slot')).to.equal(true);
    expect(has(element, 'i')).to.equal(false);
    comeBack();
    delivery.fail();
    await settled(element);
    expect(element.missing).to.equal(1);
    expect(has(element, 'slot')).to.equal(true);
  });

  it('is tried again on the return to the page, once for all elements', async () => {
    const elements = [await shell(), await shell()];
    delivery.fail();
    for (const element of elements) await settled(element);
    expect(delivery.loads).to.equal(1);
    comeBack();
    expect(delivery.loads).to.equal(2);
    delivery.arrive();
    for (const element of elements) {
      await settled(element);
      expect(shown(element)).to.equal('1');
    }
    comeBack();
    expect(delivery.loads).to.equal(2);
  });

  it('is tried again when the element is put back, and for a new one', async () => {
    const element = await shell();
    const page = element.parentElement!;
    delivery.fail();
    await settled(element);
    element.remove();
    comeBack();
    expect(delivery.loads, 'nobody is there to see it').to.equal(1);
    page.append(element);
    expect(delivery.loads).to.equal(2);
    const later = await shell();
    expect(delivery.loads).to.equal(2);
    delivery.arrive();
    for (const each of [element, later]) {
      await settled(each);
      expect(shown(each)).to.equal('1');
    }
  });
});
