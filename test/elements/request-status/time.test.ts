import { expect, fixture, html } from '@open-wc/testing';
import type { AttesaChannelPicker } from '../../../src/elements/channel-picker/channel-picker.js';
import type { AttesaRequestStatus } from '../../../src/elements/request-status/request-status.js';
import { waitUntil } from '../../support/wait.js';
import {
  CHANNELS,
  HOUR,
  MINUTE,
  TOPICS,
  all,
  announced,
  atEnd,
  brand,
  button,
  fakeTimers,
  focused,
  get,
  has,
  heard,
  json,
  names,
  noNetwork,
  serve,
  settled,
  stubGetter,
  t,
  time,
} from '../support.js';
import { NOON, URL_OF_IT, dueAtNoon, followed, request, resolved, text, texts, tracker } from './support.js';

const LATE = t('late.update', { by: 'by 12:00 today' });

/** What has been said aloud since it was there. */
function spoken(element: AttesaRequestStatus): string[] {
  const region = get(element, '[role="status"]');
  const said: string[] = [];
  const observer = new MutationObserver(() => {
    const now = announced(element);
    if (now !== '' && now !== said.at(-1)) said.push(now);
  });
  observer.observe(region, { childList: true, characterData: true, subtree: true });
  return said;
}

describe('a promise that passes', () => {
  it('turns late at its instant, by itself and without the network', async () => {
    const timers = fakeTimers();
    const asked = noNetwork();
    const element = await tracker(dueAtNoon());
    await timers.advance(30 * MINUTE);
    expect(text(element, '.phase'), 'the instant itself is still in time').to.equal(t('phase.in-progress'));
    await timers.advance(1);
    await settled(element);
    expect(text(element, '.phase')).to.equal(t('phase.late'));
    expect(text(element, '.headline')).to.equal(LATE);
    expect(asked).to.deep.equal([]);
  });

  it('of a day alone passes with that day in the brand’s zone', async () => {
    const timers = fakeTimers('2026-11-20T22:59:00Z');
    const element = await tracker(
      request({ promises: [{ id: 'p1', kind: 'update', by: '2026-11-20' }], events: [] }),
    );
    expect(text(element, '.phase')).to.equal(t('phase.in-progress'));
    await timers.advance(MINUTE);
    await settled(element);
    expect(text(element, '.phase')).to.equal(t('phase.late'));
  });

  it('is told as missed once, also when it is found so', async () => {
    const missed = heard('attesa-missed');
    const timers = fakeTimers();
    await tracker(dueAtNoon());
    await timers.advance(30 * MINUTE);
    expect(missed).to.have.length(0);
    await timers.advance(HOUR);
    expect(missed.map(({ promiseId }) => promiseId)).to.deep.equal(['p1']);
    time.set(time.now() + HOUR);
    await tracker(dueAtNoon());
    expect(missed, 'each element tells once').to.have.length(2);
  });

  it('is told as kept once', async () => {
    const kept = heard('attesa-kept');
    const { source, element } = await followed(dueAtNoon());
    expect(kept).to.have.length(0);
    const later = dueAtNoon({
      promises: [
        {
          id: 'p1',
          kind: 'update',
          by: NOON,
          madeAt: '2026-11-19T10:05:00Z',
          keptAt: '2026-11-20T10:40:00Z',
        },
      ],
    });
    time.advance(15 * MINUTE);
    source.arrive(later);
    await settled(element);
    source.arrive({ ...later, title: 'Another' });
    await settled(element);
    expect(kept.map(({ promiseId }) => promiseId)).to.deep.equal(['p1']);
  });
});

