import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseChannels, parseRequest, requestView } from 'attesa/core.js';
import { createClock, TestService, tokenIn } from './client.js';

interface Example {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly link: string;
}

const examplesOf = async (service: TestService): Promise<Example[]> =>
  (await service.call('/demo/requests')).json as Example[];

/** Phase, timeliness and turn that each example is there to show. */
const SHOWN: Readonly<Record<string, readonly [string, string, string | undefined]>> = {
  received: ['received', 'on-time', 'brand'],
  'on-time': ['in-progress', 'on-time', 'brand'],
  late: ['in-progress', 'late', 'brand'],
  'late-new-date': ['in-progress', 'late', 'brand'],
  transferred: ['in-progress', 'on-time', 'brand'],
  silent: ['in-progress', 'silent', 'brand'],
  'waiting-customer': ['waiting-customer', 'none-promised', 'customer'],
  'waiting-third-party': ['waiting-third-party', 'on-time', 'third-party'],
  parcel: ['in-progress', 'on-time', 'brand'],
  resolved: ['resolved', 'kept', 'customer'],
  'closed-not-done': ['closed', 'kept', undefined],
};

describe('the rehearsal’s own requests', () => {
  // A weekday, a night, a Sunday, the August break, the morning after Christmas, the hour that happens twice.
  for (const now of [
    '2026-11-20T10:30:00Z',
    '2026-11-19T23:10:00Z',
    '2026-11-22T09:00:00Z',
    '2026-08-12T10:00:00Z',
    '2026-12-26T08:00:00Z',
    '2026-10-25T00:30:00Z',
  ]) {
    test(`show each state at ${now}`, async (t) => {
      const service = await TestService.start({ rehearsal: true }, createClock(Date.parse(now)));
      t.after(() => service.stop());
      await service.settled();
      const examples = await examplesOf(service);
      assert.deepEqual(new Set(examples.map(({ state }) => state)), new Set(Object.keys(SHOWN)));
      for (const { state, link, id } of examples) {
        const customer = await service.enter(tokenIn(link));
        assert.equal(customer.id, id);
        const { document, issues } = parseRequest(await customer.document());
        assert.deepEqual(issues, [], state);
        assert.ok(document);
        const view = requestView(document, service.clock.now);
        assert.deepEqual([view.phase, view.timeliness, view.turn], SHOWN[state], state);
        assert.ok(
          document.events.every(({ at }) => at <= service.clock.now),
          `${state}: nothing lies ahead`,
        );
        const order = document.events.map(({ at }) => at);
        assert.deepEqual(
          order,
          [...order].sort((a, b) => b - a),
          `${state}: one thing after the other`,
        );
        if (state === 'late') assert.equal(view.next, undefined);
        if (state === 'late-new-date') {
          assert.equal(view.next?.earlier[0]?.missed, true);
          assert.ok(document.events.some(({ kind }) => kind === 'apology'));
        }
        if (state === 'transferred') assert.equal(view.transfers[0]?.callsCustomer, true);
        if (state === 'closed-not-done') assert.equal(view.closedAs, 'not-done');
        if (state === 'parcel') {
          assert.ok(document.events.some(({ card }) => card?.title));
          const href = document.events.flatMap(({ attachments = [] }) => attachments)[0]?.href ?? '';
          const picture = await service.call(href, { headers: customer.headers });
          assert.equal(picture.headers.get('content-type'), 'image/png');
        }
      }
    });
  }

  test('come with weeks of answers, so that two channels are measured and two declared', async (t) => {
    const service = await TestService.start({ rehearsal: true });
    t.after(() => service.stop());
    const { document } = parseChannels((await service.call('/channels.json')).json);
    const basis = (id: string): string | undefined =>
      document?.channels.find((channel) => channel.id === id)?.reply?.basis;
    assert.deepEqual(['modulo', 'whatsapp', 'email', 'richiamata'].map(basis), [
      'measured',
      'measured',
      'declared',
      'declared',
    ]);
  });

  test('are told once, survive a restart, and each keeps one link', async (t) => {
    const service = await TestService.start({ rehearsal: true });
    t.after(() => service.stop());
    const first = await examplesOf(service);
    const letters = (await service.outbox()).length;
    assert.deepEqual(await examplesOf(service), first);
    await service.restart();
    const second = await examplesOf(service);
    assert.deepEqual(
      second.map(({ id }) => id),
      first.map(({ id }) => id),
    );
    await service.enter(tokenIn(first[0]?.link ?? ''));
    assert.equal((await service.outbox()).length, letters);
  });

  test('are never a customer’s, and without a rehearsal there is no list', async (t) => {
    const service = await TestService.start({ rehearsal: true });
    t.after(() => service.stop());
    const ada = await service.customer();
    assert.ok((await examplesOf(service)).every(({ id }) => id !== ada.id));
    const earnest = await TestService.start();
    t.after(() => earnest.stop());
    assert.equal((await earnest.fetch('/demo/requests')).status, 404);
    assert.deepEqual((await earnest.board()).requests, []);
    assert.equal((await earnest.board()).workload.owners.length, 4);
  });
});
