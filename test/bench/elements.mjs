/** What the elements cost in a browser: to show, to keep on the page, to take away. */
import { bundle, filesIn } from './bundle.mjs';
import { html } from './browser.mjs';
import { NOW, channels, longRequest } from './data.mjs';
import { findLeaks } from './leak.mjs';
import { median, ratio } from './measure.mjs';
import { watch } from './page/watch.mjs';
import { scripts } from './peers.mjs';

/** The parts of the picker that are timed one by one. From the same modules, so that there is one copy of each. */
const PROBE = `
  import './dist/elements/channel-picker/define.js';
  export { AttesaChannelPicker } from './dist/elements/channel-picker/channel-picker.js';
  export { parseChannels } from './dist/core/document/channels.js';
  export { rankChannels } from './dist/core/expectation/rank.js';
  export { describeChannel } from './dist/i18n/describe.js';
  export { en } from './dist/locales/en.js';
  export { setClock } from './dist/testing.js';
`;

const TRACKER = `${scripts.tracker} export { setClock } from './dist/testing.js';`;

const SCRIPT = '<script type="module" src="/dist/attesa.min.js"></script>';
const PICKER = '<attesa-channel-picker src="/channels.json"></attesa-channel-picker>';
const MANY = 100;
const EVENTS = 1000;

/** The pages and files that the measurements below open. */
export async function elementFiles(root) {
  return {
    '/probe.html': html(''),
    ...filesIn('/probe', await bundle(PROBE, { root })),
    '/tracker.html': html(''),
    ...filesIn('/tracker', await bundle(TRACKER, { root })),
    '/one.html': html(SCRIPT + PICKER),
    '/many.html': html(SCRIPT + PICKER.repeat(MANY)),
    '/empty.html': html(SCRIPT),
    '/channels.json': JSON.stringify(channels),
  };
}

export async function elements(report, { open }) {
  report.section('Elements', 'in Chromium; 8 channels');
  await requestsBeforeRender(report, open);
  await firstRender(report, open);
  await longTimeline(report, open);
  await manyPickers(report, open);
  await leaks(report, open);
}

async function requestsBeforeRender(report, open) {
  const page = await open('/one.html', (page) =>
    page.addInitScript(() => {
      globalThis.shown = new Promise((resolve) => {
        addEventListener('attesa-shown', () => resolve(performance.now()), { once: true });
      });
    }),
  );
  const paths = await page.evaluate(async () => {
    const shown = await globalThis.shown;
    const before = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < shown);
    return (
      before
        .map(({ name }) => new URL(name).pathname)
        // The browser asks for an icon of its own accord.
        .filter((path) => !/\/(attesa\.min\.js|favicon\.ico)$/.test(path))
    );
  });
  report.line('requests between the script and the first render', paths.length, 'count', {
    target: ['=', 1],
    note: paths.join(', '),
  });
  await page.context().close();
}

async function firstRender(report, open) {
  const page = await open('/probe.html');
  const { times, steps, renders } = await page.evaluate(async () =>
    (await import('/bench/page/first-render.mjs')).firstRender(),
  );
  await page.context().close();

  const [whole, hand] = [median(times.picker), median(times.hand)];
  const note = `${whole.toFixed(2)} ms; by hand ${hand.toFixed(2)} ms`;
  report.line('first render, against the same DOM cloned by hand', ratio(times.picker, times.hand), 'times', {
    target: ['≤', 1.5],
    note,
  });
  report.line('  with a document that was shown before', ratio(times.again, times.hand), 'times');
  const shares = {
    'DOM and layout, as by hand': hand,
    ...Object.fromEntries(Object.entries(steps).map(([step, spent]) => [step, median(spent)])),
  };
  shares['lit and the rest'] = whole - Object.values(shares).reduce((sum, time) => sum + time);
  for (const [name, time] of Object.entries(shares)) {
    report.line(`  share of ${name}`, time / whole, 'share', { note: `${time.toFixed(2)} ms` });
  }
  report.line('  renders until nothing more is on its way', renders, 'count');
}

async function longTimeline(report, open) {
  const page = await open('/tracker.html');
  const { times, head } = await page.evaluate(
    async (count) => (await import('/bench/page/timeline.mjs')).timeline(count),
    EVENTS,
  );
  await page.context().close();
  const note = `${median(times.tracker).toFixed(1)} ms; by hand ${median(times.hand).toFixed(1)} ms`;
  report.line(
    `tracker with ${EVENTS} events, against the same DOM cloned by hand`,
    ratio(times.tracker, times.hand),
    'times',
    { target: ['≤', 2], note },
  );
  report.line('  with a document that was shown before', ratio(times.again, times.hand), 'times');
  report.line('  old entries touched by a new event', head.touched, 'count', { target: ['=', 0] });
  report.line('  entries that came with it', head.added, 'count', { target: ['=', 1] });
}

async function manyPickers(report, open) {
  const page = await open('/many.html', async (page) => {
    await page.clock.install({ time: NOW });
    await page.addInitScript(watch);
  });
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('attesa-channel-picker')].every((picker) =>
        picker.shadowRoot?.querySelector('.headline'),
      ),
    undefined,
    { polling: 50 },
  );
  await page.waitForLoadState('networkidle');

  const read = () =>
    page.evaluate(() => {
      const { armed, fired, fetches, mutations } = globalThis.watched;
      return { armed: armed.size, fired, fetches: fetches.length, mutations };
    });
  const start = await read();
  report.line(`requests of ${MANY} pickers with one src`, start.fetches, 'count', { target: ['=', 1] });
  report.line(`timers of ${MANY} pickers`, start.armed, 'count', { target: ['=', 1] });

  // Past the deadline of the request, whose timer may stay behind and find nothing to do.
  await page.clock.runFor(15_000);
  const before = await read();
  await page.clock.runFor(60_000);
  const later = await read();
  report.line('timers that fire in an unchanged minute', later.fired - before.fired, 'count', {
    target: ['=', 0],
  });
  report.line('DOM mutations in an unchanged minute', later.mutations - before.mutations, 'count', {
    target: ['=', 0],
  });

  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const hidden = await read();
  report.line('timers while hidden', hidden.armed, 'count', { target: ['=', 0] });
  await page.clock.runFor(60_000);
  const after = await read();
  report.line('DOM mutations in a hidden minute', after.mutations - hidden.mutations, 'count', {
    target: ['=', 0],
  });
  await page.context().close();
}

async function leaks(report, open) {
  for (const [name, tag, properties] of [
    ['picker, data', 'attesa-channel-picker', { data: channels }],
    ['picker, src', 'attesa-channel-picker', { src: '/channels.json' }],
    ['tracker, data', 'attesa-request-status', { data: longRequest(10) }],
  ]) {
    const page = await open('/empty.html');
    const { survivors, nodes, listeners } = await findLeaks(page, { tag, properties });
    report.line(`alive after 1,000 mounts and removals (${name})`, survivors, 'count', { target: ['=', 0] });
    report.line(`  DOM nodes and listeners left behind`, nodes + listeners, 'count', {
      target: ['=', 0],
      note: `${nodes} nodes, ${listeners} listeners`,
    });
    await page.context().close();
  }
}
