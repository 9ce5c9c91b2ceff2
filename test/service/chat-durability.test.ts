import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { OPENING, Visitor, type Begun } from './chat-client.js';

const MAIN = fileURLToPath(new URL('../../demo/service/main.ts', import.meta.url));

interface Running {
  readonly url: string;
  kill(signal: NodeJS.Signals): Promise<void>;
}

async function start(folder: string): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: { ...process.env, PORT: '0', DATA: join(folder, 'chat.sqlite'), REHEARSAL: 'off' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    url,
    async kill(signal) {
      child.kill(signal);
      await exit;
    },
  };
}

async function ask<T>(url: string, path: string, body: unknown): Promise<T> {
  const reply = await fetch(new URL(path, url), {
    method: 'POST',
    headers: { 'Idempotency-Key': randomUUID() },
    body: JSON.stringify(body),
  });
  assert.equal(reply.status, 201);
  return (await reply.json()) as T;
}

test('every message that was acknowledged outlives the process that is killed; the others come once when they are sent again', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'attesa-chat-'));
  t.after(() => rm(folder, { recursive: true }));
  const first = await start(folder);
  t.after(() => first.kill('SIGKILL'));

  const talks = await Promise.all(
    [1, 2, 3, 4].map(async (name) => {
      const begun = await ask<Begun>(first.url, '/api/chat', { ...OPENING, text: `Cliente ${name}` });
      const wire = await Visitor.connect(first, begun);
      await wire.until('welcome');
      const sent = Array.from({ length: 40 }, (_, turn) => ({
        key: randomUUID(),
        text: `Cliente ${name}, messaggio ${turn}`,
      }));
      return { begun, wire, sent };
    }),
  );
  for (const { wire, sent } of talks)
    for (const { key, text } of sent) wire.send({ type: 'message', key, text });
  // In the middle of it.
  await talks[0]?.wire.until('message', ({ number }) => number === 12);
  await first.kill('SIGKILL');
  await Promise.all(talks.map(({ wire }) => wire.closed));

  const second = await start(folder);
  t.after(() => second.kill('SIGKILL'));
  let unacknowledged = 0;
  for (const { begun, wire, sent } of talks) {
    const heard = wire.of('message').filter(({ by }) => by === 'customer');
    const session = await ask<Begun>(second.url, '/api/chat/sessions', { token: begun.token });
    const back = await Visitor.connect(second, session);
    const { last } = await back.until('welcome');
    await back.until('message', ({ number }) => number === last);
    for (const message of heard)
      assert.deepEqual(
        back.of('message').find(({ number }) => number === message.number),
        message,
        'as it was acknowledged',
      );
    // What was sent and not acknowledged is sent again under its key, whether it arrived or not.
    const known = new Set(heard.map(({ key }) => key));
    unacknowledged += sent.filter(({ key }) => !known.has(key)).length;
    for (const { key, text } of sent) if (!known.has(key)) await back.say(text, key);
    const all = await Visitor.connect(second, session);
    const { last: end } = await all.until('welcome');
    await all.until('message', ({ number }) => number === end);
    assert.deepEqual(
      all
        .of('message')
        .flatMap(({ by, text }) => (by === 'customer' ? [text] : []))
        .slice(1),
      sent.map(({ text }) => text),
      'each once, in order',
    );
    assert.deepEqual(
      all.numbers,
      all.numbers.map((_, index) => index + 1),
    );
  }
  assert.ok(unacknowledged > 0, 'it was in the middle');
});
