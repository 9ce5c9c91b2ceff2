import { writeFileSync, mkdirSync } from 'node:fs';
import sharp from 'sharp';
import { startService } from '../../demo/service/server.js';
import { openCamera } from './take.js';
import { VIEWS, visitsOf } from './views.js';
const service = await startService(0, { dist: '/tmp/pics/dist' });
const camera = await openCamera(service.url);
const [only = '', themes=''] = process.argv.slice(2);
mkdirSync('/tmp/pics/out', {recursive:true});
const t0 = Date.now(); let n = 0, states = 0;
const total: Record<string, number> = {};
for (const visit of visitsOf(VIEWS)) {
  if (!`${visit.view.name}/${visit.language}-${visit.width}`.includes(only)) continue;
  const t1 = Date.now();
  for await (const sheet of camera.take(visit, (id) => themes===''|| id.endsWith(themes))) {
    n++; states += sheet.strips.length;
    const { width, height, data } = sheet.picture;
    const raw = () => sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
    if (process.argv[4] === 'measure') {
      const post = (bits: number) => { const b = Buffer.from(data); const s = 8 - bits; const max=(1<<bits)-1; for (let i = 0; i < b.length; i++) b[i] = Math.round((b[i]!) * max/255)*255/max; return sharp(b, { raw: { width, height, channels: 4 } }).removeAlpha(); };
      const m: Record<string, Promise<Buffer>> = {
        webp: raw().webp({ lossless: true, effort: 6 }).toBuffer(),
        webp4: post(4).webp({ lossless: true, effort: 6 }).toBuffer(),
        webp3: post(3).webp({ lossless: true, effort: 6 }).toBuffer(),
      };
      for (const [k, p] of Object.entries(m)) total[k] = (total[k] ?? 0) + (await p).length;
    }
    await raw().png().toFile(`/tmp/pics/out/${sheet.id.replaceAll('/', '_')}.png`);
  }
  console.log(visit.view.name, visit.language, visit.width, Date.now() - t1);
}
console.log(n, states, Date.now() - t0, total);
await camera.close(); await service.close();
