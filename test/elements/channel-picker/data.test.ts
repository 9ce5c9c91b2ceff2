import { expect, fixture, html } from '@open-wc/testing';
import type { AttesaChannelPicker } from '../../../src/elements/channel-picker/channel-picker.js';
import { setClock } from '../../../src/testing.js';
import { waitUntil } from '../../support/wait.js';
import {
  all,
  atEnd,
  brand,
  chooser,
  get,
  headline,
  json,
  names,
  never,
  noNetwork,
  picker,
  pickerOf,
  plain,
  rows,
  serve,
  settled,
  shownText,
  time,
  MONDAY,
  openUntil,
  opensAt,
  replyBy,
  t,
  waitOf,
  atTime,
} from '../support.js';

const one = (name: string, more: object = {}): Record<string, unknown> =>
  brand({
    channels: [
      { id: 'only', kind: 'email', name, address: 'a@example.it', reply: { within: 'PT2H' }, ...more },
    ],
  });

const LINKS = html`
  <a href="https://wa.me/390212345678" data-within="PT2H">WhatsApp</a>
  <a href="mailto:aiuto@example.it" data-within="P1D">E-mail</a>
  <a href="tel:+390212345678" data-upper="PT5M" data-hours="Mo-Fr 09:00-13:00">Telefono</a>
`;

const inline = (document: unknown): HTMLScriptElement =>
  Object.assign(window.document.createElement('script'), {
    type: 'application/json',
    textContent: JSON.stringify(document),
  });

function jsonLd(content: unknown): void {
  const script = Object.assign(document.createElement('script'), {
    type: 'application/ld+json',
    textContent: JSON.stringify(content),
  });
  document.head.append(script);
  atEnd(() => script.remove());
}

const SHOP = {
  '@context': 'https://schema.org',
  '@type': 'LocalBusiness',
  name: 'Officine Rinaldi',
  telephone: '+39 02 1234 5600',
  openingHours: 'Mo-Fr 09:00-18:00',
};

/** A picker without `src` and `data`, with these children. */
async function around(children: unknown): Promise<AttesaChannelPicker> {
  const element = await fixture<AttesaChannelPicker>(
    html`<attesa-channel-picker time-zone="Europe/Rome" hours="Mo-Fr 09:00-18:00"
      >${children}</attesa-channel-picker
    >`,
  );
  await waitUntil(() => !shownText(element).includes(t('picker.loading')), 'what the page says is read');
  await settled(element);
  return element;
}

