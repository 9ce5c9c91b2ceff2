import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { createClock, TestService, type Reply } from './client.js';

/** Friday 20 November 2026, 10:20 in Rome. */
const FRIDAY = Date.parse('2026-11-20T09:20:00Z');

let service: TestService;
before(async () => {
  service = await TestService.start({}, createClock(FRIDAY));
});
after(() => service.stop());

const ask = (fields: Readonly<Record<string, string>>): Promise<Reply> =>
  service.call('/api/callback', { method: 'POST', body: new URLSearchParams(fields) });

describe('a call asked for from a widget', () => {
  it('needs a number and nothing else, and is told by when', async () => {
    const key = randomUUID();
    const answer = await ask({ phone: '+39 06 1234567', key, language: 'it-IT' });
    assert.equal(answer.status, 201);
    const { reference, href, by } = answer.json as { reference: string; href: string; by: string };
    assert.match(reference, /^R-/);
    assert.match(href, /^\/request#attesa=\S+$/);
    assert.equal(by, '2026-11-20T13:30:00Z', 'three open hours, up to the next quarter');

    const again = await ask({ phone: '+39 06 1234567', key, language: 'it-IT' });
    assert.equal((again.json as { reference: string }).reference, reference, 'pressed twice, one request');
    const other = await ask({ phone: '+39 06 7654321', key, language: 'it-IT' });
    assert.equal(other.status, 422, 'the same key for another call');
  });

  for (const [name, fields, status] of [
    ['no number', {}, 422],
    ['a number that is none', { phone: '<b>call me</b>' }, 422],
    ['a name of a page', { phone: '06 1234567', name: 'x'.repeat(81) }, 422],
    ['a message of ten pages', { phone: '06 1234567', message: 'x'.repeat(4001) }, 422],
    ['a hundred kilobytes', { phone: '06 1234567', message: 'x'.repeat(100_000) }, 413],
    ['no key', { phone: '06 1234567', key: 'again' }, 400],
  ] as const)
    it(`refuses ${name}`, async () => {
      const answer = await ask({ key: randomUUID(), ...fields });
      assert.equal(answer.status, status);
    });
});
