import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addressLink, draftSupport, safeHref, withDraft } from '../../../src/core.js';
import type { ChannelKind } from '../../../src/core.js';

describe('safeHref', () => {
  for (const href of [
    'https://example.it/a?b=c#d',
    'http://example.it',
    'HTTPS://EXAMPLE.IT',
    'mailto:a@example.it',
    'tel:+390212345678',
    'sms:+390212345678',
    'viber://chat?number=%2B39',
    'weixin://dl/chat',
    '/contatti',
    'contatti.html',
    '?topic=a',
    '#chat',
    '//example.it/x',
    './a:b',
  ]) {
    it(`keeps ${href}`, () => {
      assert.equal(safeHref(href), href);
    });
  }

  it('drops what browsers drop, and keeps what is part of the address', () => {
    assert.equal(safeHref('  https://example.it/\n'), 'https://example.it/');
    assert.equal(safeHref('htt\nps://exam\tple.it/'), 'https://example.it/');
    assert.equal(
      safeHref('mailto:a@example.it?subject=Ciao a tutti'),
      'mailto:a@example.it?subject=Ciao a tutti',
    );
  });

  it('refuses every other scheme, however it is spelled', () => {
    const scheme = fc.constantFrom(
      'javascript',
      'data',
      'vbscript',
      'blob',
      'file',
      'filesystem',
      'about',
      'intent',
      'ws',
      'chrome',
      'x-apple',
    );
    const noise = fc.constantFrom('', ' ', '\n', '\t', '\r', '\u0000', '\u001f', ' \u0001 ', '\n \t');
    const inside = fc.constantFrom('', '\n', '\t', '\r', '\u0000');
    fc.assert(
      fc.property(scheme, noise, inside, fc.nat(10), fc.boolean(), (name, before, between, cut, upper) => {
        const at = Math.min(cut, name.length);
        const spelled = `${name.slice(0, at)}${between}${name.slice(at)}`;
        const href = `${before}${upper ? spelled.toUpperCase() : spelled}:alert(1)`;
        assert.equal(safeHref(href), undefined);
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with a real URL parser: what passes never becomes a scheme that is not allowed', () => {
    const allowed = ['https:', 'http:', 'mailto:', 'tel:', 'sms:', 'viber:', 'weixin:'];
    const piece = fc.constantFrom(
      'java',
      'script',
      'data',
      ':',
      ' ',
      '\n',
      '\t',
      '\u0000',
      '/',
      '\\',
      'https',
      'x',
      '%6a',
      '\u00a0',
      '?',
      '#',
      '\u200b',
      '\ufeff',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const href = safeHref(pieces.join(''));
        if (href === undefined || !URL.canParse(href, 'https://brand.example/')) return;
        assert.ok(allowed.includes(new URL(href, 'https://brand.example/').protocol), JSON.stringify(href));
      }),
      { numRuns: 2000 },
    );
  });

  it('has nothing to open in an empty link', () => {
    for (const href of ['', ' ', '\n\t']) assert.equal(safeHref(href), undefined);
  });
});

describe('addressLink', () => {
  const cases: readonly (readonly [ChannelKind, string, string | undefined])[] = [
    ['phone', '+39 02 1234-5678', 'tel:+390212345678'],
    ['phone', ' +39 (02) 1234.5678 ', 'tel:+390212345678'],
    ['phone', '0212345678', undefined],
    ['phone', '+0212345678', undefined],
    ['phone', '+39', undefined],
    ['phone', '+3902123456789012', undefined],
    ['phone', '+39021234x', undefined],
    ['callback', '+390212345678', 'tel:+390212345678'],
    ['sms', '+390212345678', 'sms:+390212345678'],
    ['whatsapp', '+390212345678', 'https://wa.me/390212345678'],
    ['viber', '+390212345678', 'viber://chat?number=%2B390212345678'],
    ['email', 'aiuto@example.it', 'mailto:aiuto@example.it'],
    ['email', 'aiuto+it@example.it', 'mailto:aiuto+it@example.it'],
    ['email', 'aiuto', undefined],
    ['email', 'a@b', undefined],
    ['email', 'a@b.it?cc=x@y.it', undefined],
    ['email', 'a@b.it&x', undefined],
    ['email', 'A <a@b.it>', undefined],
    ['messenger', 'rinaldi', 'https://m.me/rinaldi'],
    ['instagram', '@rinaldi', 'https://ig.me/m/rinaldi'],
    ['telegram', '@rinaldi_bot', 'https://t.me/rinaldi_bot'],
    ['line', 'rinaldi', 'https://line.me/R/ti/p/%40rinaldi'],
    ['x', '@rinaldi', 'https://x.com/rinaldi'],
    ['telegram', 'a/b', undefined],
    ['telegram', 'a?b', undefined],
    ['telegram', '', undefined],
    ['telegram', 'x'.repeat(65), undefined],
    ['chat', 'anything', undefined],
    ['form', 'https://example.it', undefined],
    ['other', '+390212345678', undefined],
  ];
  for (const [kind, address, link] of cases) {
    it(`${kind} ${address.slice(0, 30)} → ${link ?? 'nothing'}`, () => {
      assert.equal(addressLink(kind, address), link);
    });
  }

  it('gives only links that may be opened', () => {
    const kinds: ChannelKind[] = [
      'phone',
      'sms',
      'whatsapp',
      'viber',
      'email',
      'messenger',
      'telegram',
      'line',
      'apple-messages',
      'x',
      'instagram',
    ];
    const address = fc.oneof(fc.string(), fc.stringMatching(/^[@+]?[\w.:-]{1,20}$/), fc.emailAddress());
    fc.assert(
      fc.property(fc.constantFrom(...kinds), address, (kind, text) => {
        const link = addressLink(kind, text);
        if (link !== undefined) assert.equal(safeHref(link), link);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('drafts', () => {
  const cases: readonly (readonly [href: string, support: string, link: string])[] = [
    ['https://wa.me/390212345678', 'text', 'https://wa.me/390212345678?text=Ciao%20%26%20grazie'],
    ['https://wa.me/message/ABC', 'none', 'https://wa.me/message/ABC'],
    ['mailto:a@b.it', 'text', 'mailto:a@b.it?subject=R-1&body=Ciao%20%26%20grazie'],
    ['mailto:a@b.it?cc=c@d.it', 'text', 'mailto:a@b.it?cc=c@d.it&subject=R-1&body=Ciao%20%26%20grazie'],
    ['sms:+390212345678', 'text', 'sms:+390212345678?&body=Ciao%20%26%20grazie'],
    ['https://t.me/rinaldi', 'text', 'https://t.me/rinaldi?text=Ciao%20%26%20grazie'],
    ['https://t.me/rinaldi_bot', 'code', 'https://t.me/rinaldi_bot?start=R-1'],
    ['https://t.me/RinaldiBot?x=1', 'code', 'https://t.me/RinaldiBot?x=1&start=R-1'],
    ['https://t.me/robotica', 'text', 'https://t.me/robotica?text=Ciao%20%26%20grazie'],
    ['https://m.me/rinaldi', 'code', 'https://m.me/rinaldi?ref=R-1'],
    ['viber://chat?number=%2B39', 'text', 'viber://chat?number=%2B39&draft=Ciao%20%26%20grazie'],
    ['tel:+390212345678', 'none', 'tel:+390212345678'],
    ['https://example.it/wa.me/39', 'none', 'https://example.it/wa.me/39'],
    ['/contatti', 'none', '/contatti'],
  ];
  for (const [href, support, link] of cases) {
    it(`${href}: ${support}`, () => {
      assert.equal(draftSupport(href), support);
      assert.equal(withDraft(href, 'Ciao & grazie', 'R-1'), link);
    });
  }

  it('nothing to say: the link as it is', () => {
    assert.equal(withDraft('https://wa.me/390212345678', '', 'R-1'), 'https://wa.me/390212345678');
  });

  it('what the customer wrote arrives as it was written', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
        const link = new URL(withDraft('https://wa.me/390212345678', text, 'R-1'));
        assert.equal(link.searchParams.get('text'), text);
        assert.equal(link.origin, 'https://wa.me');
      }),
    );
  });
});
