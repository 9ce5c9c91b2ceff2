/** What a language costs: to load, and to change on a page that is open. */
import { html } from './browser.mjs';
import { median, ratio } from './measure.mjs';

/** One that comes when it is asked for. */
const OTHER = 'de';

export const languageFiles = () => ({
  '/languages.html': html('<script type="module" src="/dist/attesa.min.js"></script>'),
});

export async function languages(report, { open }) {
  const page = await open('/languages.html');
  const { times, first, widgets } = await page.evaluate(
    async (other) => (await import('/bench/page/languages.mjs')).languages(other),
    OTHER,
  );
  await page.context().close();
  report.section('Languages', `in Chromium; ${widgets} widgets: 8 pickers, 6 trackers, 6 launchers`);
  const note = (name) => `${median(times[name]).toFixed(1)} ms`;
  report.line(
    'switch to Italian, against one re-render with the same facts',
    ratio(times.italian, times.anew),
    'times',
    {
      target: ['≤', 3],
      note: `${note('italian')}; re-render ${note('anew')}`,
    },
  );
  report.line('switch to German, loaded before', ratio(times.other, times.anew), 'times', {
    target: ['≤', 3],
    note: note('other'),
  });
  report.line(
    '  switch to Italian, against a re-render on another clock',
    ratio(times.italian, times.zone),
    'times',
    {
      note: note('zone'),
    },
  );
  report.line('  the very first switch', first / median(times.anew), 'times', {
    note: `${first.toFixed(1)} ms`,
  });
}
