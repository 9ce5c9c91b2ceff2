import { expect, fixture, html } from '@open-wc/testing';
import type { AttesaExpectation } from '../../../src/elements/expectation/expectation.js';
import { ariaSnapshot } from '../../support/commands.js';
import { itNeeds } from '../../support/engine.js';
import { waitUntil } from '../../support/wait.js';
import {
  HOUR,
  MINUTE,
  all,
  atEnd,
  brand,
  fakeTimers,
  find,
  get,
  has,
  heard,
  json,
  lookAway,
  never,
  picker,
  plain,
  sentence,
  serve,
  settled,
  shownText,
  time,
  t,
  warnings,
  MONDAY,
  openUntil,
  replyBy,
  waitOf,
} from '../support.js';

const MAIL = { id: 'email', kind: 'email', address: 'aiuto@example.it', reply: { within: 'PT2H' } };
const QUEUE = {
  id: 'phone',
  kind: 'phone',
  address: '+390212345600',
  live: { asOf: '2026-11-20T10:29:00Z', lower: 'PT5M', upper: 'PT15M', handling: 'PT4M' },
};
const one = (channel: object = MAIL, more: object = {}): Record<string, unknown> =>
  brand({ channels: [channel], ...more });
const said = (element: Element): string => plain(find(element, '[part="text"]')?.textContent);
const announcedBy = (element: Element): string => plain(find(element, '[role="status"]')?.textContent);

async function at(instant: string, element: AttesaExpectation): Promise<void> {
  time.set(instant);
  await settled(element);
}

describe('<attesa-expectation>', () => {
  it('says when the channel answers, inside a sentence', async () => {
    const page = await fixture<HTMLElement>(
      html`<p>You get <attesa-expectation .data=${one()}></attesa-expectation>.</p>`,
    );
    const element = page.querySelector('attesa-expectation')!;
    await settled(element);
    expect(said(element)).to.equal(replyBy('13:30'));
    expect(getComputedStyle(element).display).to.equal('inline');
    expect(page.getClientRects()).to.have.length(1);
    expect(get(element, 'time').getAttribute('datetime')).to.equal('2026-11-20T12:30:00.000Z');
  });

  it('has no `time` where there is no instant', async () => {
    const element = await sentence(one(QUEUE));
    expect(said(element)).to.equal(waitOf(5, 15));
    expect(has(element, 'time')).to.equal(false);
  });

  it('takes the channel that is asked for, and another when that changes', async () => {
    const element = await sentence(brand(), 'phone');
    expect(said(element)).to.equal(waitOf(5, 15));
    element.channel = 'whatsapp';
    await settled(element);
    expect(said(element)).to.equal(replyBy('13:30'));
  });

  it('says the same as the picker', async () => {
    const list = await picker(brand());
    for (const { id, name } of [
      { id: 'phone', name: 'Phone' },
      { id: 'whatsapp', name: 'WhatsApp' },
      { id: 'chat', name: 'Chat' },
    ]) {
      const element = await sentence(brand(), id);
      expect(shownText(list)).to.contain(name).and.to.contain(said(element));
    }
  });

  it('shows its content while it waits, without data, and for a channel that is not there', async () => {
    const { url } = serve(never);
    for (const template of [
      html`<attesa-expectation src=${url}>soon</attesa-expectation>`,
      html`<attesa-expectation .data=${{ version: 2 }}>soon</attesa-expectation>`,
      html`<attesa-expectation .data=${brand()} channel="fax">soon</attesa-expectation>`,
      html`<attesa-expectation .data=${brand()}>soon</attesa-expectation>`,
      html`<attesa-expectation>soon</attesa-expectation>`,
    ]) {
      const element = await fixture<AttesaExpectation>(template);
      await settled(element);
      expect(has(element, '[part="text"]')).to.equal(false);
      expect(has(element, 'slot')).to.equal(true);
      expect(element.getBoundingClientRect().width).to.be.above(5);
    }
  });

  it('tells which channels there are when the one that is asked for is not, once', async () => {
    const errors = heard('attesa-error');
    const element = await sentence(brand(), 'pager');
    time.advance(MINUTE);
    await settled(element);
    expect(errors.map(({ code, path }) => [code, path])).to.deep.equal([['unknown-channel', 'channel']]);
    expect(warnings().filter((text) => text.includes('"pager"'))).to.have.length(1);
    expect(warnings().join()).to.contain('phone, chat, whatsapp, email');
  });

  it('asks for `channel` when there are several', async () => {
    const errors = heard('attesa-error');
    await sentence(brand());
    expect(errors.map(({ code }) => code)).to.deep.equal(['unknown-channel']);
  });

  it('shares the document of a picker on the page', async () => {
    const { url, asked } = serve(() => json(brand()));
    const page = await fixture<HTMLElement>(html`
      <div>
        <attesa-channel-picker src=${url}></attesa-channel-picker
        ><attesa-expectation src=${url} channel="whatsapp"></attesa-expectation>
      </div>
    `);
    const element = page.querySelector('attesa-expectation')!;
    await waitUntil(() => said(element) === replyBy('13:30'));
    expect(asked).to.have.length(1);
  });

  it('names the brand’s place where the clocks differ', async () => {
    const element = await sentence(one({ ...MAIL, place: 'Rome' }));
    expect(said(element)).to.equal(replyBy('13:30'));
    element.setAttribute('display-zone', 'America/New_York');
    await waitUntil(() => said(element) !== replyBy('13:30'));
    expect(said(element)).to.equal(`${replyBy('7:30')} (${t('note.here', { the: '13:30', place: 'Rome' })})`);
  });

  it('speaks the language around it', async () => {
    const page = await fixture<HTMLElement>(
      html`<p lang="it"><attesa-expectation .data=${one()}></attesa-expectation></p>`,
    );
    const element = page.querySelector('attesa-expectation')!;
    await settled(element);
    expect(said(element)).to.equal('risposta entro le 13:30');
    expect(get(element, '[part="text"]').lang).to.equal('it');
  });

  it('takes every word for a word', async () => {
    const element = await sentence(
      one({
        ...QUEUE,
        live: undefined,
        hours: { week: {}, dates: { '2026-11-20': { hours: 'closed', name: '<img src=x onerror=1>' } } },
      }),
    );
    expect(said(element)).to.contain('<img src=x onerror=1>');
    expect(all(element, 'img')).to.have.length(0);
  });
});