describe('the picker’s document', () => {
  describe('as a property', () => {
    it('is on screen after the first update', async () => {
      const element = await picker(brand());
      expect(names(element)).to.deep.equal(['Phone', 'WhatsApp', 'E-mail', 'Chat']);
      expect(headline(element, 'Phone')).to.equal(waitOf(5, 15));
      expect(headline(element, 'WhatsApp')).to.equal(replyBy('13:30'));
      expect(headline(element, 'E-mail')).to.equal(replyBy('17:00', 'Monday'));
      expect(headline(element, 'Chat')).to.equal(openUntil('18:00'));
    });

    it('takes the place of the one before it', async () => {
      const element = await picker(one('Before'));
      element.data = one('After');
      await settled(element);
      expect(names(element)).to.deep.equal(['After']);
    });

    it('replaces it at once, although nothing else about the picker changes', async () => {
      const element = await picker(one('Same', { reply: { within: 'PT2H' } }));
      element.data = one('Same', { reply: { within: 'PT4H' } });
      await settled(element);
      expect(headline(element, 'Same')).to.equal(replyBy('15:30'));
    });

    it('gives way to `src` once it is taken away', async () => {
      const { url } = serve(() => json(one('Served')));
      const element = await picker(one('Given'), { src: url });
      expect(names(element)).to.deep.equal(['Given']);
      element.data = undefined;
      await waitUntil(() => names(element)[0] === 'Served');
    });
  });

  describe('behind a URL', () => {
    it('is fetched and shown', async () => {
      const { url, asked } = serve(() => json(brand()));
      const element = await pickerOf(url);
      await waitUntil(() => rows(element).length === 4);
      expect(asked).to.have.length(1);
      expect(asked[0]?.init.cache).to.equal('no-cache');
      expect(plain(get(element, '.foot').textContent)).to.contain(
        t('picker.checked', { at: atTime('11:30') }),
      );
    });

    it('is another one when `src` changes, and the first is let go', async () => {
      const first = serve(() => never());
      const second = serve(() => json(one('Second')));
      const element = await pickerOf(first.url);
      element.src = second.url;
      await waitUntil(() => names(element)[0] === 'Second');
      expect(first.asked[0]?.init.signal?.aborted).to.equal(true);
    });

    it('is not that of an earlier `src` that answers late', async () => {
      let answer = (_response: Response): void => undefined;
      const slow = serve(() => new Promise((resolve) => (answer = resolve)));
      const fast = serve(() => json(one('Fast')));
      const element = await pickerOf(slow.url);
      element.src = fast.url;
      await waitUntil(() => names(element)[0] === 'Fast');
      answer(json(one('Slow')));
      await settled(element);
      expect(names(element)).to.deep.equal(['Fast']);
    });

    it('is resolved against the page', async () => {
      const asked = noNetwork();
      await pickerOf('/somewhere/channels.json');
      expect(asked).to.deep.equal([new URL('/somewhere/channels.json', document.baseURI).href]);
    });

    for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'file:///etc/passwd', 'http://']) {
      it(`is never asked for at ${src}`, async () => {
        const asked = noNetwork();
        const element = await pickerOf(src);
        expect(asked).to.deep.equal([]);
        expect(shownText(element)).to.contain(t('picker.unreachable'));
      });
    }
  });

  describe('in an inline script', () => {
    it('is shown without a request', async () => {
      const asked = noNetwork();
      const element = await around(inline(brand()));
      expect(rows(element)).to.have.length(4);
      expect(asked).to.deep.equal([]);
    });

    it('that is not JSON is trouble, and what else the element holds stays visible', async () => {
      const script = Object.assign(document.createElement('script'), {
        type: 'application/json',
        textContent: '{"version": 1,',
      });
      const element = await around([script, html`<p id="fallback">Call us.</p>`]);
      expect(shownText(element)).to.contain(t('picker.unreachable'));
      expect(element.querySelector('#fallback')?.getBoundingClientRect().height).to.be.above(0);
    });
  });

  describe('made of child links', () => {
    it('has a row for each, with the hours of the element', async () => {
      const element = await around(LINKS);
      expect(new Set(names(element))).to.deep.equal(new Set(['WhatsApp', 'E-mail', 'Telefono']));
      expect(headline(element, 'WhatsApp')).to.equal(replyBy('13:30'));
      expect(headline(element, 'E-mail')).to.equal(replyBy('18:00', 'Monday'));
      expect(headline(element, 'Telefono')).to.equal('a person by 11:45');
    });

    it('tells each link’s own hours', async () => {
      time.set('2026-11-20T12:30:00Z');
      const element = await around(LINKS);
      expect(headline(element, 'Telefono')).to.equal(MONDAY);
      expect(headline(element, 'WhatsApp')).to.equal(replyBy('15:30'));
    });

    it('reads the hours in the brand’s zone, not the customer’s', async () => {
      const element = await around(html`<a href="tel:+390212345678">Telefono</a>`);
      element.timeZone = 'Asia/Tokyo';
      element.setAttribute('time-zone', 'Asia/Tokyo');
      await waitUntil(() => headline(element, 'Telefono') === opensAt('1:00', 'Monday'));
      // Friday 11:30 in Rome is Friday 19:30 in Tokyo; it opens on Monday at 9:00 there.
      expect(headline(element, 'Telefono')).to.equal(opensAt('1:00', 'Monday'));
    });

    it('follows links that are added, changed and taken away', async () => {
      const element = await around(LINKS);
      element.querySelector('a')!.textContent = 'Scrivici';
      await waitUntil(() => names(element).includes('Scrivici'));
      element.querySelector('a')!.remove();
      await waitUntil(() => rows(element).length === 2);
      element.append(
        Object.assign(document.createElement('a'), { href: 'sms:+390212345678', textContent: 'SMS' }),
      );
      await waitUntil(() => names(element).includes('SMS'));
    });

    it('follows the `hours` of the element', async () => {
      const element = await around(LINKS);
      element.setAttribute('hours', 'Sa 09:00-12:00');
      await waitUntil(() => headline(element, 'WhatsApp').includes('tomorrow'));
    });

    it('does not take a link in the title for a channel', async () => {
      const element = await around([html`<a slot="title" href="/help">Help</a>`, LINKS]);
      expect(rows(element)).to.have.length(3);
    });

    it('may get its first link after the element stood there empty', async () => {
      const element = await around(html``);
      element.append(
        Object.assign(document.createElement('a'), { href: 'tel:+390212345678', textContent: 'Telefono' }),
      );
      await waitUntil(() => names(element)[0] === 'Telefono');
    });
  });

  describe('from the page’s JSON-LD', () => {
    it('is read in the zone of the element', async () => {
      jsonLd(SHOP);
      const element = await around(html``);
      expect(headline(element, 'Phone')).to.equal(openUntil('18:00'));
    });

    it('that says nothing about contact leaves an empty list, not an error', async () => {
      jsonLd({ '@type': 'Article', name: 'News' });
      const element = await around(html`<p>Write to us.</p>`);
      expect(rows(element)).to.have.length(0);
      expect(shownText(element)).to.contain(t('picker.empty'));
    });
  });

  describe('goes by precedence', () => {
    it('data before src before inline JSON before links before JSON-LD', async () => {
      jsonLd(SHOP);
      const { url } = serve(() => json(one('from src')));
      const element = await around([inline(one('from inline')), LINKS]);
      expect(names(element)).to.deep.equal(['from inline']);
      element.src = url;
      await waitUntil(() => names(element)[0] === 'from src');
      element.data = one('from data');
      await settled(element);
      expect(names(element)).to.deep.equal(['from data']);
    });

    it('links before JSON-LD', async () => {
      jsonLd(SHOP);
      const element = await around(LINKS);
      expect(names(element)).to.include('WhatsApp').and.to.have.length(3);
    });
  });

  it('comes before the words for it: an unknown language on the page is answered in the browser’s', async () => {
    document.documentElement.lang = 'tlh';
    const element = await picker(brand());
    expect(get(element, 'section').lang).to.equal('en');
    expect(all(element, 'h2')[0]?.textContent).to.contain(t('picker.title'));
  });

  it('keeps channels beside a bad one, and a link of a bad scheme is not a link', async () => {
    const element = await picker(
      brand({
        channels: [
          { kind: 'phone' },
          { id: 'x', kind: 'other', name: 'Bad link', href: 'javascript:alert(1)' },
          { id: 'ok', kind: 'chat', href: '/chat' },
        ],
      }),
    );
    expect(new Set(names(element))).to.deep.equal(new Set(['Chat', 'Bad link']));
    expect(() => chooser(element, 'Bad link')).to.throw('cannot be chosen');
  });

  after(() => setClock());
});
