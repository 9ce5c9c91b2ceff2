/** By itself: WebKit does not look again at a window's width for rules that another launcher's panel has used before. */
import { expect } from '@open-wc/testing';
import { setViewport } from '../../support/commands.js';
import { all, get, t } from '../support.js';
import { calm, door, doorText, fakeProvider, isOpen, launcher, press, shop } from './support.js';

it('a launcher at 280 px: within the window, not taller than three lines, with its name for the ear', async () => {
  await setViewport({ width: 280, height: 640 });
  const element = await launcher(shop(), { provider: fakeProvider().name });
  const box = door(element).getBoundingClientRect();
  expect(box.left).to.be.at.least(0);
  expect(box.right).to.be.at.most(280);
  expect(box.height).to.be.at.most(72);
  expect(box.height * box.width).to.be.below(0.1 * 280 * 640);
  expect(doorText(element)).to.contain(t('name.chat'));
  await press(element);
  await Promise.all(element.shadowRoot!.getAnimations().map(({ finished }) => finished));
  const sheet = get(element, '.panel').getBoundingClientRect();
  expect([sheet.left, sheet.right, Math.round(sheet.bottom)]).to.deep.equal([0, 280, 640]);
  expect(sheet.top).to.be.at.least(0);
  expect(document.documentElement.scrollWidth).to.be.at.most(280);
  for (const each of all(element, '.panel *')) expect(each.getBoundingClientRect().right).to.be.at.most(281);
  expect(getComputedStyle(door(element)).visibility).to.equal('hidden');
  element.close();
  await calm(element);
  expect(isOpen(element)).to.equal(false);
  expect(getComputedStyle(door(element)).visibility).to.equal('visible');
});