describe('<attesa-expectation> as time passes', () => {
  it('closes, tells the page, and says so once', async () => {
    const shown = heard('attesa-shown');
    const changes = heard('attesa-change');
    time.set('2026-11-20T16:59:59Z');
    const element = await sentence(one({ ...QUEUE, live: undefined }));
    expect(shown.map(({ channelId, state }) => [channelId, state])).to.deep.equal([['phone', 'open']]);
    await at('2026-11-20T17:00:00Z', element);
    expect(said(element)).to.equal(MONDAY);
    expect(announcedBy(element)).to.equal(MONDAY);
    expect(changes.map(({ state }) => state)).to.deep.equal(['closed']);
    await at('2026-11-20T17:05:00Z', element);
    expect(changes).to.have.length(1);
  });

  it('moves on without a word to screen readers while only the time moves', async () => {
    const element = await sentence(one());
    await at('2026-11-20T10:31:00Z', element);
    expect(said(element)).to.equal(replyBy('13:45'));
    expect(announcedBy(element)).to.equal('');
  });

  it('never leaves a live wait standing', async () => {
    const element = await sentence(one(QUEUE));
    await at('2026-11-20T10:38:00Z', element);
    expect(said(element)).to.equal(openUntil('18:00'));
  });

  it('changes on the page’s own timer, and sleeps until then', async () => {
    const timers = fakeTimers('2026-11-20T14:00:00Z');
    const element = await sentence(one({ ...QUEUE, live: undefined }));
    const before = timers.set;
    await timers.advance(3 * HOUR - 1);
    expect(said(element)).to.equal(openUntil('18:00'));
    expect(timers.set - before, 'once an hour at most').to.be.at.most(3);
    await timers.advance(1);
    expect(said(element)).to.equal(MONDAY);
  });

  it('needs no timer where nothing can change', async () => {
    const timers = fakeTimers();
    await sentence(one({ id: 'x', kind: 'phone', address: '+390212345600' }, { hours: undefined }));
    expect(timers.pending).to.equal(0);
  });

  it('writes to the page only what changed', async () => {
    time.set('2026-11-20T10:20:00Z');
    const element = await sentence(one());
    const writes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => writes.push(...records));
    observer.observe(element.shadowRoot!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    element.requestUpdate();
    await settled(element);
    time.advance(MINUTE);
    await settled(element);
    writes.push(...observer.takeRecords());
    observer.disconnect();
    expect(writes).to.have.length(0);
  });

  it('keeps the last truth when the service is lost', async () => {
    let works = true;
    const { url, asked } = serve(() => (works ? json(one()) : new Response('', { status: 500 })));
    const errors = heard('attesa-error');
    const element = await fixture<AttesaExpectation>(
      html`<attesa-expectation src=${url}>soon</attesa-expectation>`,
    );
    await waitUntil(() => said(element) === replyBy('13:30'));
    works = false;
    time.advance(10 * MINUTE);
    await waitUntil(() => asked.length === 2 && errors.length === 1);
    expect(said(element)).to.equal(replyBy('13:45'));
  });

  it('that is removed lets go of everything, and is right when it comes back', async () => {
    const timers = fakeTimers('2026-11-20T16:58:00Z');
    const element = await sentence(one({ ...QUEUE, live: undefined }));
    const parent = element.parentElement!;
    expect(timers.pending).to.equal(1);
    element.remove();
    await timers.advance(HOUR);
    expect(timers.pending).to.equal(0);
    parent.append(element);
    await timers.advance(0);
    expect(said(element)).to.equal(MONDAY);
  });

  it('of a hidden page wakes nobody', async () => {
    const timers = fakeTimers();
    lookAway(true);
    await sentence(one());
    expect(timers.pending).to.equal(0);
  });
});

describe('<attesa-expectation> and assistive technology', () => {
  for (const [colorScheme, colors] of [
    ['light', 'background: #fff; color: #1d1d1f'],
    ['dark', 'background: #101014; color: #eee'],
  ]) {
    it(`passes axe, ${colorScheme}`, async () => {
      document.body.setAttribute('style', `color-scheme: ${colorScheme}; ${colors}`);
      atEnd(() => {
        document.body.removeAttribute('style');
      });
      await expect(await sentence(one())).to.be.accessible();
    });
  }

  itNeeds('an aria snapshot', 'is text in a sentence', async () => {
    await fixture(html`<p id="around">You get <attesa-expectation .data=${one()}></attesa-expectation>.</p>`);
    const tree = await ariaSnapshot('#around');
    expect(tree).to.contain('You get').and.to.contain(replyBy('13:30'));
  });

  it('inherits letters and colour', async () => {
    const page = await fixture<HTMLElement>(
      html`<p style="color: rgb(1, 2, 3); font: italic 30px serif">
        <attesa-expectation .data=${one()}></attesa-expectation>
      </p>`,
    );
    const element = page.querySelector('attesa-expectation')!;
    await settled(element);
    expect(getComputedStyle(get(element, '[part="text"]'))).to.include({
      color: 'rgb(1, 2, 3)',
      fontSize: '30px',
      fontStyle: 'italic',
    });
  });
});
