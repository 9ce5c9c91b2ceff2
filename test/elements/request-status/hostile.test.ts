import { expect, fixture, html } from '@open-wc/testing';
import type { AttesaRequestStatus } from '../../../src/elements/request-status/request-status.js';
import { setClock } from '../../../src/testing.js';
import { waitUntil } from '../../support/wait.js';
import {
  all,
  atEnd,
  fakeTimers,
  get,
  has,
  heard,
  settled,
  shownText,
  stub,
  t,
  time,
  warnings,
} from '../support.js';
import {
  comes,
  dueAtNoon,
  entries,
  followed,
  openForm,
  request,
  resolved,
  served,
  service,
  text,
  tracker,
  type,
  type Json,
} from './support.js';

const HTML = '<img src=x onerror="window.pwned=true"><script>window.pwned=true</script>';
const BIDI = 'abc\u202Edcba\u2066';

/** A request in which every text is `words`. */
const saying = (words: string): Json =>
  request({
    title: words,
    owner: { name: words, person: words },
    steps: [{ id: 's', name: words, state: 'current' }],
    promises: [
      { id: 'p0', kind: 'update', by: '2026-11-19T15:00:00Z', madeAt: '2026-11-18T15:00:00Z' },
      {
        id: 'p1',
        kind: 'update',
        by: '2026-11-24T15:00:00Z',
        madeAt: '2026-11-20T08:00:00Z',
        replaces: 'p0',
        what: words,
        reason: words,
      },
    ],
    events: [
      {
        id: 'e1',
        at: '2026-11-20T08:00:00Z',
        kind: 'transfer',
        by: 'brand',
        from: words,
        to: words,
        text: words,
        attachments: [{ name: words, href: '/a' }],
        card: { title: words, rows: [[words, words]], href: 'https://x.example/' },
      },
    ],
    notify: { email: words },
  });

describe('a document that means harm', () => {
  it('is text and nothing else', async () => {
    const element = await tracker(saying(HTML));
    expect(all(element, 'img, script')).to.have.length(0);
    expect(Reflect.get(window, 'pwned')).to.equal(undefined);
    expect(shownText(element)).to.contain('<img src=x');
  });

  it('cannot turn the direction of what stands around it', async () => {
    const element = await tracker(saying(BIDI));
    const bare = all(element, '*').filter((each) =>
      [...each.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && /[\u202e\u2066]/.test(node.textContent ?? ''),
      ),
    );
    // Foreign words stand in isolates, or in a block that is theirs alone.
    for (const each of bare) expect(each.closest('bdi, .foot span, .sr'), each.className).to.not.equal(null);
  });

  it('cannot make a name end otherwise than it does', async () => {
    const name = 'receipt\u202efdp.exe';
    const element = await tracker(saying(name));
    const shown = shownText(element);
    expect(text(element, '.file-name')).to.equal('receiptfdp.exe');
    for (const selector of ['.about', '.what', '.card-title', '.step-name', '.card-row dd'])
      expect(text(element, selector), selector).to.contain('receiptfdp.exe');
    // What somebody wrote at length is theirs, and contained.
    expect(shown.split('\u202e')).to.have.length(4);
  });

  it('cannot lead anywhere but to the web', async () => {
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      'java\nscript:alert(1)',
      'blob:https://x/1',
      'file:///etc/passwd',
    ]) {
      const element = await tracker(
        request({
          id: `R-${href.length.toString()}${href.slice(0, 4)}`,
          promises: [],
          events: [
            {
              id: 'e1',
              at: '2026-11-20T08:00:00Z',
              kind: 'note',
              by: 'brand',
              attachments: [{ name: 'a.pdf', href }],
              card: { title: 'Card', rows: [], href },
            },
          ],
        }),
      );
      expect(all(element, 'a[href]'), href).to.have.length(0);
      expect(all(element, '.file'), href).to.have.length(0);
      element.remove();
    }
  });

  it('of no document at all shows what can be said, and never throws', async () => {
    for (const data of [
      null,
      0,
      '',
      'x',
      [],
      {},
      { version: 1 },
      { version: 1, id: 'R' },
      { version: 1, id: 7, status: [] },
    ]) {
      const element = await tracker(data);
      expect(has(element, '.headline') || has(element, '.notice'), JSON.stringify(data)).to.equal(true);
      element.remove();
    }
  });

  it('tells the developer where it is wrong, and the page by code and path', async () => {
    const errors = heard('attesa-error');
    await tracker(request({ promises: [{ id: 'p', kind: 'dance', by: 'tomorrow' }], events: [] }));
    expect(errors.map(({ path }) => path).join(' ')).to.contain('promises[0]');
    expect(warnings().join(' ')).to.contain('promises[0]');
  });

  it('with ten thousand events shows the newest thousand in good time', async () => {
    const events = Array.from({ length: 10_000 }, (_, index) => ({
      id: `e${index.toString()}`,
      at: new Date(Date.parse('2026-11-20T08:00:00Z') - index * 60_000).toISOString(),
      kind: 'note',
      by: 'brand',
      text: `Note ${index.toString()}`,
    }));
    const element = await tracker(request({ events, promises: [] }));
    expect(entries(element)).to.have.length(1000);
    expect(text(element, '.left-out')).to.equal(t('request.leftOut', { n: 9000 }));
    expect(getComputedStyle(entries(element)[500]!).contentVisibility).to.equal('auto');
    const before = entries(element);
    await openForm(element, 'reply');
    expect(entries(element).every((entry, index) => entry === before[index])).to.equal(true);
  });
});

