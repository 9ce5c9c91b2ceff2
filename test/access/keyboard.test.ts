/** The keyboard alone: the order of reading, a ring that is seen, nothing that holds or hides it. WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { GALLERIES, inLines, look, openHall, still, type Hall } from './hall.js';
import type { Stop } from './probe.js';

/** Of the ring to what lies around it: WCAG 1.4.11. */
const LEAST_RING = 3;
/** The page is where the focus is at once. */
const STILL = { reducedMotion: 'reduce' } as const;
/** More than any page has; whoever needs more is held somewhere. */
const MOST_STEPS = 1_500;
/** Keys that are pressed without waiting for each. */
const AT_ONCE = 25;

let hall: Hall;

before(async () => {
  hall = await openHall();
});

after(async () => {
  await hall.close();
});

/** Presses Tab until the keyboard has left the page, and tells where it stood. */
async function walk(page: Page, isBack = false): Promise<readonly Stop[]> {
  await page.evaluate((atEnd) => {
    probe.begin();
    // A browser begins where something last had the focus, also if that is gone.
    const start = document.createElement('span');
    start.tabIndex = -1;
    if (atEnd) document.body.append(start);
    else document.body.prepend(start);
    start.focus();
    start.remove();
  }, isBack);
  if (isBack) await page.keyboard.down('Shift');
  const stops: Stop[] = [];
  let isOut = false;
  for (let step = 0; !isOut && step < MOST_STEPS; step += AT_ONCE) {
    const strokes = Array.from({ length: AT_ONCE }, () => [
      page.keyboard.down('Tab'),
      page.keyboard.up('Tab'),
    ]);
    await Promise.all(strokes.flat());
    for (const stop of await page.evaluate(() => probe.walked())) {
      // At the end the browser begins again.
      isOut ||= !stop || stop.index === stops[0]?.index;
      if (stop && !isOut) stops.push(stop);
    }
  }
  if (isBack) await page.keyboard.up('Shift');
  assert.ok(isOut, `The keyboard does not get out: ${stops.at(-1)?.name ?? ''}`);
  return stops;
}

const inOrder = (stops: readonly Stop[]): string[] =>
  stops.filter(({ index }, at) => at > 0 && index <= (stops[at - 1]?.index ?? 0)).map(({ name }) => name);

function judge(stops: readonly Stop[]): void {
  const found = [
    ...inOrder(stops).map((name) => `out of the order of reading: ${name}`),
    ...stops.filter((stop) => !stop.isSeen).map(({ name }) => `hidden: ${name}`),
    ...stops.filter((stop) => stop.isCovered).map(({ name }) => `under something else: ${name}`),
    ...stops
      .filter(({ ring }) => ring < LEAST_RING)
      .map(({ name, ring }) => `ring ${ring.toFixed(1)}: ${name}`),
  ];
  assert.ok(found.length === 0, inLines(found));
}

for (const path of GALLERIES)
  test(`${path}: Tab comes by everything, in the order of reading, and leaves`, async () => {
    const page = await hall.open(path, STILL);
    await look(page, { lang: 'it', theme: 'light' });
    const stops = await walk(page);
    judge(stops);
    const names = new Set(stops.map(({ name }) => name));
    const missed = (await page.evaluate(() => probe.stopsToCome())).filter((name) => !names.has(name));
    assert.ok(missed.length === 0, inLines(missed));
    const back = await walk(page, true);
    assert.deepEqual(
      back.map(({ name }) => name),
      stops.map(({ name }) => name).reverse(),
    );
    await page.context().close();
  });

for (const path of ['/', '/en', '/form', '/callback', '/chat', '/en/request'])
  describe(`nothing floating covers what has the focus, ${path}`, () => {
    let page: Page;

    before(async () => {
      page = await hall.open(path, STILL);
    });

    after(async () => {
      await page.context().close();
    });

    for (const [width, height] of [
      [1280, 800],
      [390, 700],
      [320, 480],
    ] as const)
      test(`${width.toString()} × ${height.toString()}`, async () => {
        await page.setViewportSize({ width, height });
        await still(page);
        const stops = await walk(page);
        assert.ok(stops.length > 3, 'there was nothing to walk by');
        const covered = stops.filter((stop) => stop.isCovered || !stop.isSeen).map(({ name }) => name);
        assert.ok(covered.length === 0, inLines(covered));
        const bare = stops
          .filter(({ ring }) => ring < LEAST_RING)
          .map(({ name, ring }) => `${ring.toFixed(1)} ${name}`);
        assert.ok(bare.length === 0, inLines(bare));
      });
  });

