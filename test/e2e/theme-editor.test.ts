import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { startDemo, visit, type Demo } from './visit.js';

let demo: Demo;

before(async () => {
  demo = await startDemo();
});

after(async () => {
  await demo.close();
});

// A colour on its way to another is no colour to compare.
const DESKTOP = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;
const COPYING = { ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] };

const field = (page: Page, id: string): Locator => page.locator(`#${id}`);
const css = async (page: Page): Promise<string> => (await page.locator('#css').textContent()) ?? '';

/** The elements have data, and the page has judged them. */
async function ready(page: Page): Promise<void> {
  await page.locator('.preview attesa-channel-picker [part~="headline"]').first().waitFor();
  await page.locator('.preview attesa-request-status [part~="entry"]').first().waitFor();
  await page.locator('#verdict:not(:empty)').waitFor();
}

/** What can be seen of a theme on the elements of a page. */
function looks(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const result: Record<string, string> = {};
    const properties = [
      'background-color',
      'border-top-color',
      'border-top-left-radius',
      'color',
      'font-family',
      'font-weight',
    ];
    for (const tag of ['attesa-channel-picker', 'attesa-chat-launcher', 'attesa-request-status']) {
      const element = [...document.querySelectorAll(tag)].find(({ shadowRoot }) => shadowRoot);
      for (const part of ['base', 'title', 'row', 'icon', 'headline', 'button', 'phase', 'entry']) {
        const found = element?.shadowRoot?.querySelector(`[part~="${part}"]`);
        if (!found) continue;
        const style = getComputedStyle(found);
        for (const property of properties)
          result[`${tag} ${part} ${property}`] = style.getPropertyValue(property);
      }
    }
    return result;
  });
}

