/** Two hundred visitors in the live chat at once: is each one's place right, and how soon is a message there? */
import { once } from 'node:events';
import WebSocket from 'ws';
import { quantile } from './measure.mjs';
import { ask, json, signIn, start } from './running.mjs';

const VISITORS = 200;
const TALKING = 20;
const MESSAGES = 25;
const HELLO = { type: 'hello', after: 0 };

export async function chats(report, root, data) {
  const running = await start(root, data, 'test/bench/desk.mjs');
  const sockets = [];
  try {
    const desk = await openDesk(running.url, sockets);
    const visitors = [];
    // Each after the other, so that the right order is known.
    for (let number = 0; number < VISITORS; number += 1)
      visitors.push(await join(running.url, number, sockets));
    await until(() => visitors.every(({ queue }) => queue?.stage === 'waiting'));
    const right = visitors.filter(({ queue }, place) => queue.ahead === place).length;
    report.line(`of ${VISITORS} waiting visitors, told their right place`, right, 'count', {
      target: ['=', VISITORS],
    });
    const { times, all } = await talk(desk, visitors.slice(0, TALKING), visitors);
    report.line('message to the other side, p99, while they wait', quantile(times, 0.99), 'ms', {
      note: `median ${quantile(times, 0.5).toFixed(1)} ms of ${times.length.toLocaleString('en')}, both ways`,
    });
    report.line('messages lost or doubled', all, 'count', { target: ['=', 0] });
    const moved = visitors.slice(TALKING);
    await until(() => moved.every(({ queue }, place) => queue.ahead === place));
  } finally {
    for (const socket of sockets) socket.terminate();
    await running.stop('SIGTERM');
  }
}

async function until(holds) {
  const end = performance.now() + 60_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error('the chat did not come to rest');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function openDesk(url, sockets) {
  const { origin, cookie } = await signIn(url);
  const address = new URL('/console/api/chat/socket', url).href.replace(/^http/, 'ws');
  const socket = new WebSocket(address, { headers: { cookie, origin } });
  sockets.push(socket);
  const frames = [];
  socket.on('message', (text) => frames.push({ ...JSON.parse(text), heard: performance.now() }));
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'available', on: true }));
  return { socket, frames };
}

/** Writes, asks for a person, and waits. Each from an address of their own, as far as the service can tell. */
async function join(url, number, sockets) {
  const { origin } = new URL(url);
  const answer = await ask(undefined, new URL('/api/chat', url), {
    ...json({ channel: 'chat', text: `Visitor ${number} asks for a person.`, language: 'en' }),
    headers: {
      'content-type': 'application/json',
      origin,
      'idempotency-key': crypto.randomUUID(),
      'x-forwarded-for': `192.0.2.${number + 1}`,
    },
  });
  if (answer.status !== 201) throw new Error(`the chat answered ${answer.status} ${answer.text}`);
  const { reference, session } = JSON.parse(answer.text);
  const socket = new WebSocket(new URL('/api/chat/socket', url).href.replace(/^http/, 'ws'), { origin });
  sockets.push(socket);
  const visitor = { reference, socket, queue: undefined, heard: [] };
  socket.on('message', (text) => {
    const frame = JSON.parse(text);
    if (frame.type === 'queue') visitor.queue = frame;
    if (frame.type === 'message') visitor.heard.push({ ...frame, heard: performance.now() });
  });
  await once(socket, 'open');
  socket.send(JSON.stringify({ ...HELLO, session }));
  socket.send(JSON.stringify({ type: 'person' }));
  await until(() => visitor.queue?.stage === 'waiting');
  return visitor;
}

/** Conversations with the first ones, while the others wait: milliseconds of each message, sorted. */
async function talk({ socket, frames }, talking, visitors) {
  const sent = new Map();
  const say = (by, visitor, text) => {
    sent.set(text, performance.now());
    const frame = { type: 'message', key: crypto.randomUUID(), text };
    if (by === 'person') socket.send(JSON.stringify({ ...frame, reference: visitor.reference }));
    else visitor.socket.send(JSON.stringify(frame));
  };
  for (const visitor of talking) {
    socket.send(JSON.stringify({ type: 'take', reference: visitor.reference }));
    await until(() => visitor.queue.stage === 'person');
    socket.send(JSON.stringify({ type: 'open', reference: visitor.reference }));
  }
  const arrived = () => [
    ...frames.filter(({ type, by }) => type === 'message' && by === 'customer'),
    ...visitors.flatMap(({ heard }) => heard.filter(({ by }) => by === 'person')),
  ];
  const ours = () => arrived().filter(({ text }) => sent.has(text));
  for (let round = 0; round < MESSAGES; round += 1) {
    for (const [number, visitor] of talking.entries()) {
      say('customer', visitor, `from ${number} ${round}`);
      say('person', visitor, `to ${number} ${round}`);
      // Twenty conversations do not all speak in the same instant: forty messages a second.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    // Nobody answers before they have read.
    await until(() => new Set(ours().map(({ text }) => text)).size === sent.size);
  }
  const times = ours().map(({ text, heard }) => heard - sent.get(text));
  return { times: times.sort((a, b) => a - b), all: ours().length - sent.size };
}
