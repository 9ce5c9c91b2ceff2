import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import {
  LocaleController,
  extendMessages,
  overrideMessages,
  registerMessages,
} from '../../src/controllers/locale.js';
import { clock as en } from '../../src/locales/en/clock.js';
import { clock as it_ } from '../../src/locales/it/clock.js';
import { lookAway, stub, stubGetter } from '../elements/support.js';

class Speaker extends LitElement {
  readonly speaks = new LocaleController(this);
  updates = 0;

  protected override updated(): void {
    this.updates += 1;
  }
}
customElements.define('test-speaker', Speaker);

const speaker = (): Promise<Speaker> => fixture<Speaker>(html`<test-speaker></test-speaker>`);

async function inside(attributes: Record<string, string>): Promise<Speaker> {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  for (const [name, value] of Object.entries(attributes)) page.setAttribute(name, value);
  const element = new Speaker();
  page.append(element);
  await element.updateComplete;
  return element;
}

/** Mutation observers run before this is over. */
const observed = async (element: Speaker): Promise<void> => {
  await Promise.resolve();
  await element.updateComplete;
};

/** The device is put away in one zone and looked at again in another. */
function moveTo(timeZone: string): void {
  const original = Intl.DateTimeFormat.prototype.resolvedOptions;
  stub(Intl.DateTimeFormat.prototype, 'resolvedOptions', function (this: Intl.DateTimeFormat) {
    return { ...original.call(this), timeZone };
  });
  lookAway(true);
  lookAway(false);
}

before(() => {
  registerMessages(en);
  registerMessages(it_);
});

describe('the language of an element', () => {
  it('is the browser’s where the page names none', async () => {
    stubGetter(navigator, 'languages', () => ['it-IT', 'en']);
    const options = (await speaker()).speaks.options(undefined);
    expect(options?.messages.tag).to.equal('it');
    expect(options?.locale).to.equal('it-IT');
  });

  for (const [lang, tag] of [
    ['it', 'it'],
    ['IT', 'it'],
    ['it-CH', 'it'],
    ['en-US', 'en'],
    ['fr', 'en'],
    ['x y z', 'en'],
    ['<b>', 'en'],
  ] as const) {
    it(`with lang="${lang}" is ${tag}`, async () => {
      expect((await inside({ lang })).speaks.options(undefined)?.messages.tag).to.equal(tag);
    });
  }

  it('is spelled as the reader spells it, where page and reader speak the same', async () => {
    expect((await inside({ lang: 'en' })).speaks.options(undefined)?.locale).to.equal('en-GB');
    expect((await inside({ lang: 'en-US' })).speaks.options(undefined)?.locale).to.equal('en-US');
    expect((await inside({ lang: 'it' })).speaks.options(undefined)?.locale).to.equal('it');
    // A browser lists the bare language too.
    stubGetter(navigator, 'languages', () => ['en-GB', 'en']);
    expect((await inside({ lang: 'en' })).speaks.options(undefined)?.locale).to.equal('en-GB');
    expect((await inside({ lang: 'en-US' })).speaks.options(undefined)?.locale).to.equal('en-US');
  });

  it('changes with the page, wherever the attribute stands', async () => {
    const element = await inside({ lang: 'it' });
    element.parentElement!.lang = 'en';
    await observed(element);
    expect(element.speaks.options(undefined)?.messages.tag).to.equal('en');
    expect(element.updates).to.equal(2);
  });

  it('is heard when it is registered late', async () => {
    const element = await inside({ lang: 'xx' });
    expect(element.speaks.options(undefined)?.messages.tag).to.equal('en');
    registerMessages({ ...en, tag: 'xx' });
    await element.updateComplete;
    expect(element.updates).to.equal(2);
    expect(element.speaks.options(undefined)?.messages.tag).to.equal('xx');
  });

  it('is not listened for by an element that has left', async () => {
    const element = await inside({ lang: 'it' });
    const parent = element.parentElement!;
    element.remove();
    parent.lang = 'en';
    registerMessages(en);
    await observed(element);
    expect(element.updates).to.equal(1);
  });

  it('is that of the new place after a move', async () => {
    const element = await inside({ lang: 'it' });
    const other = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const host = document.createElement('div');
    other.append(host);
    host.attachShadow({ mode: 'open' }).append(element);
    await observed(element);
    expect(element.speaks.options(undefined)?.messages.tag).to.equal('en');
    host.lang = 'it';
    await observed(element);
    expect(element.speaks.options(undefined)?.messages.tag).to.equal('it');
  });
});

