import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { Throttle } from '../../demo/service/access/throttle.js';
import { createSeal, newKey } from '../../demo/service/access/seal.js';
import { hashOf, newSecret } from '../../demo/service/access/secrets.js';
import { dispositionOf, safeName } from '../../demo/service/attachments/upload.js';
import { dueAfter, readDue, scheduleOf } from '../../demo/service/requests/due.js';
import { newReference, readReference } from '../../demo/service/requests/reference.js';
import { maskedEmail, titleOf } from '../../demo/service/requests/words.js';
import { HOUR, TestService, type Command } from './client.js';

describe('a reference', () => {
  test('is drawn from letters nobody confuses, and is read however it is typed', () => {
    const many = new Set(Array.from({ length: 2000 }, newReference));
    assert.ok(many.size > 1990, 'drawn, not counted');
    for (const reference of many) {
      assert.match(reference, /^R-[2-9A-Z]{4}-[2-9A-Z]{2}$/);
      assert.doesNotMatch(reference.slice(2), /[01ILOU]/);
      assert.equal(readReference(` ${reference.toLowerCase().replaceAll('-', ' ')} `), reference);
    }
    for (const text of [
      '',
      'R',
      '7F3K-2Q',
      'R-7F3K-2',
      'R-7F3K-2QQ',
      'R-0F3K-2Q',
      'X-7F3K-2Q',
      'R-7F3K-2Q; --',
    ])
      assert.equal(readReference(text), undefined, text);
  });
});

describe('a date', () => {
  const moments = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-01-01') });

  test('on the open clock is a quarter of an hour or a close, never before the work is done', () => {
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 1, max: 40 * 4 }),
        fc.constantFrom('modulo', 'richiamata', 'whatsapp'),
        (at, quarters, channel) => {
          const schedule = scheduleOf(channel);
          const work = { ms: quarters * 15 * 60_000 };
          const due = dueAfter(channel, at, work);
          const exact = schedule.add(at, work);
          assert.ok(due !== undefined && exact !== undefined);
          assert.ok(due.at >= exact && due.at - exact < 15 * 60_000);
          assert.ok(due.at % (15 * 60_000) === 0);
          assert.ok(schedule.isOpen(due.at - 1), 'somebody is there until then');
          assert.equal(Date.parse(due.by), due.at);
        },
      ),
    );
  });

  test('that an operator gives is an instant, or a whole day in Rome', () => {
    assert.deepEqual(readDue('2026-11-24T16:00:00+01:00'), {
      by: '2026-11-24T15:00:00Z',
      at: Date.parse('2026-11-24T15:00:00Z'),
    });
    for (const [day, end] of [
      ['2026-11-24', '2026-11-24T23:00:00Z'],
      ['2026-07-01', '2026-07-01T22:00:00Z'],
      ['2026-03-29', '2026-03-29T22:00:00Z'], // 23 hours
      ['2026-10-25', '2026-10-25T23:00:00Z'], // 25 hours
      ['2028-02-29', '2028-02-29T23:00:00Z'],
    ] as const)
      assert.deepEqual(readDue(day), { by: day, at: Date.parse(end) - 1 }, day);
    for (const text of [
      '',
      'domani',
      '2026-11-24T16:00:00',
      '2026-02-29',
      '2026-13-01',
      '24/11/2026',
      '2026-11-24 16:00',
    ])
      assert.equal(readDue(text), undefined, text);
  });
});

describe('a throttle', () => {
  test('lets so many through in any window, and says when the next may pass', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 }),
        (count, pauses) => {
          let now = 1000;
          const throttle = new Throttle({ count, within: 100 }, () => now);
          const passed: number[] = [];
          for (const pause of pauses) {
            now += pause;
            const inWindow = passed.filter((at) => at > now - 100).length;
            const wait = throttle.take('key');
            assert.equal(wait === undefined, inWindow < count);
            if (wait === undefined) passed.push(now);
            else assert.ok(passed.filter((at) => at > now + wait - 100).length < count && wait > 0);
          }
          assert.equal(throttle.take('another'), undefined);
        },
      ),
    );
  });

  test('forgets the oldest keys rather than growing', () => {
    const throttle = new Throttle({ count: 1, within: 1000 }, () => 0);
    for (let key = 0; key < 10_001; key += 1) throttle.take(key.toString());
    assert.equal(throttle.take('0'), undefined);
    assert.notEqual(throttle.take('10000'), undefined);
  });
});

