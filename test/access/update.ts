/** Takes the snapshots anew: `node --import tsx test/access/update.ts`. Read the difference before you commit it. */
import { openHall } from './hall.js';
import { updateSnapshots } from './snapshots.js';

const hall = await openHall();
await updateSnapshots(hall);
await hall.close();