describe('where the keyboard is after something opens and closes', () => {
  const stopName = async (page: Page): Promise<string> =>
    await page.evaluate(() => {
      const element = probe.active();
      return element ? probe.nameOf(element) : 'nothing';
    });

  for (const key of ['Enter', 'Space'])
    test(`the picker’s panel: ${key} opens, Tab goes in, Escape leads back`, async () => {
      const channels = await hall.open('/gallery?group=canali');
      const button = channels.locator('#every-kind button.choose').first();
      await button.focus();
      const before = await stopName(channels);
      await channels.keyboard.press(key);
      await channels.locator('#every-kind .panel a.button').waitFor();
      assert.equal(await button.getAttribute('aria-expanded'), 'true');
      await channels.keyboard.press('Tab');
      assert.ok(
        await channels.locator('#every-kind .panel').evaluate((panel) => panel.matches(':focus-within')),
      );
      await channels.keyboard.press('Escape');
      assert.equal(await channels.locator('#every-kind .panel').count(), 0);
      assert.equal(await stopName(channels), before);
      await channels.context().close();
    });

  test('a form of the tracker: focus goes in, Escape leads back, what was typed stays', async () => {
    const page = await hall.open('/gallery/requests?group=in-corso');
    const button = page.locator('#on-time #act-reply');
    await button.focus();
    await page.keyboard.press('Enter');
    const field = page.locator('#on-time #field');
    await field.waitFor();
    assert.match(await stopName(page), /textarea/);
    await page.keyboard.type('Quando?');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    assert.match(await stopName(page), /button/);
    await page.keyboard.press('Space');
    assert.equal(await field.inputValue(), 'Quando?');
    await page.context().close();
  });

  test('a rating that is missing is said at the first of the five; arrows choose', async () => {
    const page = await hall.open('/gallery/requests?group=fine');
    await page.locator('#confirmed #act-rate').press('Enter');
    const first = page.locator('#confirmed .scores input').first();
    await first.waitFor();
    await page.locator('#confirmed .form button.primary').press('Enter');
    await page.locator('#confirmed #error').waitFor();
    assert.equal(await first.evaluate((input) => input === probe.active()), true);
    assert.equal(await page.locator('#confirmed .scores').getAttribute('aria-describedby'), 'error');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.locator('#confirmed .scores input').nth(1).isChecked(), true);
    await page.context().close();
  });

  test('the launcher’s panel: focus goes in, Escape leads back to the launcher, also from the page behind', async () => {
    const page = await hall.open('/');
    const door = page.locator('attesa-chat-launcher button.launch');
    const panel = page.locator('attesa-chat-launcher [role="dialog"]');
    await door.focus();
    await page.keyboard.press('Enter');
    await panel.waitFor();
    await page.locator('attesa-chat-launcher #text').waitFor();
    assert.ok(await panel.evaluate((dialog) => dialog.matches(':focus-within')));
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    assert.equal(await door.evaluate((button) => button === probe.active()), true);

    await page.keyboard.press('Enter');
    await panel.waitFor();
    const link = page.locator('main a').first();
    await link.focus();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    assert.equal(await link.evaluate((element) => element === probe.active()), true);
    await page.context().close();
  });

  test('“other channels” in the panel: the keyboard goes on with the first that came', async () => {
    const page = await hall.open('/gallery/launcher?group=aperto');
    const panel = page.locator('figure#panel');
    const links = panel.locator('.other a.choose');
    const shown = await links.count();
    await panel.locator('button.more').press('Enter');
    await links.nth(shown).waitFor();
    assert.equal(await links.nth(shown).evaluate((link) => link === probe.active()), true);
    await page.context().close();
  });
});
