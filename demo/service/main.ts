import { fileURLToPath } from 'node:url';
import { startService } from './server.js';

const DEFAULT_PORT = 4173;
const DEFAULT_DATA = fileURLToPath(new URL('data/attesa.sqlite', import.meta.url));

function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`PORT is not a port: ${text}`);
  return port;
}

/**
 * The settings, all optional. PORT. DATA: the database's file. SITE_URL: origin that the links in mail lead to.
 * ALLOWED_ORIGINS: other sites whose pages may show the tracker, separated by blanks. OPERATOR_NAME and OPERATOR_PASSWORD:
 * who may sign in to the console. REHEARSAL=off: no example requests, no list of them. TRUSTED_PROXY=1: only a proxy can reach
 * this service, and limits count by the last hop of its `X-Forwarded-For`; without it a proxy's visitors share one limit, and
 * with it and no proxy anybody could make up who they are.
 */
const {
  PORT,
  DATA,
  SITE_URL,
  ALLOWED_ORIGINS = '',
  OPERATOR_NAME,
  OPERATOR_PASSWORD,
  REHEARSAL,
  TRUSTED_PROXY,
} = process.env;

const service = await startService(portFrom(PORT), {
  data: DATA || DEFAULT_DATA,
  ...(SITE_URL && { site: SITE_URL }),
  allowedOrigins: ALLOWED_ORIGINS.split(/[\s,]+/).filter((origin) => origin !== ''),
  ...(OPERATOR_NAME &&
    OPERATOR_PASSWORD && { operator: { name: OPERATOR_NAME, password: OPERATOR_PASSWORD } }),
  rehearsal: REHEARSAL !== 'off',
  trustedProxy: TRUSTED_PROXY === '1',
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void service.close();
  });
}

const { newOperator } = service;
// In one piece: whoever waits for the address may end the process as soon as it has it.
console.log(
  newOperator === undefined
    ? service.url
    : `${service.url}\n${service.url}console  name: ${newOperator.name}  password: ${newOperator.password}  (said this once)`,
);
