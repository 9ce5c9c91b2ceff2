import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ADA, OPERATOR, tokenIn } from './client.js';

/** What was acknowledged is there, whatever happens to the process. */

const MAIN = fileURLToPath(new URL('../../demo/service/main.ts', import.meta.url));

let folder: string;
/** To each address only a few letters go in an hour. */
const addressOf = (key: string): string => `${key}@example.it`;

const running = new Set<ChildProcess>();

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attesa-durability-'));
});

after(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

interface Running {
  readonly url: string;
  kill(signal: NodeJS.Signals): Promise<void>;
}

async function start(): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: {
      ...process.env,
      PORT: '0',
      DATA: join(folder, 'attesa.sqlite'),
      REHEARSAL: 'off',
      OPERATOR_NAME: OPERATOR.name,
      OPERATOR_PASSWORD: OPERATOR.password,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const exit = once(child, 'exit');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    url: line,
    async kill(signal) {
      child.kill(signal);
      await exit;
      running.delete(child);
    },
  };
}

async function enter(url: string, token: string): Promise<{ id: string; headers: Record<string, string> }> {
  const reply = await fetch(new URL('/api/requests/sessions', url), {
    method: 'POST',
    body: JSON.stringify({ token }),
  });
  assert.equal(reply.status, 201);
  const { id, session } = (await reply.json()) as { id: string; session: string };
  return { id, headers: { Authorization: `Bearer ${session}` } };
}

test('every request that was acknowledged outlives the process that is killed, and nothing is done twice', async () => {
  const first = await start();
  const acknowledged: { token: string; key: string; message: string }[] = [];
  let ended = false;

  async function customer(name: number): Promise<void> {
    for (let turn = 0; !ended; turn += 1) {
      const key = randomUUID();
      const message = `Cliente ${name}, messaggio ${turn}`;
      try {
        const reply = await fetch(new URL('/form', first.url), {
          method: 'POST',
          redirect: 'manual',
          body: new URLSearchParams({ ...ADA, email: addressOf(key), key, message }),
        });
        if (reply.status !== 303) return;
        acknowledged.push({ token: tokenIn(reply.headers.get('location') ?? ''), key, message });
      } catch {
        return; // killed while it was asked: nobody was told anything
      }
      // In the middle of the others' work.
      if (acknowledged.length >= 40 && !ended) {
        ended = true;
        await first.kill('SIGKILL');
      }
    }
  }
  await Promise.all(Array.from({ length: 6 }, (_, name) => customer(name)));
  assert.ok(acknowledged.length >= 40, `${acknowledged.length} were acknowledged`);

  const second = await start();
  const ids = new Set<string>();
  for (const { token, message } of acknowledged) {
    const { id, headers } = await enter(second.url, token);
    ids.add(id);
    const reply = await fetch(new URL(`/api/requests/${id}`, second.url), { headers });
    const document = (await reply.json()) as { title: unknown; events: unknown[]; promises: unknown[] };
    assert.deepEqual(document.title, { it: message });
    assert.deepEqual([document.events.length, document.promises.length], [2, 1], 'whole, or not at all');
  }
  assert.equal(ids.size, acknowledged.length);

  // The same page sent again, since its customer does not know: it is the same request.
  const again = acknowledged.at(-1);
  assert.ok(again);
  const reply = await fetch(new URL('/form', second.url), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      ...ADA,
      email: addressOf(again.key),
      key: again.key,
      message: again.message,
    }),
  });
  assert.equal(tokenIn(reply.headers.get('location') ?? ''), again.token);

  // And an action, with the process killed between the two attempts.
  const { id, headers } = await enter(second.url, again.token);
  const tag =
    (await fetch(new URL(`/api/requests/${id}`, second.url), { headers })).headers.get('etag') ?? '';
  const key = randomUUID();
  const act = async (url: string): Promise<string> => {
    const answer = await fetch(new URL(`/api/requests/${id}/actions`, url), {
      method: 'POST',
      headers: { ...headers, 'Idempotency-Key': key, 'If-Match': tag },
      body: JSON.stringify({ action: 'reply', text: 'Una volta sola' }),
    });
    assert.equal(answer.status, 200);
    return answer.text();
  };
  const told = await act(second.url);
  await second.kill('SIGKILL');
  const third = await start();
  assert.equal(await act(third.url), told);
  const now = await (await fetch(new URL(`/api/requests/${id}`, third.url), { headers })).text();
  assert.equal(now.split('Una volta sola').length, 2);
  await third.kill('SIGTERM');
});

test('at its first start without an operator it says, once, who may sign in', async () => {
  const starts: string[][] = [];
  for (const _start of [1, 2]) {
    const { OPERATOR_NAME, OPERATOR_PASSWORD, ...env } = process.env;
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
      env: { ...env, PORT: '0', DATA: join(folder, 'first.sqlite'), REHEARSAL: 'off' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.add(child);
    const exit = once(child, 'exit');
    const lines: string[] = [];
    const reader = createInterface(child.stdout);
    reader.on('line', (line) => lines.push(line));
    await once(reader, 'line');
    child.kill('SIGTERM');
    await exit;
    running.delete(child);
    starts.push(lines);
  }
  assert.match(starts[0]?.[1] ?? '', /\/console {2}name: banco {2}password: [\w-]{12} /);
  assert.equal(starts[1]?.length, 1);
});