describe('a new date', () => {
  const moved = (): ReturnType<typeof dueAtNoon> =>
    dueAtNoon({
      promises: [
        { id: 'p1', kind: 'update', by: NOON, madeAt: '2026-11-19T10:05:00Z' },
        {
          id: 'p2',
          kind: 'update',
          by: '2026-11-25T15:00:00Z',
          madeAt: '2026-11-20T11:05:00Z',
          replaces: 'p1',
        },
      ],
    });

  it('takes the place of the old one, which stays struck through, with an apology', async () => {
    const { source, element } = await followed(dueAtNoon());
    time.set('2026-11-20T11:10:00Z');
    await settled(element);
    expect(text(element, '.headline')).to.equal(LATE);
    source.arrive(moved());
    await settled(element);
    expect(text(element, '.headline')).to.contain('Wednesday 25');
    expect(texts(element, '.earlier s')).to.deep.equal(['by 12:00 today']);
    expect(texts(element, '.note').join(' ')).to.contain(t('more.sorry'));
    expect(text(element, '.phase'), 'a new date does not undo a missed one').to.equal(t('phase.late'));
  });

  it('is announced', async () => {
    const { source, element } = await followed(dueAtNoon());
    time.set('2026-11-20T11:10:00Z');
    await settled(element);
    const said = spoken(element);
    source.arrive(moved());
    await settled(element);
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('Wednesday 25');
  });
});

describe('what screen readers hear', () => {
  it('nothing at the first render', async () => {
    expect(announced(await tracker(request()))).to.equal('');
  });

  it('that it is late, once', async () => {
    const timers = fakeTimers();
    const element = await tracker(dueAtNoon());
    const said = spoken(element);
    await timers.advance(30 * MINUTE + 1);
    await timers.advance(HOUR);
    expect(said).to.deep.equal([t('request.news', { phase: t('phase.late'), text: LATE })]);
  });

  it('nothing when only words change: tomorrow becomes today', async () => {
    const element = await tracker(request());
    const said = spoken(element);
    expect(text(element, '.headline')).to.contain('Tuesday');
    time.set('2026-11-23T10:00:00Z');
    await settled(element);
    expect(text(element, '.headline')).to.contain('tomorrow');
    time.set('2026-11-24T10:00:00Z');
    await settled(element);
    expect(text(element, '.headline')).to.contain('today');
    expect(said).to.deep.equal([]);
  });

  it('that it is resolved', async () => {
    const { source, element } = await followed(request());
    const said = spoken(element);
    source.arrive(resolved());
    await settled(element);
    expect(said).to.have.length(1);
    expect(said[0]).to.contain(t('phase.resolved')).and.to.contain(t('head.confirm'));
  });

  it('a message from the brand, not their own', async () => {
    const { source, element } = await followed(request());
    const said = spoken(element);
    const { events } = request() as { events: object[] };
    const add = (event: object): void => source.arrive(request({ events: [event, ...events] }));
    add({ id: 'm1', at: '2026-11-20T10:00:00Z', kind: 'message', by: 'customer', text: 'Mine' });
    await settled(element);
    expect(said).to.deep.equal([]);
    add({ id: 'm2', at: '2026-11-20T10:00:00Z', kind: 'message', by: 'brand', text: 'We have it.' });
    await settled(element);
    expect(said).to.deep.equal([t('request.news', { phase: t('event.message.brand'), text: 'We have it.' })]);
  });
});

describe('what the page is told', () => {
  it('where it stands, first and anew, in ids and instants only', async () => {
    const told = heard('attesa-status');
    const { source, element } = await followed(request());
    expect(
      told.map(({ phase, timeliness, promiseId, by }) => ({ phase, timeliness, promiseId, by })),
    ).to.deep.equal([
      {
        phase: 'in-progress',
        timeliness: 'on-time',
        promiseId: 'p1',
        by: Date.parse('2026-11-24T15:00:00Z'),
      },
    ]);
    source.arrive(request({ title: 'Other words' }));
    await settled(element);
    expect(told, 'nothing but words has changed').to.have.length(1);
    source.arrive(resolved());
    await settled(element);
    expect(told.map(({ phase }) => phase)).to.deep.equal(['in-progress', 'resolved']);
    for (const event of told) expect(JSON.stringify(Object.values(event))).to.not.contain('R-7F3K');
  });
});

