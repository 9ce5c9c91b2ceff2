/** How the test run comes by the browsers that a machine has not got. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { adviceFor, fetchBrowser, findBrowser } from '../support/browser.mjs';

/** What the variables said before. */
const before = { ...process.env };
/** The only folder in which programs are looked for. */
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attesa-browsers-'));
  process.env['PATH'] = folder;
  for (const name of ['FIREFOX_PATH', 'MINIBROWSER_PATH']) Reflect.deleteProperty(process.env, name);
  mock.method(console, 'log', () => undefined);
  weAre(0);
});

afterEach(() => {
  mock.restoreAll();
  Object.assign(process.env, before);
  rmSync(folder, { recursive: true });
});

/** The user by number; not every system has such numbers, so the method may be missing in the types. */
const weAre = (user: number): void => {
  mock.method(process as Required<NodeJS.Process>, 'getuid', () => user);
};

const program = (name: string, script: string): void => {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
};

/** A package manager that notes what it is asked for, and brings these programs. */
function packageManager(...brings: readonly string[]): { readonly asked: () => readonly string[] } {
  const notes = join(folder, 'asked');
  const made = brings.map((name) => `echo '#!/bin/sh' > ${folder}/${name}; /bin/chmod +x ${folder}/${name}`);
  const install = `case "$*" in *install*) ${[...made, ':'].join('; ')};; esac`;
  program('apt-get', `echo "$DEBIAN_FRONTEND $*" >> ${notes}\n${install}`);
  return { asked: () => readFileSync(notes, 'utf8').trim().split('\n') };
}

const QUIETLY = 'noninteractive -qq -o Dpkg::Use-Pty=0';

// Elsewhere nothing is installed, and a browser may stand outside the path.
if (process.platform === 'linux') {
  describe('a browser that is missing', () => {
    for (const [engine, packages, programs] of [
      ['firefox', 'firefox-esr', ['firefox-esr']],
      ['webkit', 'webkit2gtk-driver xvfb', ['WebKitWebDriver', 'Xvfb', 'MiniBrowser']],
    ] as const) {
      it(`is installed: ${engine}`, async () => {
        const { asked } = packageManager(...programs);
        assert.equal(await findBrowser(engine), undefined);
        const path = join(folder, programs.at(-1) ?? '');
        assert.equal(await fetchBrowser(engine), path);
        assert.deepEqual(asked(), [
          `${QUIETLY} update`,
          `${QUIETLY} install -y --no-install-recommends ${packages}`,
        ]);
        assert.equal(await findBrowser(engine), path);
      });

      it(`stays missing where the packages cannot be had: ${engine}`, async () => {
        const { asked } = packageManager();
        assert.equal(await fetchBrowser(engine), undefined);
        assert.equal(asked().length, 2);
      });

      it(`is left to those who may install it: ${engine}`, async () => {
        const { asked } = packageManager(...programs);
        weAre(1000);
        assert.equal(await fetchBrowser(engine), undefined);
        assert.throws(asked, /ENOENT/, 'the package manager was not asked');
        assert.match(adviceFor(engine), new RegExp(`\\(here: apt-get install ${packages}\\)$`));
      });

      it(`is advised without naming packages where there is no package manager: ${engine}`, async () => {
        assert.equal(await fetchBrowser(engine), undefined);
        assert.match(adviceFor(engine), /install .*(Firefox|WebKitGTK)/);
        assert.doesNotMatch(adviceFor(engine), /apt-get/);
      });
    }

    it('is not WebKit while what drives it, or its screen, is missing', async () => {
      packageManager('WebKitWebDriver', 'MiniBrowser');
      assert.equal(await fetchBrowser('webkit'), undefined);
    });

    it('is not a stub that says no version', async () => {
      packageManager();
      program('firefox', 'exit 1');
      assert.equal(await fetchBrowser('firefox'), undefined);
    });
  });
}
