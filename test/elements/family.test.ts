import { expect } from '@open-wc/testing';
import { TOPICS, all, atEnd, brand, get, open, picker, rows } from './support.js';

/** What all widgets have from src/styles, seen at one of them. */

function page(css: string): void {
  const style = Object.assign(document.createElement('style'), { textContent: css });
  document.head.append(style);
  atEnd(() => {
    style.remove();
  });
}

const px = (element: Element, property: 'fontSize' | 'paddingTop' | 'borderTopLeftRadius'): number =>
  parseFloat(getComputedStyle(element)[property]);

async function at(density: string): Promise<{ padding: number; letters: number; lowest: number }> {
  page(`attesa-channel-picker { --attesa-density: ${density} }`);
  const element = await picker(brand({ topics: TOPICS }));
  await open(element, 'WhatsApp');
  const measured = {
    padding: px(get(element, '.channel'), 'paddingTop'),
    letters: px(get(element, '.headline'), 'fontSize'),
    lowest: Math.min(
      ...all(element, '.chip, .button, .field').map((each) => each.getBoundingClientRect().height),
    ),
  };
  element.remove();
  return measured;
}

it('Density multiplies distances and not letters, and no target gets too small', async () => {
  const [compact, normal, roomy] = [await at('0.8'), await at('1'), await at('1.2')];
  expect(compact.padding).to.be.closeTo(normal.padding * 0.8, 0.1);
  expect(roomy.padding).to.be.closeTo(normal.padding * 1.2, 0.1);
  expect([compact.letters, roomy.letters]).to.deep.equal([normal.letters, normal.letters]);
  expect(compact.lowest).to.be.at.least(24);
  expect(await at('0.1'), 'beyond what can be used').to.deep.equal(compact);
  expect(await at('9')).to.deep.equal(roomy);
});

it('A radius of 0 is square everywhere', async () => {
  page('attesa-channel-picker { --attesa-radius: 0px }');
  const element = await picker(brand({ topics: TOPICS }));
  await open(element, 'WhatsApp');
  const parts = all(element, '.base, .chip, .tile, .button, .field, .mark');
  expect(parts.length).to.be.above(8);
  for (const each of parts) expect(px(each, 'borderTopLeftRadius'), each.className).to.equal(0);
});

/** White or black on each of these gives too little, if it is the wrong one of the two. */
for (const [accent, words] of [
  ['#32af0a', 0],
  ['#145078', 255],
  ['#ff5c00', 0],
  ['#7a7a7a', 0],
  ['#747474', 255],
] as const)
  it(`The words on ${accent} are ${words === 0 ? 'black' : 'white'}`, async () => {
    page(`attesa-channel-picker { --attesa-accent: ${accent} }`);
    const element = await picker(brand({ topics: TOPICS }), { topic: 'bills' });
    const context = document.createElement('canvas').getContext('2d')!;
    context.fillStyle = getComputedStyle(get(element, '.chip[aria-pressed="true"] > *')).color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    for (const part of [red, green, blue]) expect(part).to.be.closeTo(words, 3);
  });

it('The name of a channel begins beside its picture, however long it is', async () => {
  const name = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  const element = await picker(
    brand({
      channels: [{ id: 'm', kind: 'email', address: 'a@example.it', name, reply: { within: 'P1D' } }],
    }),
  );
  for (const width of ['20rem', '40rem']) {
    element.style.inlineSize = width;
    const [row] = rows(element);
    const [picture, words] = ['.tile', '.choose'].map((part) =>
      row!.querySelector(part)!.getBoundingClientRect(),
    );
    expect(words!.top, width).to.be.below(picture!.top + picture!.height / 2);
    expect(words!.left, width).to.be.at.least(picture!.right);
  }
});

it('Large letters do not grow further where a word would break, and are never smaller than the text', async () => {
  const element = await picker(brand());
  for (const [letters, width, title] of [
    ['16px', '40rem', 21.6],
    ['16px', '18rem', 20],
    ['30px', '18rem', 30],
  ] as const) {
    element.style.fontSize = letters;
    element.style.inlineSize = width;
    expect(px(get(element, '.title'), 'fontSize'), `${letters} on ${width}`).to.be.closeTo(title, 0.1);
  }
});
