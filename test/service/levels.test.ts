import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSchedule, expectationOf, parseChannels } from 'attesa/core.js';
import fc from 'fast-check';
import { QUANTUM, type DeskDocument } from '../../demo/service/desk.js';
import { measure, type Asked } from '../../demo/service/levels/measure.js';
import { DAY, FRIDAY, HOUR, MINUTE, TestService } from './client.js';

const ZONE = 'Europe/Rome';
const office = createSchedule('Mo-Fr 09:00-13:00,14:00-18:00', { timeZone: ZONE });

/** The same by counting minutes one at a time and trying every figure that can be said. */
function bruteForce(asked: readonly Asked[], now: number): { within: number; share: number } | undefined {
  const openMinutes = (from: number, to: number): number => {
    let minutes = 0;
    for (let at = from; at < to; at += MINUTE) if (office.isOpen(at)) minutes += 1;
    return minutes;
  };
  const sayable = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480];
  for (let hours = 9; hours <= 200; hours += 1) sayable.push(hours * 60);
  const judged = asked.map(({ at, repliedAt }) => ({
    wait: openMinutes(at, repliedAt ?? now),
    answered: repliedAt !== undefined,
  }));
  // The quantile is a wait that really was; what is said is the first figure at or above it.
  for (const { wait: quantile } of judged
    .filter(({ answered }) => answered)
    .sort((a, b) => a.wait - b.wait)) {
    const share = (within: number): number => {
      const hits = judged.filter(({ answered, wait }) => answered && wait <= within).length;
      const misses = judged.filter(({ wait }) => wait > within).length;
      return hits / (hits + misses);
    };
    if (share(quantile) < 0.8) continue;
    const within = sayable.find((minutes) => minutes >= quantile) ?? Infinity;
    return { within: within * MINUTE, share: share(within) };
  }
  return undefined;
}

describe('a measured level', () => {
  test('is what counting by hand gives', () => {
    const asked = fc.record({
      /** Minutes before now, and until the answer; none yet when it lies ahead. */
      ago: fc.integer({ min: 1, max: 3 * 24 * 60 }),
      wait: fc.integer({ min: 0, max: 2 * 24 * 60 }),
    });
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 14 }), (list) => {
        const sample = list.map(({ ago, wait }): Asked => {
          const at = FRIDAY - ago * MINUTE;
          return wait <= ago ? { at, repliedAt: at + wait * MINUTE } : { at };
        });
        const found = measure(sample, office, FRIDAY);
        const expected = bruteForce(sample, FRIDAY);
        assert.equal(found?.within, expected?.within);
        assert.equal(found?.share, expected?.share);
      }),
      { numRuns: 60 },
    );
  });

  const answered = (minutes: number): Asked => ({
    at: FRIDAY - 2 * HOUR,
    repliedAt: FRIDAY - 2 * HOUR + minutes * MINUTE,
  });

  test('holds for eight in ten, up to the next figure that is said', () => {
    const sample = [5, 10, 15, 20, 25, 30, 35, 40, 100, 110].map(answered);
    assert.deepEqual(measure(sample, office, FRIDAY), { within: 45 * MINUTE, share: 0.8, count: 10 });
  });

  test('counts who still waits as a miss once they have waited longer, and not before', () => {
    const eight = [5, 10, 15, 20, 25, 30, 35, 40].map(answered);
    const fresh = Array.from({ length: 5 }, () => ({ at: FRIDAY - 4 * MINUTE }));
    assert.deepEqual(measure([...eight, ...fresh], office, FRIDAY), {
      within: 45 * MINUTE,
      share: 1,
      count: 8,
    });
    const old = Array.from({ length: 3 }, () => ({ at: FRIDAY - 3 * DAY }));
    assert.equal(measure([...eight, ...old], office, FRIDAY), undefined, 'eight of eleven are not enough');
  });

  test('says nothing of nothing', () => {
    assert.equal(measure([], office, FRIDAY), undefined);
  });

  test('counts open time: who writes in the evening waits from the morning', () => {
    const at = Date.parse('2026-11-19T20:00:00Z');
    assert.equal(
      measure([{ at, repliedAt: Date.parse('2026-11-20T08:30:00Z') }], office, FRIDAY)?.within,
      30 * MINUTE,
    );
  });
});

describe('channels.json of the service itself', () => {
  const channels = async (service: TestService, query = ''): Promise<DeskDocument> =>
    (await service.call(`/channels.json${query}`)).json as DeskDocument;
  const replyOf = (document: DeskDocument, id: string): unknown =>
    document.channels.find((channel) => channel.id === id)?.reply;

  test('says the declared level until there are twenty answers, then the measured one', async (t) => {
    const service = await TestService.start();
    t.after(() => service.stop());
    assert.deepEqual(replyOf(await channels(service), 'modulo'), { within: 'PT6H' });
    assert.deepEqual(replyOf(await channels(service), 'whatsapp'), { within: 'PT2H' }, 'nor a simulated one');
    for (let turn = 0; turn < 20; turn += 1) {
      const ada = await service.customer();
      service.clock.now += 10 * MINUTE;
      if (turn === 19) {
        service.clock.now += QUANTUM;
        assert.deepEqual(
          replyOf(await channels(service), 'modulo'),
          { within: 'PT6H' },
          'nineteen are not twenty',
        );
      }
      await service.does(ada.id, { command: 'reply', text: 'Eccoci.' });
    }
    service.clock.now += QUANTUM;
    assert.deepEqual(replyOf(await channels(service), 'modulo'), {
      within: 'PT10M',
      basis: 'measured',
      share: 0.95,
      sample: { count: 20, from: '2026-11-13', to: '2026-11-20' },
    });
    const { document, issues } = parseChannels(await channels(service));
    assert.deepEqual(issues, []);
    const channel = document?.channels.find(({ id }) => id === 'modulo');
    assert.equal(channel && expectationOf(channel, service.clock.now).basis, 'measured');
  });

  test('does not change by a byte between two readings of the desk, whatever happens', async (t) => {
    const service = await TestService.start({ rehearsal: true });
    t.after(() => service.stop());
    const first = await service.call('/channels.json');
    const ada = await service.customer();
    await service.does(ada.id, { command: 'reply', text: 'Eccoci.' });
    service.clock.now += QUANTUM - 1;
    assert.equal((await service.call('/channels.json')).text, first.text);
    const tag = first.headers.get('etag') ?? '';
    assert.equal((await service.call('/channels.json', { headers: { 'If-None-Match': tag } })).status, 304);
    service.clock.now += 1;
    assert.notEqual((await service.call('/channels.json')).text, first.text);
  });

  test('a rehearsal keeps the simulated desk', async (t) => {
    const service = await TestService.start({ rehearsal: true });
    t.after(() => service.stop());
    assert.notDeepEqual(await channels(service), await channels(service, '?load=1'));
    assert.deepEqual(await channels(service, '?load=1'), await channels(service, '?offset=0'));
  });
});