/** A page with nothing but the elements and the copied CSS. */
async function emptyPage(page: Page, style: string, scheme: string): Promise<Page> {
  const other = await page.context().newPage();
  const address = new URL('/empty', page.url()).href;
  await other.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="it" register="informal"><title>x</title>
        <style>:root { color-scheme: ${scheme}; }</style><style>${style}</style>
        <script type="module" src="/dist/attesa.min.js"></script>
        <attesa-channel-picker src="/channels.json" rows="5" most="5"></attesa-channel-picker>
        <attesa-request-status src="/fixtures/requests" reference="on-time"></attesa-request-status>
        <attesa-chat-launcher src="/channels.json" channel="chat" provider="desk" app-id="/api/chat" placement="inline"></attesa-chat-launcher>`,
    }),
  );
  await other.goto(address);
  await other.locator('attesa-channel-picker [part~="headline"]').first().waitFor();
  await other.locator('attesa-chat-launcher [part~="button"]').waitFor();
  await other.locator('attesa-request-status [part~="entry"]').first().waitFor();
  return other;
}

describe('the theme page', () => {
  test('goes from a preset to CSS that looks the same on an empty page', async () => {
    const { page, trouble, close } = await visit(demo, '/themes', COPYING);
    await ready(page);
    assert.match(await css(page), /^\/\* Niente da copiare/);

    await page.getByLabel('Negozio').check();
    assert.match(await css(page), /--attesa-radius: 28px;/);
    assert.equal(await page.locator('#verdict').textContent(), 'Tutto si legge.');

    await field(page, 'accent').fill('#ffdd33');
    assert.match(await field(page, 'accent-says').innerText(), /^1,\d : 1, non basta: servono 4,5 : 1$/);
    assert.equal(await page.locator('#verdict').textContent(), 'Un colore non si legge abbastanza.');
    assert.match(await page.locator('#problems li').innerText(), /^Su pagina chiara: Accento, 1,\d : 1/);

    await field(page, 'accent').fill('7a0046');
    assert.equal(await page.locator('#verdict').textContent(), 'Tutto si legge.');

    await page.getByRole('button', { name: 'Copia il CSS' }).click();
    await page.getByText('CSS copiato.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await css(page));
    assert.match(copied, /--attesa-accent: light-dark\(#7a0046, #d0ff3d\);/);

    for (const [scheme, label] of [
      ['light', 'chiara'],
      ['dark', 'scura'],
    ] as const) {
      await page.getByLabel(label, { exact: true }).check();
      const here = await looks(page);
      const other = await emptyPage(page, copied, scheme);
      assert.ok(Object.keys(here).length > 40, 'there is something to compare');
      assert.deepEqual(await looks(other), here);
      await other.close();
    }
    assert.deepEqual(trouble, { errors: [], foreignRequests: [] });
    await close();
  });

  test('stands in its own link', async () => {
    const { page, context, trouble, close } = await visit(
      demo,
      '/en/themes#start=bank&accent=7a1fa2&radius=20&font=inter',
      COPYING,
    );
    await ready(page);
    assert.ok(await page.getByLabel('Bank').isChecked());
    assert.equal(await field(page, 'accent').inputValue(), '#7a1fa2');
    assert.equal(await field(page, 'radius').inputValue(), '20');
    assert.equal(await field(page, 'font').inputValue(), 'inter');
    const base = page.locator('.preview attesa-channel-picker [part~="base"]');
    assert.equal(await base.evaluate((element) => getComputedStyle(element).borderBottomLeftRadius), '20px');

    await page.getByLabel('dark', { exact: true }).check();
    await field(page, 'accent').fill('#ffccff');
    await field(page, 'density').fill('0.8');
    await page.getByRole('button', { name: 'Copy the link to this theme' }).click();
    await page.getByText('Link copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await context.newPage();
    await other.goto(link);
    await ready(other);
    assert.equal(await css(other), await css(page));
    assert.match(await css(other), /--attesa-accent: light-dark\(#7a1fa2, #ffccff\);/);
    assert.match(await css(other), /--attesa-density: 0\.8;/);
    assert.deepEqual(trouble, { errors: [], foreignRequests: [] });
    await close();
  });

  test('makes nothing of a link that is no theme', async () => {
    const { page, trouble, close } = await visit(
      demo,
      '/themes#start=evil&accent=red;}*{display:none&surface=url(//x.example/y)&font=%3Cimg%3E&radius=999&gap=-1',
      DESKTOP,
    );
    await ready(page);
    assert.match(await css(page), /^\/\* Niente da copiare/);
    assert.ok(await page.getByLabel('Come la pagina').isChecked());
    assert.deepEqual(trouble, { errors: [], foreignRequests: [] });
    await close();
  });

  test('takes a colour only when it is one, and an empty field goes back to the start', async () => {
    const { page, close } = await visit(demo, '/themes#start=public', DESKTOP);
    await ready(page);
    const before = await css(page);
    await field(page, 'late').fill('#12');
    assert.equal(await field(page, 'late').getAttribute('aria-invalid'), 'true');
    assert.match(await field(page, 'late-says').innerText(), /Non è un colore/);
    assert.equal(await css(page), before);
    await field(page, 'late').fill('#a0f');
    assert.equal(await field(page, 'late').getAttribute('aria-invalid'), null);
    assert.match(await css(page), /--attesa-late: light-dark\(#aa00ff, #ffb9b3\);/);
    await field(page, 'late').fill('');
    assert.equal(await css(page), before);
    await field(page, 'late').blur();
    await field(page, 'radius').fill('12');
    assert.notEqual(await css(page), before);
    await page.getByRole('button', { name: 'Annulla i cambiamenti' }).click();
    assert.equal(await css(page), before);
    assert.equal(await page.evaluate(() => location.hash), '#start=public');
    await close();
  });

  test('says so when the browser does not let it copy, and has the text selected', async () => {
    const { page, context, close } = await visit(demo, '/en', DESKTOP);
    await context.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await page.goto(new URL('/en/themes#start=tech', demo.service.url).href);
    await ready(page);
    await page.getByRole('button', { name: 'Copy the CSS' }).click();
    await page.getByText('The browser does not allow copying').waitFor();
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    assert.equal(selected.trim(), (await css(page)).trim());
    await close();
  });

  test('shows every situation, and the skip link is no theme', async () => {
    const { page, trouble, close } = await visit(demo, '/en/themes#start=bank', DESKTOP);
    await ready(page);
    const phase = page.locator('.preview attesa-request-status [part~="phase"]');
    await page.getByLabel('late', { exact: true }).check();
    await phase.filter({ hasText: 'Late' }).waitFor();
    await page.getByLabel('closed', { exact: true }).check();
    await phase.filter({ hasText: 'Resolved' }).waitFor();
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#preview');
    assert.match(await css(page), /--attesa-radius: 4px;/);
    assert.deepEqual(trouble, { errors: [], foreignRequests: [] });
    await close();
  });

  for (const path of ['/themes', '/en/themes'] as const)
    for (const colorScheme of ['light', 'dark'] as const)
      test(`${path} can be used by everybody, ${colorScheme}, on a narrow screen`, async () => {
        const { page, close } = await visit(demo, `${path}#start=shop&accent=ffdd33`, {
          viewport: { width: 320, height: 700 },
          colorScheme,
        });
        await ready(page);
        assert.equal(
          await page.evaluate(() => document.documentElement.scrollWidth),
          320,
          'nothing stands out on the side',
        );
        await field(page, 'accent').fill('');
        await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8'));
        const violations = await page.evaluate(async () => {
          const { axe } = window as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
        });
        assert.deepEqual(violations, []);
        await close();
      });
});
