/** The reference service on a working day at ten, whenever this runs, behind a proxy that tells who asks. */
import { startService } from '../../demo/service/server.ts';

const MORNING = Date.UTC(2026, 0, 13, 9); // a Tuesday, in Rome
const shift = MORNING - Date.now();
const { DATA, OPERATOR_NAME, OPERATOR_PASSWORD } = process.env;

const service = await startService(0, {
  data: DATA,
  now: () => Date.now() + shift,
  operator: { name: OPERATOR_NAME, password: OPERATOR_PASSWORD },
  trustedProxy: true,
});
process.once('SIGTERM', () => void service.close());
console.log(service.url);
