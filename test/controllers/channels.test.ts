import { expect } from '@open-wc/testing';
import {
  HOUR,
  MINUTE,
  brand,
  fakeTimers,
  json,
  picker,
  pickerOf,
  rows,
  serve,
  stub,
  time,
  type Asked,
  type Timers,
} from '../elements/support.js';

/** When a service that always says the same was asked, in ms after the first time. */
async function visits(document: unknown, span: number): Promise<number[]> {
  const timers = fakeTimers();
  const times: number[] = [];
  const { url } = serve(() => {
    times.push(time.now());
    return json(document);
  });
  stub(Math, 'random', () => 0);
  await pickerOf(url);
  await timers.advance(span);
  return times.map((at) => at - (times[0] ?? 0));
}

const withoutLive = brand({ channels: [{ id: 'chat', kind: 'chat', href: '/chat' }] });

async function asked(timers: Timers, list: readonly Asked[], ms: number): Promise<number> {
  const before = list.length;
  await timers.advance(ms);
  return list.length - before;
}

describe('how often a document is asked for', () => {
  it('is every half minute with live data, then less, but never beyond half the time for which it is fresh', async () => {
    const times = await visits(brand(), HOUR);
    expect(times.slice(0, 3)).to.deep.equal([0, MINUTE / 2, 1.5 * MINUTE]);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.max(...gaps)).to.equal(4 * MINUTE);
  });

  it('is every five minutes without, then less, but never beyond a quarter of an hour', async () => {
    const times = await visits(withoutLive, 2 * HOUR);
    expect(times.slice(0, 3)).to.deep.equal([0, 5 * MINUTE, 15 * MINUTE]);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.max(...gaps)).to.equal(15 * MINUTE);
  });

  it('follows the document: a queue that appears is asked for more often', async () => {
    const timers = fakeTimers();
    stub(Math, 'random', () => 0);
    const service = serve((_asked, count) =>
      json(count === 1 ? withoutLive : brand({ brand: count.toString() })),
    );
    await pickerOf(service.url);
    expect(await asked(timers, service.asked, 5 * MINUTE)).to.equal(1);
    expect(await asked(timers, service.asked, MINUTE)).to.equal(2);
  });
});

describe('a document', () => {
  it('is parsed once for all elements that share the object', async () => {
    const timers = fakeTimers();
    let reads = 0;
    const document = withoutLive;
    const watched = {
      ...document,
      get channels() {
        reads += 1;
        return document['channels'];
      },
    };
    await picker(watched);
    const once = reads;
    await picker(watched);
    await picker(watched);
    expect(once).to.be.above(0);
    expect(reads).to.equal(once);
    await timers.advance(HOUR);
    expect(reads).to.equal(once);
  });

  it('that did not change does not redraw a row', async () => {
    const timers = fakeTimers();
    const { url } = serve(() => json(withoutLive));
    const element = await pickerOf(url);
    await timers.advance(1000);
    const [row] = rows(element);
    const writes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => writes.push(...records));
    observer.observe(row!, { subtree: true, childList: true, attributes: true, characterData: true });
    await timers.advance(20 * MINUTE);
    writes.push(...observer.takeRecords());
    observer.disconnect();
    expect(writes).to.have.length(0);
  });
});
