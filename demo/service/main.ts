import { startService } from './server.js';

const DEFAULT_PORT = 4173;

function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`PORT is not a port: ${text}`);
  return port;
}

const service = await startService(portFrom(process.env['PORT']));
console.log(service.url);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void service.close();
  });
}