describe('the service goes away', () => {
  it('what is known stays, with its age, and nothing looks fresh', async () => {
    const { source, element } = await followed(request());
    source.arrive(request(), time.now());
    await settled(element);
    expect(text(element, '.foot')).to.contain(t('request.checked', { at: 'at 11:30' }));
    time.advance(600_000);
    source.fail({ code: 'http', status: 500, message: 'HTTP status 500.' });
    await settled(element);
    expect(text(element, '.headline')).to.contain('Tuesday 24');
    expect(text(element, '.notice')).to.contain(t('request.unreachableSince', { at: 'at 11:30' }));
    expect(text(element, '.foot')).to.not.contain('Checked');
    get(element, '.notice button').click();
    expect(source.refreshes).to.equal(1);
    source.arrive(request(), time.now());
    await settled(element);
    expect(has(element, '.notice')).to.equal(false);
    expect(text(element, '[role="status"]')).to.equal(t('request.reachable'));
  });

  it('it turns late all the same', async () => {
    const { source, element } = await followed(dueAtNoon());
    source.fail({ code: 'offline', message: 'No network.' });
    time.set('2026-11-20T12:00:00Z');
    await settled(element);
    expect(text(element, '.phase')).to.equal(t('phase.late'));
  });

  it('an answer that is no request leaves the last one', async () => {
    const { source, element } = await followed(request());
    source.arrive({ version: 99 });
    await settled(element);
    expect(text(element, '.headline')).to.contain('Tuesday 24');
    expect(has(element, '.notice')).to.equal(true);
  });
});

describe('what a tracker leaves behind', () => {
  it('no timer, no subscription, no request', async () => {
    const timers = fakeTimers();
    const { source, element } = await followed(dueAtNoon());
    get(element, '#act-reply').click();
    await comes(() => has(element, '.form'), 'the form');
    expect(timers.pending).to.be.above(0);
    element.remove();
    await Promise.resolve();
    expect(timers.pending).to.equal(0);
    expect(source.subscribers).to.equal(0);
    setClock();
  });

  it('nothing in the host page', async () => {
    const before = document.head.childElementCount + document.body.childElementCount;
    const element = document.createElement('attesa-request-status');
    element.data = resolved();
    document.body.append(element);
    await settled(element);
    expect(document.head.childElementCount + document.body.childElementCount).to.equal(before + 1);
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    element.remove();
  });
});

describe('the language', () => {
  it('of a text that is not the page’s is named', async () => {
    const element = await tracker(request({ title: { it: 'Chiusura del conto' } }));
    expect(get(element, '.about bdi').lang).to.equal('it');
  });

  it('is the page’s, also when it changes', async () => {
    const element = await tracker(request());
    document.documentElement.lang = 'it';
    await waitUntil(() => text(element, '.phase') === 'In lavorazione');
    expect(get(element, '.base').lang).to.equal('it');
    await waitUntil(() => text(element, '.tools').includes('Stampa'));
  });

  it('has a register', async () => {
    const element = await fixture<AttesaRequestStatus>(
      html`<attesa-request-status lang="it" register="informal" .data=${resolved()}></attesa-request-status>`,
    );
    await settled(element);
    expect(text(element, '.turn')).to.equal('tocca a te');
    expect(text(element, '#act-later')).to.equal('Chiedimelo tra 3 giorni');
  });

  it('an unknown layout is the full one, and the developer hears of it', async () => {
    const element = await tracker(request(), { layout: 'tiny' as never });
    expect(has(element, '.story')).to.equal(true);
    expect(warnings().join(' ')).to.contain('layout="tiny"');
  });
});

describe('typed text', () => {
  it('is in no event, in no warning and in no address', async () => {
    const secret = 'My PIN is 1234';
    const seen: string[] = [];
    for (const kind of [
      'attesa-action',
      'attesa-status',
      'attesa-error',
      'attesa-kept',
      'attesa-missed',
    ] as const) {
      const log = (event: Event): void =>
        void seen.push(JSON.stringify(Object.fromEntries(Object.entries(event))));
      document.addEventListener(kind, log);
      atEnd(() => document.removeEventListener(kind, log));
    }
    const it = service();
    const element = await served();
    it.answer = () => new Response('{}', { status: 422 });
    await openForm(element, 'reply');
    await type(element, '#field', secret);
    get(element, '.form [type="submit"]').click();
    await waitUntil(() => has(element, '.outcome'));
    expect(seen).to.have.length.above(0);
    expect([...seen, ...warnings(), ...it.actions.map(({ url }) => url)].join(' ')).to.not.contain('PIN');
  });
});

describe('strict rules for scripts', () => {
  it('no style attribute and no markup from text', async () => {
    const writes: string[] = [];
    const { setAttribute } = Element.prototype;
    stub(Element.prototype, 'setAttribute', function (this: Element, name: string, value: string) {
      if (name === 'style') writes.push(value);
      setAttribute.call(this, name, value);
    });
    const element = await tracker(request());
    await openForm(element, 'reply');
    expect(writes).to.deep.equal([]);
    expect(all(element, '[style]')).to.have.length(0);
  });
});
