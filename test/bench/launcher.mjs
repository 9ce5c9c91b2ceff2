/** What a closed launcher costs a page, beside what others load to show a button, and how soon a press reaches the vendor. */
import { build } from 'esbuild';
import { html } from './browser.mjs';
import { bundle, filesIn } from './bundle.mjs';
import { channels } from './data.mjs';
import { interleave, median, ratio } from './measure.mjs';

/** Vendors' own loaders as they are on npm, and two chat widgets; each mounted as its own pages say. */
const SUBJECTS = {
  hello: {
    code: `
      import { LitElement, html } from 'lit';
      customElements.define('hello-world', class extends LitElement { render() { return html\`<button>Chat</button>\`; } });
      document.body.append(document.createElement('hello-world'));
    `,
  },
  'attesa-chat-launcher': {
    code: `
      import './dist/elements/chat-launcher/define.js';
      const launcher = document.createElement('attesa-chat-launcher');
      Object.assign(launcher, { src: '/channels.json', channel: 'chat', provider: 'intercom', appId: 'bench' });
      document.body.append(launcher);
    `,
  },
  'Intercom’s loader (its messenger not counted)': {
    code: `import Intercom from '@intercom/messenger-js-sdk'; Intercom({ app_id: 'bench' });`,
    isCommonJs: true,
  },
  'Crisp’s loader (its chat not counted)': {
    code: `import { Crisp } from 'crisp-sdk-web'; Crisp.configure('00000000-0000-0000-0000-000000000000');`,
  },
  'deep-chat': {
    code: `import 'deep-chat'; document.body.append(document.createElement('deep-chat'));`,
  },
  'igc-chat': {
    code: `
      import { IgcChatComponent, defineComponents } from 'igniteui-webcomponents';
      defineComponents(IgcChatComponent);
      document.body.append(document.createElement('igc-chat'));
    `,
  },
};
const ROUNDS = 9;
const PRESSES = 15;
const HERE = /^http:\/\/127\.0\.0\.1[:/]/;

const folderOf = (name) => `/launcher/${name.replace(/\W+/g, '-')}`;

export async function launcherFiles(root) {
  const bundled = await Promise.all(
    Object.entries(SUBJECTS).map(async ([name, { code, isCommonJs }]) =>
      filesIn(folderOf(name), await (isCommonJs ? bundleCommonJs : bundle)(code, { root })),
    ),
  );
  return {
    '/channels.json': JSON.stringify(channels),
    // Loaders put theirs before the first script of the page.
    '/launcher.html': html('<script></script>'),
    ...Object.assign({}, ...bundled),
  };
}

/** For what is not published as modules: the same, by a bundler that reads both. */
async function bundleCommonJs(code, { root }) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  });
  return { fileName: 'entry.js', code: outputFiles[0].text, chunks: [] };
}

export async function launcher(report, { open }) {
  report.section(
    'Launcher',
    'main-thread time of the page, script to quiet, everything it does before a click; nothing of anybody else’s answers',
  );
  const asked = Object.fromEntries(Object.keys(SUBJECTS).map((name) => [name, new Set()]));
  const times = await interleave(
    Object.fromEntries(
      Object.keys(SUBJECTS).map((name) => [name, () => mainThreadTime(open, name, asked[name])]),
    ),
    { rounds: ROUNDS, warm: 1 },
  );
  for (const name of Object.keys(SUBJECTS)) {
    if (name === 'hello') continue;
    const elsewhere = asked[name].size;
    report.line(`before a click: ${name}, against a lit button`, ratio(times[name], times.hello), 'times', {
      note: `${median(times[name]).toFixed(1)} ms; ${elsewhere} requests to others`,
    });
    if (name === 'attesa-chat-launcher')
      report.line('requests to others before a click', elsewhere, 'count', { target: ['=', 0] });
  }
  await presses(report, open);
}

/** Milliseconds of the page's main thread from the script's start until nothing moves any more. */
async function mainThreadTime(open, name, asked) {
  const page = await open('/launcher.html', async (page) => {
    await page.route('**/*', (route) => {
      const url = route.request().url();
      if (HERE.test(url)) return route.continue();
      asked.add(url);
      return route.abort();
    });
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const before = await busy();
  await page.evaluate(
    async (url) => {
      await import(url);
      // Idle three times in a row: nothing it started is still to come.
      for (let quiet = 0; quiet < 3; quiet += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
      }
    },
    `${folderOf(name)}/entry.js`,
  );
  const after = await busy();
  await page.context().close();
  return after - before;
}

/** Stands where the vendor's messenger does, and notes when it is asked to open. */
const MESSENGER = `
  const queued = window.Intercom?.q ?? [];
  window.Intercom = (command) => { if (/^show/.test(command)) window.opened = performance.now(); };
  for (const args of queued) window.Intercom(...args);
`;

async function presses(report, open) {
  const times = await interleave(
    { launcher: () => press(open), bare: () => pressBare(open) },
    { rounds: PRESSES, warm: 1 },
  );
  const own = median(times.launcher) - median(times.bare);
  report.line('press of “start” → vendor’s own open call', median(times.launcher), 'ms', {
    note: `a bare button that calls it: ${median(times.bare).toFixed(2)} ms; ours on top: ${own.toFixed(2)} ms; script there already`,
  });
}

const withMessenger = (page) =>
  page.route('https://**/*', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: MESSENGER, headers: CROSS }),
  );
const CROSS = { 'cross-origin-resource-policy': 'cross-origin', 'access-control-allow-origin': '*' };

async function press(open) {
  const page = await open('/launcher.html', withMessenger);
  await page.evaluate((url) => import(url), `${folderOf('attesa-chat-launcher')}/entry.js`);
  const launcher = page.locator('attesa-chat-launcher');
  await launcher.getByRole('button').first().click();
  await launcher.getByRole('textbox').first().fill('Where is my order?');
  await page.waitForFunction(() => typeof window.Intercom === 'function' && !window.Intercom.q);
  const send = launcher.getByRole('button', { name: /^(Start the chat|Leave the message)$/ });
  const ms = await timed(page, send);
  await page.context().close();
  return ms;
}

async function pressBare(open) {
  const page = await open('/launcher.html', withMessenger);
  await page.evaluate((body) => {
    const script = document.createElement('script');
    script.textContent = body;
    const button = document.createElement('button');
    button.onclick = () => window.Intercom('show');
    document.body.append(script, button);
  }, MESSENGER);
  const ms = await timed(page, page.locator('button'));
  await page.context().close();
  return ms;
}

/** From the click's own instant to the vendor's. */
async function timed(page, button) {
  await page.evaluate(() => {
    window.addEventListener('click', ({ timeStamp }) => (window.pressed = timeStamp), { capture: true });
  });
  await button.click();
  await page.waitForFunction(() => window.opened !== undefined);
  return page.evaluate(() => window.opened - window.pressed);
}