describe('the channels', () => {
  const channels = 'data:application/json,{}';

  it('are offered by themselves when it turns late', async () => {
    const element = await tracker(dueAtNoon(), { channels });
    expect(has(element, 'attesa-channel-picker')).to.equal(false);
    expect(get(element, '#contact').getAttribute('aria-expanded')).to.equal('false');
    time.set('2026-11-20T11:00:00.001Z');
    await waitUntil(() => has(element, 'attesa-channel-picker'), 'the picker');
    expect(get(element, '#contact').getAttribute('aria-expanded')).to.equal('true');
  });

  it('wait for the network, where it is gone when it turns late', async () => {
    let isOnline = false;
    stubGetter(navigator, 'onLine', () => isOnline);
    const element = await tracker(dueAtNoon(), { channels });
    time.set('2026-11-20T11:00:00.001Z');
    await settled(element);
    expect(text(element, '.phase')).to.equal(t('phase.late'));
    expect(has(element, '.contact')).to.equal(false);
    isOnline = true;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => has(element, 'attesa-channel-picker'), 'the picker');
  });

  it('that could not be loaded come by themselves when the network is back', async () => {
    const element = await tracker(dueAtNoon(), { channels });
    // A module that a page has loaded cannot be made to fail: its import can.
    const { face } = Reflect.get(element, 'face') as { face: { parts: { load: { contact: unknown } } } };
    const { load } = face.parts;
    const { contact } = load;
    let attempts = 0;
    load.contact = () => {
      attempts += 1;
      return Promise.reject(new TypeError('no network'));
    };
    atEnd(() => {
      load.contact = contact;
    });
    time.set('2026-11-20T11:00:00.001Z');
    await waitUntil(() => has(element, '.notice'), 'what is missing');
    expect(text(element, '.notice')).to.contain(t('request.retry'));
    expect(has(element, '.contact')).to.equal(false);
    time.advance(HOUR);
    await settled(element);
    expect(attempts, 'no minute asks again').to.equal(1);
    load.contact = contact;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => has(element, 'attesa-channel-picker'), 'the picker');
    await settled(element);
    expect(has(element, '.notice')).to.equal(false);
    expect(get(element, '#contact').getAttribute('aria-expanded')).to.equal('true');
  });

  it('are the three that answer first; a button brings the others, and the keyboard to them', async () => {
    const five = serve(() =>
      json(
        brand({
          channels: [...CHANNELS, { id: 'form', kind: 'form', href: '/form', reply: { within: 'P3D' } }],
          topics: TOPICS,
        }),
      ),
    );
    const element = await tracker(request(), { channels: five.url });
    get(element, '#contact').click();
    await waitUntil(() => has(element, 'attesa-channel-picker'), 'the picker');
    const picker = get<AttesaChannelPicker>(element, 'attesa-channel-picker');
    await waitUntil(() => names(picker).length > 0, 'the channels');
    expect(names(picker)).to.deep.equal(['Phone', 'WhatsApp', 'E-mail']);
    const dress = Object.assign(document.createElement('style'), {
      textContent: 'attesa-request-status::part(headline) { letter-spacing: 3px }',
    });
    document.head.append(dress);
    expect(getComputedStyle(get(picker, '.headline')).letterSpacing, 'dressed as the tracker is').to.equal(
      '3px',
    );
    dress.remove();
    expect(has(picker, '.topics'), 'the request says what it is about').to.equal(false);
    const more = button(element, t('contact.other'));
    expect(more.getBoundingClientRect().height).to.be.at.least(44);
    more.focus();
    more.click();
    await settled(element);
    await settled(picker);
    expect(names(picker)).to.have.length(5);
    expect(has(picker, '.topics')).to.equal(false);
    expect(more.getBoundingClientRect().height).to.equal(0);
    expect(element.shadowRoot?.activeElement === picker).to.equal(true);
    expect(focused(picker)).to.contain(names(picker)[3]);
  });

  it('are all there without a button where there are few', async () => {
    const few = serve(() => json(brand({ channels: CHANNELS.slice(0, 3) })));
    const element = await tracker(request(), { channels: few.url });
    get(element, '#contact').click();
    await waitUntil(() => has(element, 'attesa-channel-picker'), 'the picker');
    const picker = get(element, 'attesa-channel-picker');
    await waitUntil(() => names(picker).length === 3, 'the channels');
    expect(button(element, t('contact.other')).getBoundingClientRect().height).to.equal(0);
  });

  it('that were closed stay closed', async () => {
    time.set('2026-11-20T11:00:00.001Z');
    const element = await tracker(dueAtNoon(), { channels });
    await waitUntil(() => has(element, 'attesa-channel-picker'), 'the picker');
    get(element, '#contact').click();
    await waitUntil(() => !has(element, 'attesa-channel-picker'));
    time.advance(HOUR);
    await settled(element);
    expect(has(element, 'attesa-channel-picker')).to.equal(false);
  });

  it('carry the reference and the title', async () => {
    const element = await tracker(request(), { channels });
    get(element, '#contact').click();
    await waitUntil(() => has(element, 'attesa-channel-picker'), 'the picker');
    const picker = get<HTMLElement & { reference: string; about: string; src: string }>(
      element,
      'attesa-channel-picker',
    );
    expect([picker.src, picker.reference, picker.about]).to.deep.equal([
      channels,
      'R-7F3K-2Q',
      'Closing account 1042',
    ]);
  });

  it('close with Escape, and the keyboard is back at the button', async () => {
    const element = await tracker(request(), { channels });
    get(element, '#contact').click();
    await waitUntil(() => has(element, 'attesa-channel-picker'), 'the picker');
    get(element, 'attesa-channel-picker').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    await waitUntil(() => !has(element, 'attesa-channel-picker'));
    expect(element.shadowRoot?.activeElement?.id).to.equal('contact');
  });
});

