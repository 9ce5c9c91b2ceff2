import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { DAY, HOUR, listen, MINUTE, TestService } from './client.js';

/** What time alone brings. The clock and the timers are the test's. */

let service: TestService;

beforeEach(async () => {
  service = await TestService.start();
});

afterEach(async () => {
  await service.stop();
});

const delays = async (id: string): Promise<string[]> =>
  (await service.outbox())
    .filter(({ kind, requestId }) => kind === 'delay' && requestId === id)
    .map(({ text }) => text);

/** Friday 11:30; the answer is promised by Monday 9:30. */
const UNTIL_DUE = 2 * DAY + 22 * HOUR;

describe('a promise that passes', () => {
  test('is told at that instant, once, without an invented date', async () => {
    const ada = await service.customer();
    const before = await ada.read();
    await service.pass(UNTIL_DUE);
    assert.deepEqual(await delays(ada.id), [], 'up to the instant it is in time');
    await service.pass(1);
    const [letter] = await delays(ada.id);
    assert.match(letter ?? '', /lunedì\s23\snovembre/);
    assert.match(letter ?? '', /Non abbiamo ancora una nuova data/);
    await service.pass(3 * DAY);
    assert.equal((await delays(ada.id)).length, 1);
    await service.restart();
    await service.pass(HOUR);
    assert.equal((await delays(ada.id)).length, 1, 'a restart says it no second time');
    const later = await service.customer();
    assert.notEqual(later.id, ada.id);
    assert.equal(
      JSON.stringify((await service.detail(ada.id)).document),
      before.text.replaceAll('/api/', '/console/api/'),
      'a delay is no change of the document',
    );
  });

  test('while the service was down is told when it is back', async () => {
    const ada = await service.customer();
    service.clock.now += UNTIL_DUE + DAY;
    await service.restart();
    await service.settled();
    assert.equal((await delays(ada.id)).length, 1);
  });

  test('rings the board', async () => {
    const ada = await service.customer();
    await service.pass(UNTIL_DUE);
    const bell = await listen(service, '/console/api/events', await service.operator());
    await bell.next();
    await service.pass(1);
    assert.equal(await bell.next(), `event: changed\ndata: ${ada.id}`);
    await bell.close();
    assert.equal((await service.board()).workload.late, 1);
  });

  for (const [what, deed] of [
    ['was kept', { command: 'reply', text: 'Eccoci' }],
    ['was withdrawn', { command: 'withdraw-promise', promise: 'p1' }],
    ['was replaced', { command: 'promise', promise: { kind: 'reply', by: '2026-12-24', replaces: 'p1' } }],
    ['is moot', { command: 'close', closedAs: 'duplicate' }],
  ] as const) {
    test(`is not told when it ${what} before`, async () => {
      const ada = await service.customer();
      await service.does(ada.id, deed);
      await service.pass(UNTIL_DUE + HOUR);
      assert.deepEqual(await delays(ada.id), []);
    });
  }

  test('and is then replaced brings an apology with the new date', async () => {
    const ada = await service.customer();
    await service.pass(UNTIL_DUE + HOUR);
    await service.does(ada.id, {
      command: 'promise',
      promise: { kind: 'reply', by: '2026-11-25', replaces: 'p1', reason: 'Mancava il perito' },
    });
    const [event] = (await service.detail(ada.id)).document.events ?? [];
    assert.deepEqual([event?.kind, event?.by, event?.promise], ['apology', 'brand', 'p2']);
    const [letter] = await service.outbox();
    assert.equal(letter?.kind, 'new-date');
    assert.match(letter?.text ?? '', /scus/i);
    assert.match(letter?.text ?? '', /25\snovembre/);
    assert.equal((await delays(ada.id)).length, 1);
  });
});

describe('who does not answer whether it is solved', () => {
  test('has until the day that was named; then it closes by itself', async () => {
    const ada = await service.customer();
    await service.does(ada.id, { command: 'resolve', text: 'Fatto.', confirmDays: 3 });
    // Three days, up to the full hour.
    await service.pass(3 * DAY + 30 * MINUTE);
    assert.equal((await service.detail(ada.id)).document.status, 'resolved');
    await service.pass(1);
    const { document } = await service.detail(ada.id);
    assert.deepEqual([document.status, document.closedAs], ['closed', 'done']);
    assert.deepEqual([document.events?.[0]?.kind, document.events?.[0]?.by], ['closed', 'system']);
    assert.equal((await service.outbox())[0]?.kind, 'closed');
  });
});

describe('a session', () => {
  test('lasts one hour; the link opens another', async () => {
    const token = await service.submit();
    const ada = await service.enter(token);
    await service.pass(HOUR - 1);
    assert.equal((await ada.read()).status, 200);
    await service.pass(1);
    assert.equal((await ada.read()).status, 401);
    assert.equal((await service.enter(token)).id, ada.id);
  });

  test('a link lasts sixty days', async () => {
    const token = await service.submit();
    service.clock.now += 60 * DAY - 1;
    await service.enter(token);
    service.clock.now += 1;
    assert.equal(
      (await service.call('/api/requests/sessions', { method: 'POST', json: { token } })).status,
      401,
    );
  });

  test('its doorbell gives signs of life and ends with it', async () => {
    const ada = await service.customer();
    const bell = await listen(service, `${ada.path}/events`, ada.headers);
    assert.equal(await bell.next(), ': listening');
    await service.pass(15_000);
    assert.equal(await bell.next(), ': still here');
    // The last sign of life, then the end at its very instant and not at the next sign.
    await service.pass(HOUR - 20_000);
    await service.pass(5_000);
    let last: string | undefined;
    for (let block = await bell.next(); block !== undefined; block = await bell.next()) last = block;
    assert.equal(last, ': still here');
  });

  test('its doorbell ends when the links are revoked', async () => {
    const ada = await service.customer();
    const bell = await listen(service, `${ada.path}/events`, ada.headers);
    await bell.next();
    await service.does(ada.id, { command: 'revoke-links' });
    assert.equal(await bell.next(), undefined);
  });

  test('of an operator lasts eight hours, or until the end', async () => {
    const headers = await service.operator();
    const me = async (): Promise<number> => (await service.call('/console/api/me', { headers })).status;
    assert.equal(await me(), 200);
    service.clock.now += 8 * HOUR;
    assert.equal(await me(), 401);
    await service.restart();
    const again = await service.operator();
    assert.equal((await service.call('/console/api/logout', { method: 'POST', headers: again })).status, 204);
    assert.equal((await service.call('/console/api/me', { headers: again })).status, 401);
  });
});
