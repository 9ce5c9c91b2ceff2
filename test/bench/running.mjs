/** The reference service as a brand would run it, and plain requests to it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createInterface } from 'node:readline';

const OPERATOR = { name: 'bench', password: 'not-a-secret-of-anybody' };

/** The service in a process of its own, as a brand would run it. */
export async function start(root, data, script = 'demo/service/main.ts') {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      DATA: data,
      OPERATOR_NAME: OPERATOR.name,
      OPERATOR_PASSWORD: OPERATOR.password,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\/\/\S+/.exec(line) ?? [];
    if (!url) continue;
    child.stdout.resume();
    const stop = async (signal) => {
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    };
    return { url: new URL('/', url).href, stop };
  }
  throw new Error('the service said no address');
}

/** A plain request over kept connections. Resolves to status, headers, body and milliseconds. */
export function ask(agent, url, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const sent = request(url, { agent, method, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          text: Buffer.concat(parts).toString(),
          ms: performance.now() - begun,
        }),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export const json = (value) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

/** The operator's own cookie. */
export async function signIn(url) {
  const { origin } = new URL(url);
  const answer = await ask(undefined, new URL('/console/api/login', url), {
    ...json(OPERATOR),
    headers: { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin' },
  });
  const cookie = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
  return { origin, cookie };
}