describe('at rest', () => {
  it('has no timer beyond the next instant, and none when it is over', async () => {
    const timers = fakeTimers();
    const element = await tracker(request());
    expect(timers.pending).to.equal(1);
    element.remove();
    await Promise.resolve();
    expect(timers.pending).to.equal(0);
  });

  it('unsubscribes when it is removed, and takes up again where it was', async () => {
    const { source, element } = await followed(request());
    expect(source.subscribers).to.equal(1);
    const parent = element.parentElement;
    element.remove();
    await Promise.resolve();
    expect(source.subscribers).to.equal(0);
    source.arrive(resolved());
    parent?.append(element);
    await settled(element);
    expect(source.subscribers).to.equal(1);
    expect(text(element, '.phase')).to.equal(t('phase.resolved'));
  });

  it('writes nothing when nothing changed', async () => {
    const { source, element } = await followed(request());
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(element.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    source.arrive(request());
    await settled(element);
    element.requestUpdate();
    await settled(element);
    expect(changes).to.have.length(0);
    observer.disconnect();
  });

  it('with a thousand entries, a new one touches nothing but itself', async () => {
    const events = Array.from({ length: 999 }, (_, index) => ({
      id: `e${index.toString()}`,
      at: new Date(Date.parse('2026-11-20T08:00:00Z') - index * MINUTE).toISOString(),
      kind: 'note',
      by: 'brand',
      text: `Note ${index.toString()}`,
    }));
    const { source, element } = await followed(request({ events, promises: [] }));
    const list = get(element, '.story ol');
    const before = all(element, '.entry');
    const touched: MutationRecord[] = [];
    const observer = new MutationObserver((records) => touched.push(...records));
    observer.observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
    const head = { id: 'new', at: '2026-11-20T10:00:00Z', kind: 'note', by: 'brand', text: 'New' };
    source.arrive(request({ events: [head, ...events], promises: [] }));
    await settled(element);
    await Promise.resolve();
    observer.disconnect();
    const added = touched
      .flatMap(({ addedNodes }) => [...addedNodes])
      .filter((node) => node instanceof Element);
    expect(added.map((node) => node.className)).to.deep.equal(['entry']);
    expect(touched.flatMap(({ removedNodes }) => [...removedNodes])).to.have.length(0);
    expect(touched.every(({ type, target }) => type === 'childList' && target === list)).to.equal(true);
    expect(
      all(element, '.entry')
        .slice(1)
        .every((entry, index) => entry === before[index]),
    ).to.equal(true);
  });

  it('does not tell a long story again for a keystroke', async () => {
    const element = await tracker(request());
    const story = all(element, '.entry');
    element.requestUpdate();
    await settled(element);
    expect(all(element, '.entry').every((entry, index) => entry === story[index])).to.equal(true);
  });
});

it('asks for its request at its own address, and for nothing else', async () => {
  const asked = noNetwork();
  const element = await fixture<AttesaRequestStatus>(
    html`<attesa-request-status
      src="https://brand.example/requests"
      reference="R-7F3K-2Q"
    ></attesa-request-status>`,
  );
  await waitUntil(() => has(element, '.notice'));
  expect(asked).to.deep.equal([URL_OF_IT]);
});
