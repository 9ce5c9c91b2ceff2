/** What a page pays before it shows anything, and for each further element: against a lit hello-world. */
import { bundle, filesIn } from './bundle.mjs';
import { html } from './browser.mjs';
import { channels } from './data.mjs';
import { median, ratio } from './measure.mjs';
import * as subjects from './peers.mjs';

const SUBJECTS = { ...subjects.peers, picker: subjects.scripts.picker, tracker: subjects.scripts.tracker };

export async function scriptFiles(root) {
  const bundled = await Promise.all(
    Object.entries(SUBJECTS).map(async ([name, code]) =>
      filesIn(`/scripts/${name}`, await bundle(code, { root })),
    ),
  );
  return { '/scripts.html': html(''), ...Object.assign({}, ...bundled) };
}

export async function scripts(report, { open }) {
  report.section(
    'Scripts',
    'compiled and evaluated in a fresh frame each time; memory after a forced collection',
  );
  const page = await open('/scripts.html');
  const times = await page.evaluate(
    async (names) => (await import('/bench/page/evaluate.mjs')).evaluateAll(names),
    Object.keys(SUBJECTS),
  );
  for (const name of Object.keys(SUBJECTS)) {
    if (name === 'hello') continue;
    report.line(`evaluation of ${name}, against lit hello-world`, ratio(times[name], times.hello), 'times', {
      note: `${median(times[name]).toFixed(2)} ms`,
    });
  }
  await page.context().close();

  const [hello, picker] = [
    await memoryOf(open, 'hello', 'hello-world', {}),
    await memoryOf(open, 'picker', 'attesa-channel-picker', { data: channels }),
  ];
  report.line('memory of a picker, against lit hello-world', picker / hello, 'times', {
    note: `${(picker / 1000).toFixed(1)} kB and ${(hello / 1000).toFixed(1)} kB of JavaScript heap`,
  });
}

/** Bytes of JavaScript heap for one more element on the page. */
async function memoryOf(open, name, tag, properties) {
  const COUNT = 200;
  const page = await open('/scripts.html');
  const session = await page.context().newCDPSession(page);
  await page.evaluate((name) => import(`/scripts/${name}/entry.js`), name);
  const mount = (count) =>
    page.evaluate(
      async ({ tag, properties, count }) => {
        const elements = Array.from({ length: count }, () =>
          Object.assign(document.createElement(tag), properties),
        );
        document.body.append(...elements);
        await Promise.all(elements.map((element) => element.updateComplete));
        await new Promise((resolve) => requestAnimationFrame(resolve));
      },
      { tag, properties, count },
    );
  const used = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  await mount(10);
  const before = await used();
  await mount(COUNT);
  const after = await used();
  await page.context().close();
  return (after - before) / COUNT;
}