describe('a seal', () => {
  test('opens with its own key alone, and only what was not touched', () => {
    const [one, other] = [createSeal(newKey()), createSeal(newKey())];
    const sealed = one.close('https://example.it/#attesa=… è qui 🚲');
    assert.equal(one.open(sealed), 'https://example.it/#attesa=… è qui 🚲');
    assert.notEqual(one.close('a'), one.close('a'));
    assert.throws(() => other.open(sealed));
    for (let index = 0; index < sealed.length - 1; index += 7) {
      const touched = `${sealed.slice(0, index)}${sealed[index] === 'A' ? 'B' : 'A'}${sealed.slice(index + 1)}`;
      assert.throws(() => one.open(touched));
    }
  });

  test('secrets are long, different and hashed; what is none has no hash', () => {
    const secret = newSecret();
    assert.match(secret, /^[\w-]{43}$/);
    assert.notEqual(newSecret(), secret);
    assert.match(hashOf(secret) ?? '', /^[\w-]{43}$/);
    assert.notEqual(hashOf(secret), secret);
    for (const value of ['', 'a', `${secret} `, 7, null, undefined, [secret]])
      assert.equal(hashOf(value), undefined);
  });
});

describe('texts', () => {
  test('a title is the first line, cut between words', () => {
    assert.equal(titleOf('  Il freno fischia.\nSempre.'), 'Il freno fischia');
    assert.equal(titleOf('Dov’è il mio ordine?'), 'Dov’è il mio ordine?');
    const long = titleOf('parola '.repeat(30));
    assert.ok(long.length <= 80 && long.endsWith('parola…'), long);
    assert.equal(Array.from(titleOf('🚲'.repeat(200))).length, 80);
  });

  test('an address is masked to its first letter', () => {
    assert.equal(maskedEmail('maria@example.it'), 'm…@example.it');
    assert.equal(maskedEmail('🚲@example.it'), '🚲…@example.it');
  });

  test('a file’s name is always one that any header and any disk can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeName(name);
        assert.ok(safe !== '' && Array.from(safe).length <= 120 && !safe.startsWith('.'));
        // eslint-disable-next-line no-control-regex -- these are what must not be there
        assert.doesNotMatch(safe, /[\u0000-\u001f\u007f/\\"]|\p{Cf}/u);
        assert.equal(safeName(safe), safe);
        assert.match(
          dispositionOf(safe),
          /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.~!$&+^`|%-]+$/,
        );
        new Headers({ 'Content-Disposition': dispositionOf(safe) });
      }),
    );
  });
});

describe('which deed keeps which promise', () => {
  let service: TestService;
  before(async () => {
    service = await TestService.start();
  });
  after(async () => {
    await service.stop();
  });

  const DEEDS: readonly (readonly [Command, readonly string[]])[] = [
    [{ command: 'reply', text: 'x' }, ['reply', 'update']],
    [{ command: 'wait', for: 'customer', text: 'x' }, ['reply', 'update']],
    [{ command: 'wait', for: 'third-party', text: 'x' }, ['update']],
    [{ command: 'note', text: 'x' }, ['update']],
    [{ command: 'hold', text: 'x' }, ['update']],
    [{ command: 'card', title: 'x', rows: [['a', 'b']] }, ['update']],
    [{ command: 'move', owner: 'officina', text: 'x' }, []],
    [{ command: 'resolve', text: 'x' }, ['reply', 'update', 'resolution', 'step']],
    [{ command: 'close', closedAs: 'done' }, ['reply', 'update', 'resolution', 'step']],
    [{ command: 'close', closedAs: 'not-done', text: 'x' }, ['reply', 'update']],
    [{ command: 'close', closedAs: 'not-done' }, []],
  ];
  const KINDS = ['reply', 'update', 'resolution', 'callback', 'step'] as const;

  for (const [deed, kept] of DEEDS) {
    test(`${JSON.stringify(deed)} keeps ${kept.join(', ') || 'nothing'}`, async () => {
      const ada = await service.customer();
      for (const kind of KINDS)
        await service.does(ada.id, { command: 'promise', promise: { kind, by: '2026-11-25' } });
      await service.does(ada.id, {
        command: 'promise',
        promise: { kind: 'update', by: '2026-11-26', replaces: 'p3' },
      });
      service.clock.now += HOUR;
      await service.does(ada.id, deed);
      const { promises = [] } = await ada
        .document()
        .catch(async () => (await service.detail(ada.id)).document);
      const late = promises.filter(({ keptAt }) => keptAt);
      assert.deepEqual(new Set(late.map(({ kind }) => kind)), new Set(kept));
      assert.equal(
        promises.find(({ id }) => id === 'p3')?.keptAt,
        undefined,
        'one that was replaced never is',
      );
    });
  }
});
