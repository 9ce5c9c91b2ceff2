import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { parseRequest, requestView } from 'attesa/core.js';
import { DAY, FRIDAY, HOUR, listen, TestService, tokenIn, type Customer } from './client.js';

/** One request from the form to the rating, over HTTP, as its customer and its operator see it. */

let service: TestService;
let ada: Customer;

before(async () => {
  service = await TestService.start();
});

after(async () => {
  await service.stop();
});

const kinds = async (): Promise<string[]> => ((await ada.document()).events ?? []).map(({ kind }) => kind);

async function lastLetter(): Promise<{ kind: string; to: string; subject: string; text: string }> {
  const [letter] = await service.outbox();
  assert.ok(letter);
  return letter;
}

describe('a request', { concurrency: false }, () => {
  test('is received with a reference, a date and a receipt that repeats it', async () => {
    ada = await service.customer({
      topic: 'riparazioni',
      message: 'Il freno davanti fischia.\nSolo in discesa.',
    });
    const document = await ada.document();
    assert.match(document.id, /^R-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{2}$/);
    assert.deepEqual(document.title, { it: 'Il freno davanti fischia' });
    assert.equal(document.status, 'received');
    assert.equal(document.turn, 'brand');
    // 11:30 and six hours of work: until 13, from 14 to 18, and half an hour on Monday.
    assert.deepEqual(document.promises, [
      { id: 'p1', kind: 'reply', by: '2026-11-23T08:30:00Z', madeAt: '2026-11-20T10:30:00Z' },
    ]);
    assert.deepEqual(document.notify, { email: 'a…@example.it' });
    assert.deepEqual(parseRequest(document).issues, []);

    const letter = await lastLetter();
    assert.equal(letter.kind, 'received');
    assert.equal(letter.to, 'ada@example.it');
    assert.match(letter.subject, new RegExp(document.id));
    assert.match(letter.text, /Il freno davanti fischia\.\nSolo in discesa\./);
    assert.match(letter.text, /entro lunedì\s23\snovembre alle\s9:30/);
    assert.equal((await service.enter(tokenIn(letter.text))).id, ada.id, 'the link in the mail opens it');
  });

  test('does not change by a byte while nothing happens', async () => {
    const first = await ada.read();
    service.clock.now += 2 * HOUR;
    await service.settled();
    const later = await service.enter(tokenIn((await lastLetter()).text));
    assert.equal((await later.read()).text, first.text);
    const tag = first.headers.get('etag') ?? '';
    assert.match(tag, /^"/, 'strong');
    const again = await later.read({ 'If-None-Match': tag, 'Accept-Encoding': 'gzip' });
    assert.equal(again.status, 304);
    assert.equal(again.text, '');
    assert.equal((await later.read({ 'If-None-Match': `W/${tag}` })).status, 304);
    ada = later;
  });

  test('is answered: the doorbell rings, the promise is kept, the customer is written to', async () => {
    const bell = await listen(service, `${ada.path}/events`, ada.headers);
    assert.equal(await bell.next(), ': listening');
    await service.does(ada.id, {
      command: 'reply',
      text: 'Passi pure: lo guardiamo subito.',
      promise: { kind: 'update', by: '2026-11-23', what: 'La diagnosi' },
    });
    assert.equal(await bell.next(), 'event: changed\ndata: 1');
    await bell.close();
    const document = await ada.document();
    assert.equal(document.status, 'in-progress');
    assert.equal(document.promises?.[0]?.keptAt, '2026-11-20T12:30:00Z');
    assert.equal(document.promises?.[1]?.by, '2026-11-23');
    assert.deepEqual((await kinds()).slice(0, 2), ['promise', 'message']);
    assert.match((await lastLetter()).text, /Passi pure: lo guardiamo subito\./);
  });

  test('is handed on with a new date; the old one stays visible', async () => {
    await service.does(ada.id, {
      command: 'move',
      owner: 'banco',
      person: 'Giulia',
      text: 'Serve un ricambio.',
      promise: {
        kind: 'callback',
        by: '2026-11-24T10:00:00+01:00',
        replaces: 'p2',
        reason: 'Serve un ricambio',
      },
    });
    const document = await ada.document();
    assert.deepEqual(document.owner, {
      name: { it: 'Banco assistenza', en: 'Help desk' },
      person: 'Giulia',
      since: '2026-11-20T12:30:00Z',
    });
    assert.deepEqual(document.promises?.[2], {
      id: 'p3',
      kind: 'callback',
      by: '2026-11-24T09:00:00Z',
      madeAt: '2026-11-20T12:30:00Z',
      replaces: 'p2',
      reason: { it: 'Serve un ricambio' },
    });
    const transfer = document.events?.[0];
    assert.equal(transfer?.kind, 'transfer');
    assert.deepEqual(
      [transfer?.from, transfer?.to],
      [
        { it: 'Officina', en: 'Workshop' },
        { it: 'Banco assistenza', en: 'Help desk' },
      ],
    );
    assert.equal(transfer?.promise, 'p3');
    const view = requestView(parseRequest(document).document!, service.clock.now);
    assert.equal(view.transfers[0]?.callsCustomer, true);
    assert.equal((await lastLetter()).kind, 'transfer');
  });

  test('waits for the customer, who writes and gets a date of their own', async () => {
    await service.does(ada.id, { command: 'keep', promise: 'p3' });
    await service.does(ada.id, { command: 'wait', for: 'customer', text: 'Ci manda una foto della leva?' });
    assert.equal((await ada.document()).turn, 'customer');
    const document = await ada.does({ action: 'reply', text: 'Eccola 🚲' });
    assert.equal(document.status, 'in-progress');
    assert.deepEqual(document.events?.[1]?.text, { it: 'Eccola 🚲' });
    assert.equal(document.promises?.at(-1)?.kind, 'reply');
    assert.equal((await service.board()).requests[0]?.unread, true);
  });

  test('carries a parcel and a file', async () => {
    await service.does(ada.id, {
      command: 'card',
      title: 'Spedizione',
      rows: [['Corriere', 'BRT']],
      href: 'https://spedizioni.example/1',
      text: 'La leva arriva domani.',
    });
    const form = new FormData();
    form.append('file', new File(['una leva'], 'leva.txt', { type: 'text/plain' }));
    form.append('text', 'La scheda del ricambio');
    const { version } = await service.detail(ada.id);
    const reply = await service.call(`/console/api/requests/${ada.id}/attachments`, {
      method: 'POST',
      headers: {
        ...(await service.operator()),
        'If-Match': `"v${version}"`,
        'Idempotency-Key': randomUUID(),
      },
      body: form,
    });
    assert.equal(reply.status, 200, reply.text);
    const [attached, card] = (await ada.document()).events ?? [];
    assert.deepEqual(card?.card, {
      title: 'Spedizione',
      rows: [['Corriere', 'BRT']],
      href: 'https://spedizioni.example/1',
    });
    const [file] = attached?.attachments ?? [];
    assert.deepEqual([file?.name, file?.type, file?.size], ['leva.txt', 'text/plain', 8]);
    assert.equal((await service.call(file?.href ?? '', { headers: ada.headers })).text, 'una leva');
    const [seen] = (await service.detail(ada.id)).document.events?.[0]?.attachments ?? [];
    assert.equal((await service.read(seen?.href ?? '')).text, 'una leva', 'the console fetches it too');
  });

  test('is solved, the customer says no and why, and it goes on with a date', async () => {
    await service.does(ada.id, { command: 'resolve', text: 'La leva è montata.', confirmDays: 10 });
    const resolved = await ada.document();
    assert.equal(resolved.status, 'resolved');
    assert.equal(resolved.turn, 'customer');
    assert.deepEqual(resolved.confirm, { until: '2026-11-30T13:00:00Z', otherwise: 'closes' });
    assert.deepEqual(resolved.actions, ['confirm', 'reject', 'later', 'notify']);
    const later = await ada.does({ action: 'later', days: 3 });
    assert.equal(later.confirm?.until, '2026-12-03T13:00:00Z');
    const reopened = await ada.does({ action: 'reject', reason: 'Fischia ancora.' });
    assert.equal(reopened.status, 'reopened');
    assert.equal(reopened.confirm, undefined);
    assert.deepEqual(
      reopened.events?.slice(0, 2).map(({ kind, by }) => [kind, by]),
      [
        ['reopened', 'system'],
        ['rejected', 'customer'],
      ],
    );
    assert.equal(reopened.events?.[0]?.promise, reopened.promises?.at(-1)?.id);
    assert.equal((await lastLetter()).kind, 'reopened');
  });

  test('is solved again, confirmed, rated once, and can be opened again', async () => {
    await service.does(ada.id, { command: 'resolve', text: 'Cambiate anche le pastiglie.' });
    const closed = await ada.does({ action: 'confirm' });
    assert.deepEqual([closed.status, closed.closedAs, closed.turn], ['closed', 'done', undefined]);
    assert.deepEqual(closed.actions, ['reopen', 'rate']);
    const rated = await ada.does({ action: 'rate', score: 4, comment: 'Gentili.' });
    assert.deepEqual(rated.actions, ['reopen']);
    assert.equal((await ada.act({ action: 'rate', score: 1 })).status, 409);
    assert.equal((await service.command(ada.id, { command: 'note', text: 'Ciao' })).status, 409);
    const again = await ada.does({ action: 'reopen', reason: 'È tornato il fischio.' });
    assert.deepEqual([again.status, again.closedAs], ['reopened', undefined]);
    const gone = await ada.does({ action: 'withdraw' });
    assert.deepEqual([gone.status, gone.closedAs, gone.actions], ['closed', 'withdrawn', []]);
  });

  test('every document on the way was one without a flaw, and the console’s sentences are ready', async () => {
    const { document, sentences, owners, customer } = await service.detail(ada.id);
    assert.deepEqual(parseRequest(document).issues, []);
    assert.deepEqual(
      sentences.map(({ channel }) => channel),
      ['whatsapp', 'email', 'sms', 'phone', 'chat'],
    );
    for (const { text } of sentences) assert.match(text, new RegExp(ada.id));
    assert.deepEqual(owners.find(({ id }) => id === 'officina')?.people, ['Marco', 'Sara']);
    assert.equal(customer.language, 'it');
  });
});

test('who does not want letters gets none but the receipt and the link they ask for', async () => {
  const quiet = await service.customer({ name: 'Bruno', email: 'bruno@example.it' });
  assert.equal((await quiet.does({ action: 'notify', on: false })).notify, undefined);
  const before = (await service.outbox()).length;
  await service.does(quiet.id, { command: 'note', text: 'Novità.' });
  assert.equal((await service.outbox()).length, before);
  await service.call('/api/requests/lookups', {
    method: 'POST',
    json: { reference: quiet.id.toLowerCase().replaceAll('-', ' '), email: ' BRUNO@example.it' },
  });
  await service.settled();
  assert.equal((await lastLetter()).kind, 'link');
  assert.equal((await service.enter(tokenIn((await lastLetter()).text))).id, quiet.id);
});

test('a call back is promised on the hours of the calls, and only a call keeps it', async () => {
  const values = { phone: '+39 333 123 4567', message: 'Vorrei un preventivo' };
  const customer = await service.customer(values, '/en/callback');
  const [promise] = (await customer.document()).promises ?? [];
  // 13:30 in Rome and four hours of calls until 17:00: half an hour is left for Monday, from 10:00.
  assert.deepEqual([promise?.kind, promise?.by], ['callback', '2026-11-23T09:30:00Z']);
  await service.does(customer.id, { command: 'reply', text: 'We are trying to reach you.' });
  assert.equal((await customer.document()).promises?.[0]?.keptAt, undefined);
  await service.does(customer.id, { command: 'keep', promise: 'p1' });
  assert.equal((await customer.document()).promises?.[0]?.keptAt, '2026-11-20T12:30:00Z');
  assert.equal((await service.command(customer.id, { command: 'keep', promise: 'p1' })).status, 409);
  assert.match((await service.outbox())[0]?.text ?? '', /\/en\/request#attesa=/);
});

test('the board puts the latest first and counts what is whose', async () => {
  const { requests, workload } = await service.board();
  assert.equal(workload.open, requests.filter(({ status }) => status !== 'closed').length);
  assert.equal(
    workload.owners.reduce((sum, { open }) => sum + open, 0),
    workload.open,
  );
  assert.equal(requests.at(-1)?.status, 'closed');
  assert.ok(service.clock.now - FRIDAY < DAY);
});
