import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { FaceController, createPart, type Face } from '../../src/controllers/face.js';
import {
  LocaleController,
  extendMessages,
  loadLanguagesFrom,
  overrideMessages,
  registerMessages,
} from '../../src/controllers/locale.js';
import type { Languages, PartialMessages } from '../../src/i18n/messages.js';
import { wordsOf } from '../../src/i18n/words.js';
import { clock as en } from '../../src/locales/en/clock.js';
import { get, has, lookAway, settled, stub, stubGetter } from '../elements/support.js';

/** Everything that waits for nothing else has happened. */
async function rest(): Promise<void> {
  for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
}

/** What a server is asked for, by name, and what it does about it. */
class Server {
  readonly asked: string[] = [];
  readonly down = new Set<string>();
  private readonly held = new Map<string, () => void>();

  async bring<Value>(name: string, value: Value): Promise<Value> {
    this.asked.push(name);
    if (this.down.has(name)) throw new TypeError('no network');
    await new Promise<void>((resolve) => this.held.set(name, resolve));
    return value;
  }

  /** What was asked for arrives, and whatever is asked for then. */
  async arrive(): Promise<void> {
    do {
      const all = [...this.held.values()];
      this.held.clear();
      for (const arrive of all) arrive();
      await rest();
    } while (this.held.size > 0);
  }
}

let server = new Server();

/** A language whose sentences say where they are from. */
function invent(tag: string): Languages[string] {
  const part = (name: string, key: string): (() => Promise<Record<string, PartialMessages>>) => {
    const words = { tag, neutral: { [key]: `${name} in ${tag}` } };
    return () => server.bring(`${tag}-${name}`, { [name]: words });
  };
  const files = {
    picker: part('picker', 'picker.title'),
    expectation: part('expectation', 'hours.closed'),
    leave: part('leave', 'leave.open'),
  };
  return () => server.bring(tag, { clock: { ...en, tag }, files });
}

/** Each test has languages of its own: what was loaded stays loaded for the page. */
let count = 0;
function tags(): { first: string; second: string } {
  count += 1;
  const letter = String.fromCharCode(96 + count);
  return { first: `q${letter}a`, second: `q${letter}b` };
}

class SpeakerFace implements Face {
  constructor(private readonly locale: LocaleController) {}

  willUpdate(): void {
    return;
  }
  render(): unknown {
    const options = this.locale.options(undefined);
    if (!options) return html`<slot></slot>`;
    const words = wordsOf(options);
    return html`<p lang=${options.messages.tag}>${words.t('picker.title')}, ${words.t('leave.open')}</p>`;
  }
  updated(): void {
    return;
  }
}

const FACE = createPart(() => Promise.resolve({ SpeakerFace }));

class Speaker extends LitElement {
  readonly speaks = new LocaleController(this, 'picker', 'expectation');
  private readonly face = new FaceController(
    this,
    FACE,
    (module) => new module.SpeakerFace(this.speaks),
    () => undefined,
    this.speaks,
  );

  protected override render(): unknown {
    return this.face.render(() => html`<i>soon</i>`);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.face.ready;
    return super.getUpdateComplete();
  }
}
customElements.define('test-loading-speaker', Speaker);

async function speaker(lang: string): Promise<Speaker> {
  const page = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = new Speaker();
  page.append(element);
  await rest();
  return element;
}

const spoken = (element: Speaker): string => get(element, 'p').textContent.trim();

