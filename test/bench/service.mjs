/** What the reference service does under load, and what it keeps when it is killed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chats } from './chats.mjs';
import { median, quantile } from './measure.mjs';
import { ask, json, signIn, start } from './running.mjs';

const READS = 3000;
const AT_ONCE = 16;
const DOORBELLS = 500;
const CLICKS = 20;

export async function service(report, root, browser) {
  const folder = mkdtempSync(join(tmpdir(), 'attesa-bench-'));
  report.section(
    'Service',
    `${READS.toLocaleString('en')} reads, ${AT_ONCE} at a time, one core shared with who asks`,
  );
  try {
    const running = await start(root, join(folder, 'bench.sqlite'));
    try {
      await reads(report, running);
      await clicks(report, running, browser);
    } finally {
      await running.stop('SIGTERM');
    }
    await chats(report, root, join(folder, 'chats.sqlite'));
    await crash(report, root, join(folder, 'crash.sqlite'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Fills in the form, follows the link. */
async function submit(url, message) {
  const answer = await fetch(new URL('/form', url), {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: new URL(url).origin },
    // To one address only a few letters go in an hour.
    body: new URLSearchParams({ name: 'Ada Banco', email: `${crypto.randomUUID()}@example.it`, message }),
  });
  const token = new URL(answer.headers.get('location') ?? '', url).hash.replace('#attesa=', '');
  if (answer.status !== 303 || token === '') throw new Error(`the form answered ${answer.status}`);
  return token;
}

async function enter(url, token) {
  const answer = await ask(undefined, new URL('/api/requests/sessions', url), json({ token }));
  if (answer.status !== 201) throw new Error(`the link answered ${answer.status}`);
  return JSON.parse(answer.text);
}

/** So many requests, some at a time: milliseconds of each, and of all. */
async function load(count, one) {
  const times = [];
  const begun = performance.now();
  let left = count;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) times.push(await one());
    }),
  );
  return { times: times.sort((a, b) => a - b), perSecond: (count / (performance.now() - begun)) * 1000 };
}

async function reads(report, { url }) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const { id, session } = await enter(url, await submit(url, 'Quanto costa un tagliando?'));
  const address = new URL(`/api/requests/${id}`, url);
  const headers = { authorization: `Bearer ${session}` };
  const first = await ask(agent, address, { headers });
  const read = (status, more) => async () => {
    const answer = await ask(agent, address, { headers: { ...headers, ...more } });
    if (answer.status !== status) throw new Error(`a read answered ${answer.status}`);
    return answer.ms;
  };

  const bare = createServer((_, response) => response.end(first.text));
  await new Promise((listening) => bare.listen(0, '127.0.0.1', listening));
  const bareUrl = `http://127.0.0.1:${bare.address().port}`;
  const whole = read(200, {});
  const unchanged = read(304, { 'if-none-match': first.headers.etag });
  await load(300, whole);
  const baseline = await load(READS, async () => (await ask(agent, bareUrl)).ms);
  const full = await load(READS, whole);
  const tagged = await load(READS, unchanged);
  bare.close();
  bare.closeAllConnections();
  const note = (result) =>
    `p99 ${quantile(result.times, 0.99).toFixed(1)} ms; a bare server ${Math.round(baseline.perSecond)}/s`;
  report.line('status reads a second, whole document', Math.round(full.perSecond), 'count', {
    note: note(full),
  });
  report.line('status reads a second, unchanged (ETag)', Math.round(tagged.perSecond), 'count', {
    note: note(tagged),
  });

  const bells = await Promise.all(
    Array.from({ length: DOORBELLS }, () => openDoorbell(new URL(`${address.href}/events`), headers)),
  );
  const busy = await load(READS, whole);
  report.line(
    `p99 of a read with ${DOORBELLS} open doorbells, against none`,
    quantile(busy.times, 0.99) / quantile(full.times, 0.99),
    'times',
    {
      note: `${quantile(busy.times, 0.99).toFixed(1)} ms`,
    },
  );
  for (const bell of bells) bell.destroy();
  agent.destroy();
}

function openDoorbell(url, headers) {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { agent: false, headers: { ...headers, accept: 'text/event-stream' } },
      (response) => {
        if (response.statusCode !== 200) reject(new Error(`a doorbell answered ${response.statusCode}`));
        response.resume();
        resolve(sent);
      },
    );
    sent.on('error', () => undefined);
    sent.end();
  });
}

/** From the operator's command to the words on the customer's screen. */
async function clicks(report, { url }, browser) {
  const token = await submit(url, 'Il freno davanti fischia.');
  const context = await browser.newContext({ locale: 'it-IT', timezoneId: 'Europe/Rome' });
  const page = await context.newPage();
  await page.goto(new URL(`/request#attesa=${token}`, url).href);
  const tracker = page.locator('attesa-request-status').first();
  await tracker.locator('ol > li').first().waitFor();
  const id = await tracker.evaluate((element) => /R-[A-Z0-9-]+/.exec(element.shadowRoot.textContent)?.[0]);

  const { origin, cookie } = await signIn(url);
  const times = [];
  for (let click = 0; click < CLICKS; click++) {
    // Nobody clicks faster; refetches are at least a second apart.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const board = await ask(undefined, new URL(`/console/api/requests/${id}`, url), { headers: { cookie } });
    const text = `Novità numero ${click}.`;
    const seen = page.evaluate(
      (wanted) =>
        new Promise((resolve) => {
          const { shadowRoot } = document.querySelector('attesa-request-status');
          const look = () =>
            shadowRoot.textContent.includes(wanted) && resolve(performance.timeOrigin + performance.now());
          new MutationObserver(look).observe(shadowRoot, {
            subtree: true,
            childList: true,
            characterData: true,
          });
          look();
        }),
      text,
    );
    const begun = performance.timeOrigin + performance.now();
    const answer = await ask(undefined, new URL(`/console/api/requests/${id}/commands`, url), {
      ...json({ command: 'note', text }),
      headers: {
        'content-type': 'application/json',
        cookie,
        origin,
        'sec-fetch-site': 'same-origin',
        'if-match': board.headers.etag,
        'idempotency-key': crypto.randomUUID(),
      },
    });
    if (answer.status !== 200) throw new Error(`the console answered ${answer.status}`);
    times.push((await seen) - begun);
  }
  await context.close();
  times.sort((a, b) => a - b);
  report.line(`operator’s click to the customer’s text, slowest of ${CLICKS}`, times.at(-1), 'ms', {
    target: ['≤', 1000],
    note: `median ${median(times).toFixed(0)} ms`,
  });
}

/** Customers send while the process is killed; whoever was told "received" must be found afterwards. */
async function crash(report, root, data) {
  const first = await start(root, data);
  const received = [];
  let running = true;
  const customers = Promise.all(
    Array.from({ length: 8 }, async (_, customer) => {
      for (let count = 0; running; count++) {
        try {
          received.push(await submit(first.url, `Cliente ${customer}, messaggio ${count}.`));
        } catch {
          return;
        }
      }
    }),
  );
  while (received.length < 100) await new Promise((resolve) => setTimeout(resolve, 5));
  await first.stop('SIGKILL');
  running = false;
  await customers;

  const second = await start(root, data);
  let lost = 0;
  for (const token of received) {
    try {
      await enter(second.url, token);
    } catch {
      lost++;
    }
  }
  await second.stop('SIGTERM');
  report.line('acknowledged requests lost by kill -9', lost, 'count', {
    target: ['=', 0],
    note: `of ${received.length} acknowledged`,
  });
}
