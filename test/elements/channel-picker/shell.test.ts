import { expect } from '@open-wc/testing';
import type { AttesaChannelPicker } from '../../../src/elements/channel-picker/channel-picker.js';
import { overrideMessages, registerMessages } from '../../../src/index.js';
import { waitUntil } from '../../support/wait.js';
import { all, atEnd, brand, get, has, json, names, plain, rows, serve, settled, t } from '../support.js';

/** What a picker shows with nothing but its class: the state of a page's first one, until the rest has arrived. */
async function firstRender(element: { readonly hasUpdated: boolean }): Promise<void> {
  while (!element.hasUpdated) await Promise.resolve();
}

function mount(src: string, rowsKept?: number, ...links: readonly string[]): AttesaChannelPicker {
  const element = document.createElement('attesa-channel-picker');
  element.append(
    ...links.map((href) => Object.assign(document.createElement('a'), { href, textContent: href })),
  );
  element.src = src;
  element.rows = rowsKept;
  document.body.append(element);
  atEnd(() => {
    element.remove();
  });
  return element;
}

const height = (element: Element): number => element.getBoundingClientRect().height;

// One test: a page has a first picker only once.
it('A page’s first picker asks for its document at once, keeps its room, and loses nothing when the rest arrives', async () => {
  // Before there are words: nothing to check them by.
  expect(overrideMessages('en', { neutral: { 'picker.empty': 'nothing {x}', 'picker.now': 'Brand’s own.' } }))
    .to.be.empty;
  registerMessages({ tag: 'en', neutral: { 'picker.title': 'The page’s own' } });

  let answer = (_response: Response): void => undefined;
  const { url, asked } = serve(() => new Promise((resolve) => (answer = resolve)));
  const broken = serve(() => Promise.reject(new TypeError('no network')));
  const element = mount(url, 4);
  const linked = mount(url, undefined, '/phone', '/chat');
  const left = mount(url);
  const failing = mount(broken.url);
  for (const each of [element, linked, left, failing]) await firstRender(each);

  expect(asked, 'before the rest is there').to.have.length(1);
  expect(rows(element)).to.have.length(0);
  const titleBefore = get(element, 'h2');
  expect(plain(titleBefore.textContent)).to.equal('');
  expect(get(element, 'section').getAttribute('aria-busy')).to.equal('true');
  expect(all(element, '.row.waiting')).to.have.length(4);
  expect(all(element, '.row[aria-hidden="true"]')).to.have.length(4);
  const shellHeights = [element, linked].map(height);

  const link = get<HTMLAnchorElement>(linked, 'a.choose');
  expect(link.href).to.equal(new URL('/phone', document.baseURI).href);
  link.focus();
  left.remove();

  await settled(element);
  await settled(linked);
  expect(plain(titleBefore.textContent), 'the words are there').to.equal('The page’s own');
  expect([element, linked].map(height)).to.deep.equal(shellHeights);
  expect(get(linked, 'a.choose') === link, 'the same link').to.equal(true);
  expect(linked.shadowRoot?.activeElement === link, 'which keeps its focus').to.equal(true);
  expect(plain(get(left, 'h2').textContent), 'which left too early').to.equal('');
  await waitUntil(() => has(failing, '.trouble'), 'an answer from before is read');

  answer(json(brand()));
  await waitUntil(() => rows(element).length === 4);
  expect(names(element)).to.deep.equal(['Phone', 'WhatsApp', 'E-mail', 'Chat']);
  expect(plain(get(element, '.now').textContent)).to.equal('Brand’s own.');
  expect(get(element, 'h2') === titleBefore).to.equal(true);
  const tallest = Math.max(...rows(element).map((row) => row.offsetHeight));
  expect(Math.abs(height(element) - (shellHeights[0] ?? 0))).to.be.below(4 * (tallest / 3));
  expect(asked).to.have.length(1);
});

it('A later picker shows its data in its first render', async () => {
  const element = document.createElement('attesa-channel-picker');
  element.data = brand();
  document.body.append(element);
  atEnd(() => {
    element.remove();
  });
  await firstRender(element);
  expect(rows(element)).to.have.length(4);
  expect(plain(get(element, 'h2').textContent)).to.not.equal(t('picker.title'));
});

it('The brand’s sentences are checked once the words are there', () => {
  expect(
    overrideMessages('en', { neutral: { 'picker.empty': 'nothing {x}' } }).map(({ code }) => code),
  ).to.deep.equal(['unknown-placeholder']);
});
