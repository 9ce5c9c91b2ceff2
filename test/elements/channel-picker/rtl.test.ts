import { expect, fixture, html } from '@open-wc/testing';
import { mirrored } from '../../../demo/site/assets/mirrored.js';
import { registerMessages } from '../../../src/index.js';
import { en } from '../../../src/locales/en.js';
import { brand, get, plain, rows, settled } from '../support.js';

describe('in a language that runs from right to left', () => {
  before(() => {
    registerMessages(mirrored(en));
  });

  async function picker(dir: string): Promise<Element> {
    const page = await fixture<HTMLElement>(
      html`<div dir=${dir} lang="ar-XB">
        <attesa-channel-picker .data=${brand()}></attesa-channel-picker>
      </div>`,
    );
    const element = page.querySelector('attesa-channel-picker')!;
    await settled(element);
    return element;
  }

  /** Where one letter of a text stands. */
  function letter(text: ChildNode, from: number): DOMRect {
    const range = new Range();
    range.setStart(text, from);
    range.setEnd(text, from + 1);
    return range.getBoundingClientRect();
  }

  it('the words are of that language, and no placeholder was lost', async () => {
    const element = await picker('rtl');
    expect(get(element, 'section').lang).to.equal('ar-XB');
    expect(plain(get(element, 'h2').textContent)).to.match(/^[\u0600-\u06ff ؟?]+$/);
    expect(element.shadowRoot!.textContent).to.not.match(/[{}]/);
  });

  for (const dir of ['rtl', 'ltr']) {
    it(`a full stop stands at the end of its sentence on a page that runs ${dir}`, async () => {
      const now = get(await picker(dir), '.now');
      const text = [...now.childNodes].find(({ textContent }) => textContent?.trim().endsWith('.'))!;
      const end = text.textContent!.trimEnd().length;
      expect(letter(text, end - 1).left).to.be.below(letter(text, end - 2).left);
    });
  }

  it('rows are mirrored with the page', async () => {
    const [first] = rows(await picker('rtl'));
    const side = (selector: string): DOMRect => first!.querySelector(selector)!.getBoundingClientRect();
    expect(side('.tile').left).to.be.above(side('.headline').right - 1);
  });
});
