import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseChannels } from '../../src/core/document/channels.js';
import { linksToDocument } from '../../src/sources/child-links.js';
import type { LinkFacts } from '../../src/sources/child-links.js';
import { kindOfLink } from '../../src/sources/link-kind.js';

const link = (href: string, text = '', data: LinkFacts['data'] = {}): LinkFacts => ({ href, text, data });

describe('linksToDocument', () => {
  it('reads the example of the documentation', () => {
    const json = linksToDocument(
      [
        link('https://wa.me/390212345678', 'WhatsApp', { within: 'PT2H' }),
        link('mailto:aiuto@example.it', ' E-mail\n  ', { within: 'P1D' }),
        link('tel:+390212345678', 'Telefono', { upper: 'PT5M' }),
      ],
      { hours: 'Mo-Fr 09:00-18:00', timeZone: 'Europe/Rome' },
    );
    assert.deepEqual(json, {
      version: 1,
      timeZone: 'Europe/Rome',
      hours: 'Mo-Fr 09:00-18:00',
      channels: [
        {
          id: 'whatsapp',
          kind: 'whatsapp',
          href: 'https://wa.me/390212345678',
          name: 'WhatsApp',
          reply: { within: 'PT2H', basis: 'declared' },
        },
        {
          id: 'email',
          kind: 'email',
          href: 'mailto:aiuto@example.it',
          name: 'E-mail',
          reply: { within: 'P1D', basis: 'declared' },
        },
        {
          id: 'phone',
          kind: 'phone',
          href: 'tel:+390212345678',
          name: 'Telefono',
          reply: { within: 'PT5M', basis: 'declared' },
        },
      ],
    });
    const { document, issues } = parseChannels(json);
    assert.deepEqual(issues, []);
    assert.equal(document?.channels.length, 3);
  });

  it('says only what is there, and what is written wins over what is inferred', () => {
    assert.deepEqual(linksToDocument([link('/contatti')], { hours: null, timeZone: null }), {
      version: 1,
      channels: [{ id: 'other', kind: 'other', href: '/contatti' }],
    });
    assert.deepEqual(
      linksToDocument(
        [link('/c', '', { kind: 'form', hours: '24/7', within: 'PT1H', upper: 'PT9H', lower: 'PT1M' })],
        {},
      ),
      {
        version: 1,
        channels: [
          {
            id: 'form',
            kind: 'form',
            href: '/c',
            hours: '24/7',
            reply: { within: 'PT1H', basis: 'declared' },
          },
        ],
      },
    );
  });

  it('counts channels of one kind', () => {
    const ids = (links: readonly LinkFacts[]): unknown =>
      (linksToDocument(links, {}) as { channels: { id: string }[] }).channels.map(({ id }) => id);
    assert.deepEqual(ids([link('tel:1'), link('mailto:a'), link('tel:2'), link('tel:3')]), [
      'phone',
      'email',
      'phone-2',
      'phone-3',
    ]);
    assert.deepEqual(ids([link('', '', { kind: 'phone-2' }), link('tel:1'), link('tel:2')]), [
      'phone-2',
      'phone',
      'phone-3',
    ]);
  });

  it('any links give unique ids and a document that core reads without throwing', () => {
    const text = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.constantFrom('__proto__', 'javascript:alert(1)', 'tel:', 'https://', '//'),
    );
    const facts = fc.record({
      href: text,
      text,
      data: fc.record({ kind: text, within: text, upper: text, hours: text }, { requiredKeys: [] }),
    });
    fc.assert(
      fc.property(
        fc.array(facts, { maxLength: 12 }),
        fc.record({ hours: text, timeZone: text }, { requiredKeys: [] }),
        (links, host) => {
          const json = linksToDocument(links, host) as { channels: { id: string }[] };
          assert.equal(new Set(json.channels.map(({ id }) => id)).size, links.length);
          assert.doesNotThrow(() => parseChannels(json));
        },
      ),
    );
  });
});

describe('kindOfLink', () => {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    whatsapp: [
      'https://wa.me/39',
      'https://api.whatsapp.com/send?phone=39',
      'https://WWW.WhatsApp.com/x',
      'http://wa.me',
    ],
    messenger: ['https://m.me/rinaldi', 'https://www.messenger.com/t/rinaldi'],
    instagram: ['https://ig.me/m/rinaldi', 'https://www.instagram.com/rinaldi'],
    telegram: ['https://t.me/rinaldi'],
    email: ['mailto:a@b.it', 'MAILTO:a@b.it'],
    phone: ['tel:+39'],
    sms: ['sms:+39?body=x'],
    viber: ['viber://chat?number=39'],
    line: ['https://line.me/R/ti/p/@x', 'https://lin.ee/x'],
    'apple-messages': ['https://bcrw.apple.com/urn:biz:1'],
    wechat: ['weixin://dl/chat'],
    x: ['https://x.com/rinaldi', 'https://twitter.com/rinaldi', '//mobile.twitter.com/rinaldi'],
    social: ['https://it-it.facebook.com/rinaldi', 'https://www.linkedin.com/company/x'],
    other: [
      '/contatti',
      '#chat',
      '',
      'https://example.com/wa.me',
      'https://netflix.com',
      'https://notwa.me',
      'https://wa.me.evil.example',
      'https://apple.com',
      'https://[',
      'javascript:wa.me',
      'https://constructor',
    ],
  };
  for (const [kind, hrefs] of Object.entries(kinds)) {
    it(kind, () => {
      for (const href of hrefs) assert.equal(kindOfLink(href), kind, href);
    });
  }
});