describe('a language that does not come with the elements', () => {
  let first = '';
  let second = '';

  beforeEach(() => {
    ({ first, second } = tags());
    server = new Server();
    loadLanguagesFrom({ [first]: invent(first), [second]: invent(second) });
    extendMessages({ ...en, tag: 'en', neutral: { ...en.neutral, 'picker.title': 'English' } });
    stubGetter(navigator, 'languages', () => ['en-GB']);
  });

  it('is loaded as far as it is spoken, all at once, and nothing is said before', async () => {
    const element = await speaker(first);
    expect(server.asked).to.deep.equal([first]);
    expect(has(element, 'i'), 'the skeleton').to.equal(true);
    await server.arrive();
    expect(server.asked).to.have.members([first, `${first}-picker`, `${first}-expectation`]);
    await settled(element);
    expect(spoken(element)).to.equal(`picker in ${first},`);
  });

  it('is loaded once for all', async () => {
    const one = await speaker(first);
    const other = await speaker(first);
    await server.arrive();
    await settled(one);
    await settled(other);
    expect(spoken(other)).to.equal(`picker in ${first},`);
    expect(server.asked).to.have.length(3);
  });

  it('is not loaded where a better one is here', async () => {
    stubGetter(navigator, 'languages', () => ['en', first]);
    const element = await speaker('en');
    await settled(element);
    expect(spoken(element)).to.contain('English');
    expect(server.asked).to.deep.equal([]);
  });

  it('is loaded where the browser asks for it and the page names one that nobody has', async () => {
    stubGetter(navigator, 'languages', () => [`${first}-CH`, 'en']);
    const element = await speaker('xx');
    await server.arrive();
    await settled(element);
    expect(get(element, 'p').lang).to.equal(first);
    expect(element.speaks.options(undefined)?.locale).to.equal(`${first}-CH`);
  });

  it('follows the page; until its words are here the language before goes on', async () => {
    const element = await speaker('en');
    await settled(element);
    element.parentElement!.lang = first;
    await Promise.resolve();
    await Promise.resolve();
    expect(spoken(element)).to.contain('English');
    await server.arrive();
    await settled(element);
    expect(spoken(element)).to.equal(`picker in ${first},`);
    element.parentElement!.lang = 'en';
    await Promise.resolve();
    await settled(element);
    expect(spoken(element)).to.contain('English');
  });

  it('gives way to the next one that is asked for, and is tried again on the return to the page', async () => {
    const warned: unknown[] = [];
    stub(console, 'warn', (text: unknown) => void warned.push(text));
    stubGetter(navigator, 'languages', () => [second]);
    server.down.add(`${first}-picker`);
    const element = await speaker(first);
    await server.arrive();
    await settled(element);
    expect(spoken(element)).to.equal(`picker in ${second},`);
    expect(warned).to.have.length(1);
    server.down.clear();
    lookAway(true);
    lookAway(false);
    for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
    await server.arrive();
    await settled(element);
    expect(spoken(element)).to.equal(`picker in ${first},`);
  });

  it('falls back to English when nothing of it can be reached', async () => {
    stub(console, 'warn', () => undefined);
    server.down.add(first);
    const element = await speaker(first);
    await server.arrive();
    await settled(element);
    expect(spoken(element)).to.contain('English');
  });

  it('brings what is said later, also in the language that comes after', async () => {
    const element = await speaker(first);
    await server.arrive();
    await settled(element);
    const brought = element.speaks.bring('leave');
    await rest();
    await server.arrive();
    await brought;
    element.requestUpdate();
    await settled(element);
    expect(spoken(element)).to.equal(`picker in ${first}, leave in ${first}`);
    element.parentElement!.lang = second;
    await Promise.resolve();
    for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
    await server.arrive();
    await settled(element);
    expect(spoken(element)).to.equal(`picker in ${second}, leave in ${second}`);
  });

  it('says that what comes later could not be loaded, and brings it when asked again', async () => {
    stub(console, 'warn', () => undefined);
    const element = await speaker(first);
    await server.arrive();
    await settled(element);
    server.down.add(`${first}-leave`);
    const failed = await element.speaks.bring('leave').then(
      () => false,
      () => true,
    );
    expect(failed).to.equal(true);
    server.down.clear();
    const again = element.speaks.bring('leave');
    await rest();
    await server.arrive();
    await again;
    expect(spoken(element)).to.contain(first);
  });

  it('is left alone where the page brings its own', async () => {
    registerMessages({ tag: first, neutral: { ...en.neutral, 'picker.title': 'ours' } });
    const element = await speaker(first);
    await settled(element);
    expect(spoken(element)).to.equal('ours,');
    await element.speaks.bring('leave');
    expect(server.asked).to.deep.equal([]);
  });

  it('may be worded by the brand before it is here', async () => {
    expect(overrideMessages(first, { neutral: { 'picker.title': 'our own' } })).to.deep.equal([]);
    const element = await speaker(first);
    await server.arrive();
    await settled(element);
    expect(spoken(element)).to.equal('our own,');
  });
});