describe('the register of an element', () => {
  for (const register of ['neutral', 'informal', 'formal'] as const) {
    it(`can be ${register}`, async () => {
      expect((await inside({ register })).speaks.options(undefined)?.register).to.equal(register);
    });
  }

  it('is nothing else', async () => {
    expect((await inside({ register: 'rude' })).speaks.options(undefined)).to.not.have.property('register');
  });
});

describe('the zone of an element', () => {
  it('is what the page says, then the device’s', async () => {
    expect((await inside({ 'display-zone': 'Asia/Tokyo' })).speaks.options('Europe/Rome')?.zone).to.equal(
      'Asia/Tokyo',
    );
    expect((await inside({ 'display-zone': 'Nowhere' })).speaks.options('Asia/Tokyo')?.zone).to.equal(
      'Europe/Rome',
    );
  });

  for (const hidden of ['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT+2']) {
    it(`is the brand’s where the browser hides it behind ${hidden}`, async () => {
      const { speaks } = await speaker();
      moveTo(hidden);
      expect(speaks.options('Asia/Tokyo')?.zone).to.equal('Asia/Tokyo');
      expect(speaks.options(undefined)?.zone).to.equal('UTC');
      moveTo('Europe/Rome');
    });
  }

  it('is another after a journey', async () => {
    const { speaks } = await speaker();
    moveTo('America/New_York');
    expect(speaks.options('Europe/Rome')?.zone).to.equal('America/New_York');
    moveTo('Europe/Rome');
    expect(speaks.options('Europe/Rome')?.zone).to.equal('Europe/Rome');
  });
});

describe('a brand’s own sentences', () => {
  it('stand in place of ours at once, in every register, and add up', async () => {
    const element = await inside({ lang: 'it', register: 'formal' });
    overrideMessages('it', { neutral: { 'hours.closed': 'chiuso per noi' } });
    overrideMessages('it', { formal: { paused: 'in pausa, gentile cliente' } });
    await element.updateComplete;
    expect(element.updates).to.equal(2);
    const { messages } = element.speaks.options(undefined)!;
    expect(messages.neutral).to.include({ 'hours.closed': 'chiuso per noi' });
    expect(messages.formal).to.include({
      'hours.closed': 'chiuso per noi',
      paused: 'in pausa, gentile cliente',
    });
  });

  it('are checked, and used all the same', async () => {
    const issues = overrideMessages('it', { neutral: { 'by.today': 'quanto prima, {forse}' } });
    expect(issues.map(({ code }) => code)).to.have.members(['unknown-placeholder', 'word-to-avoid']);
    expect((await inside({ lang: 'it' })).speaks.options(undefined)?.messages.neutral).to.include({
      'by.today': 'quanto prima, {forse}',
    });
  });

  it('for a language that nobody registered are an issue', () => {
    expect(overrideMessages('tlh', { neutral: {} }).map(({ code }) => code)).to.deep.equal([
      'unknown-language',
    ]);
  });

  it('survive a part of the language that is loaded later', async () => {
    const element = await inside({ lang: 'it' });
    overrideMessages('it', { neutral: { none: 'mai' } });
    extendMessages({ tag: 'it', neutral: { none: 'da noi', 'leave.draft': 'Bozza' } });
    await element.updateComplete;
    expect(element.speaks.options(undefined)?.messages.neutral).to.include({
      none: 'mai',
      'leave.draft': 'Bozza',
    });
  });
});
