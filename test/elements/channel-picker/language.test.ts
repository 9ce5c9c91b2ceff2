import { expect, fixture, html } from '@open-wc/testing';
import type { AttesaChannelPicker } from '../../../src/elements/channel-picker/channel-picker.js';
import { overrideMessages } from '../../../src/index.js';
import { picker as it_ } from '../../../src/locales/it/picker.js';
import { waitUntil } from '../../support/wait.js';
import {
  all,
  announced,
  atEnd,
  brand,
  get,
  headline,
  open,
  picker,
  plain,
  settled,
  shownText,
  replyBy,
  t,
  time,
} from '../support.js';

const TITLE = {
  en: t('picker.title'),
  neutral: it_.neutral['picker.title'],
  informal: it_.informal['picker.title'],
  formal: it_.formal['picker.title'],
};
const title = (element: Element): string => plain(get(element, 'h2').textContent);

/** What is observed arrives a moment later. */
const becomes = (element: Element, text: string): Promise<void> =>
  waitUntil(() => title(element) === text, text);

describe('the picker speaks', () => {
  it('the browser’s language where the page says nothing', async () => {
    const element = await picker(brand());
    expect(title(element)).to.equal(TITLE.en);
    expect(get(element, 'section').lang).to.equal('en');
  });

  it('the page’s language, and its next one', async () => {
    document.documentElement.lang = 'it';
    const element = await picker(brand());
    expect(title(element)).to.equal(TITLE.neutral);
    expect(get(element, 'section').lang).to.equal('it');
    expect(headline(element, 'WhatsApp')).to.equal('risposta entro le 13:30');
    document.documentElement.lang = 'en';
    await becomes(element, TITLE.en);
  });

  it('the language of the nearest element that names one', async () => {
    document.documentElement.lang = 'en';
    const page = await fixture<HTMLElement>(
      html`<div lang="it-CH">
        <p lang="">${html`<attesa-channel-picker .data=${brand()}></attesa-channel-picker>`}</p>
      </div>`,
    );
    const element = page.querySelector('attesa-channel-picker')!;
    await settled(element);
    expect(title(element)).to.equal(TITLE.neutral);
    element.lang = 'en';
    await becomes(element, TITLE.en);
  });

  it('the language around shadow roots, also when it changes between them', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="it"></div>`);
    const middle = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(middle);
    const inner = document.createElement('p');
    middle.attachShadow({ mode: 'open' }).append(inner);
    const element = document.createElement('attesa-channel-picker');
    // Without brand marks, whose arrival would draw it again.
    element.data = brand({ channels: [{ id: 'chat', kind: 'chat', href: '/chat' }] });
    inner.append(element);
    await settled(element);
    expect(title(element)).to.equal(TITLE.neutral);
    middle.lang = 'en';
    await becomes(element, TITLE.en);
    inner.lang = 'it';
    await becomes(element, TITLE.neutral);
    inner.lang = '';
    await becomes(element, TITLE.en);
    middle.lang = '';
    await becomes(element, TITLE.neutral);
    outer.lang = 'en';
    await becomes(element, TITLE.en);
  });

  it('in the register of the nearest element that names one, now and later', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="it" register="formal">
        <attesa-channel-picker .data=${brand()}></attesa-channel-picker>
      </div>`,
    );
    const element = page.querySelector('attesa-channel-picker')!;
    await settled(element);
    expect(title(element)).to.equal(TITLE.formal);
    page.setAttribute('register', 'informal');
    await becomes(element, TITLE.informal);
    page.setAttribute('register', 'shouting');
    await becomes(element, TITLE.neutral);
  });

  it('keeps what the customer typed when the language changes', async () => {
    const element = await picker(brand());
    await open(element, 'WhatsApp');
    const draft = get<HTMLTextAreaElement>(element, 'textarea');
    draft.value = 'Hi';
    draft.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    document.documentElement.lang = 'it';
    await becomes(element, TITLE.neutral);
    expect(get<HTMLTextAreaElement>(element, 'textarea').value).to.equal('Hi');
    expect(plain(get(element, '.panel label').textContent)).to.not.equal(t('leave.draft'));
  });

  it('no longer what it announced in the language before, and does not announce it again', async () => {
    time.set('2026-11-20T16:59:59.999Z');
    const element = await picker(brand());
    time.set('2026-11-20T17:00:00Z');
    await settled(element);
    expect(announced(element)).to.contain('closed');
    document.documentElement.lang = 'it';
    await becomes(element, TITLE.neutral);
    await settled(element);
    expect(announced(element)).to.equal('');
  });

  it('a brand’s own sentences', async () => {
    expect(overrideMessages('en', { neutral: { 'picker.title': 'Talk to us' } })).to.deep.equal([]);
    atEnd(() => {
      overrideMessages('en', { neutral: { 'picker.title': TITLE.en } });
    });
    expect(title(await picker(brand()))).to.equal('Talk to us');
  });

  it('each text of the document in the page’s language, else with its own marked', async () => {
    document.documentElement.lang = 'it';
    const element = await picker(
      brand({
        channels: [
          { id: 'a', kind: 'chat', href: '/a', name: { it: 'Chiacchiera', en: 'Talk' } },
          { id: 'b', kind: 'chat', href: '/b', name: { fr: 'Parler' } },
        ],
      }),
    );
    const [first, second] = all(element, '.choose bdi');
    expect([first?.textContent, first?.lang]).to.deep.equal(['Chiacchiera', 'it']);
    expect([second?.textContent, second?.lang]).to.deep.equal(['Parler', 'fr']);
  });
});

describe('the picker’s clock', () => {
  async function inZone(zone: string): Promise<AttesaChannelPicker> {
    const element = await picker(brand({ place: 'Rome' }));
    element.setAttribute('display-zone', zone);
    await new Promise(requestAnimationFrame);
    await settled(element);
    return element;
  }

  it('is the zone that the page sets, from now on, and the brand’s is named', async () => {
    const element = await inZone('Asia/Tokyo');
    expect(headline(element, 'WhatsApp')).to.equal(replyBy('21:30'));
    expect(shownText(element)).to.contain(t('picker.zoneThere', { place: 'Rome', time: '11:30' }));
    element.setAttribute('display-zone', 'Europe/Rome');
    await waitUntil(() => headline(element, 'WhatsApp') === replyBy('13:30'));
  });

  it('is in force for every element inside', async () => {
    const page = await fixture<HTMLElement>(
      html`<div display-zone="America/New_York">
        <attesa-channel-picker .data=${brand()}></attesa-channel-picker>
      </div>`,
    );
    await settled(page.querySelector('attesa-channel-picker')!);
    expect(headline(page.querySelector('attesa-channel-picker')!, 'WhatsApp')).to.equal(replyBy('7:30'));
  });

  it('is the customer’s own where the zone does not exist', async () => {
    expect(headline(await inZone('Mars/Olympus'), 'WhatsApp')).to.equal(replyBy('13:30'));
  });
});
