import { expect } from '@open-wc/testing';
import type { AttesaExpectation } from '../../../src/elements/expectation/expectation.js';
import { atEnd, brand, get, has, json, plain, replyBy, serve, settled } from '../support.js';

function mount(properties: Partial<AttesaExpectation>): AttesaExpectation {
  const element = Object.assign(document.createElement('attesa-expectation'), properties);
  element.textContent = 'soon';
  document.body.append(element);
  atEnd(() => {
    element.remove();
  });
  return element;
}

async function firstRender(element: AttesaExpectation): Promise<void> {
  while (!element.hasUpdated) await Promise.resolve();
}

const said = (element: AttesaExpectation): string => plain(get(element, '[part="text"]').textContent);

it('A page’s first expectation asks for its document at once, shows its content meanwhile, then the words', async () => {
  const { url, asked } = serve(() => json(brand()));
  const element = mount({ src: url, channel: 'whatsapp' });
  await firstRender(element);
  expect(asked).to.have.length(1);
  expect(has(element, '[part="text"]')).to.equal(false);
  expect(element.getBoundingClientRect().width).to.be.above(5);
  await settled(element);
  expect(said(element)).to.equal(replyBy('13:30'));
  expect(asked).to.have.length(1);
});

it('A later one has its words in its first render', async () => {
  const element = mount({ data: brand(), channel: 'whatsapp' });
  await firstRender(element);
  expect(said(element)).to.equal(replyBy('13:30'));
});
