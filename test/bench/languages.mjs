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
  const line = (text, name, baseline, target) => {
    report.line(text, ratio(times[name], times[baseline]), 'times', {
      ...(target && { target: ['≤', target] }),
      note: `${note(name)}; re-render ${note(baseline)}`,
    });
  };
  line('switch to Italian, against one re-render with other facts', 'italian', 'facts', 3);
  line('switch to German, loaded before', 'other', 'facts', 3);
  line('  the same, against a re-render that changes no text', 'other', 'same');
  line('  the same, against a re-render on another clock', 'other', 'zone');
  report.line('  the very first switch', first / median(times.facts), 'times', {
    note: `${first.toFixed(1)} ms`,
  });
}
