import { expect, fixture, html } from '@open-wc/testing';
import type { AttesaRequestStatus } from '../../../src/elements/request-status/request-status.js';
import { sendKeys } from '../../support/commands.js';
import { waitUntil } from '../../support/wait.js';
import { button, get, has, json, noNetwork, plain, settled, shownText, stub, t } from '../support.js';
import { REQUESTS, lookingUp, request, service, submit, text, type } from './support.js';

const said = (element: AttesaRequestStatus): string => text(element, '.outcome');

async function ask(
  element: AttesaRequestStatus,
  reference = 'R-7F3K-2Q',
  email = 'maria@example.it',
): Promise<void> {
  await type(element, '#reference', reference);
  await type(element, '#email', email);
  submit(element);
  await waitUntil(() => has(element, '.outcome'), 'an answer');
  await settled(element);
}

describe('without a link to a request', () => {
  it('asks for reference and e-mail, in words that browsers understand', async () => {
    service();
    const element = await lookingUp();
    expect(text(element, 'h2')).to.equal(t('lookup.title'));
    for (const name of ['reference', 'email'] as const) {
      expect(text(element, `label[for="${name}"]`)).to.equal(t(`lookup.${name}`));
    }
    const { type: kind, autocomplete } = get<HTMLInputElement>(element, '#email');
    expect([kind, autocomplete]).to.deep.equal(['email', 'email']);
    expect([...get(element, 'h2').part], 'dressed as the page’s headlines are').to.include('headline');
  });

  it('sends them, and says the same whatever there is', async () => {
    const it = service();
    const element = await lookingUp();
    it.answer = () => json({}, { status: 202 });
    get(element, '#email').focus();
    await ask(element, ' R-7F3K-2Q ', ' maria@example.it ');
    expect(it.lookups.map(({ url, body }) => ({ url, body }))).to.deep.equal([
      { url: `${REQUESTS}/lookups`, body: { reference: 'R-7F3K-2Q', email: 'maria@example.it' } },
    ]);
    expect(said(element)).to.equal(t('lookup.sent'));
    expect(shownText(element)).to.not.contain('R-7F3K').and.to.not.contain('maria');
    expect(element.shadowRoot?.activeElement?.id).to.equal('sent');
    button(element, t('lookup.again')).click();
    await waitUntil(() => has(element, '#email'));
    expect(get<HTMLInputElement>(element, '#email').value.trim(), 'what was typed is still there').to.equal(
      'maria@example.it',
    );
  });

  const REFUSED = { 422: 'lookup.malformed', 429: 'lookup.throttled', 500: 'lookup.unreachable' } as const;
  for (const [status, key] of Object.entries(REFUSED)) {
    it(`answered with ${status} says so and keeps what was typed`, async () => {
      const it = service();
      const element = await lookingUp();
      it.answer = () => new Response('{}', { status: Number(status) });
      get(element, '#email').focus();
      await ask(element);
      expect(said(element)).to.equal(t(key));
      expect(get<HTMLInputElement>(element, '#reference').value).to.equal('R-7F3K-2Q');
      expect(get<HTMLInputElement>(element, '#email').value).to.equal('maria@example.it');
      expect(element.shadowRoot?.activeElement?.id).to.equal('look-up-error');
    });
  }

  it('names what is missing and goes there', async () => {
    const it = service();
    const element = await lookingUp();
    await ask(element, 'R-1', '');
    expect(said(element)).to.equal(t('lookup.missing'));
    expect(element.shadowRoot?.activeElement?.id).to.equal('email');
    expect(get(element, '#email').getAttribute('aria-describedby')).to.equal('look-up-error');
    expect(get(element, '#email').getAttribute('aria-invalid')).to.equal('true');
    expect(get(element, '#reference').getAttribute('aria-invalid')).to.equal('false');
    expect(it.lookups).to.have.length(0);
  });

  it('sent twice counts once', async () => {
    const it = service();
    const element = await lookingUp();
    await type(element, '#reference', 'R-1');
    await type(element, '#email', 'a@b.it');
    submit(element);
    submit(element);
    await waitUntil(() => has(element, '.outcome'));
    expect(it.lookups).to.have.length(1);
  });

  it('is sent with Enter', async () => {
    const it = service();
    const element = await lookingUp();
    await type(element, '#reference', 'R-1');
    await type(element, '#email', 'a@b.it');
    get(element, '#email').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => it.lookups.length === 1);
  });

  it('asks nothing of the network by itself', async () => {
    const asked = noNetwork();
    await lookingUp();
    expect(asked).to.deep.equal([]);
  });
});

describe('a page that names the request', () => {
  /** A service that lets nobody in. */
  function closed(status: number): void {
    stub(window, 'fetch', () => Promise.resolve(new Response('{}', { status })));
  }

  const mounted = async (): Promise<AttesaRequestStatus> => {
    const element = await fixture<AttesaRequestStatus>(
      html`<attesa-request-status src=${REQUESTS} reference="R-7F3K-2Q"
        ><a href="tel:+39">Call us</a></attesa-request-status
      >`,
    );
    await waitUntil(() => has(element, '#email'), 'the form');
    return element;
  };

  it('without the right to see it fills the reference in', async () => {
    closed(401);
    const element = await mounted();
    expect(get<HTMLInputElement>(element, '#reference').value).to.equal('R-7F3K-2Q');
    expect(has(element, '.headline')).to.equal(false);
  });

  it('that is not there says so, and how to find it', async () => {
    closed(404);
    const element = await mounted();
    expect(text(element, '.notice')).to.contain(t('request.notFound'));
  });

  it('whose session ends keeps the last truth, says so, and asks for a link below', async () => {
    const it = service();
    const element = await fixture<AttesaRequestStatus>(
      html`<attesa-request-status src=${REQUESTS} reference="R-7F3K-2Q"></attesa-request-status>`,
    );
    await waitUntil(() => has(element, '.headline'));
    const headline = text(element, '.headline');
    it.answer = () => json({});
    closed(401);
    get(element, '#act-notify').click();
    await waitUntil(() => has(element, '#email'), 'the form');
    expect(text(element, '.headline')).to.equal(headline);
    expect(text(element, '.notice')).to.contain(t('request.ended'));
  });
});

describe('without an address and without data', () => {
  it('its own content is what is shown', async () => {
    const asked = noNetwork();
    const element = await fixture<AttesaRequestStatus>(
      html`<attesa-request-status><p>Call us.</p></attesa-request-status>`,
    );
    await settled(element);
    expect(element.shadowRoot?.querySelector('section')).to.equal(null);
    expect(element.querySelector('p')?.getBoundingClientRect().height).to.be.above(0);
    expect(asked).to.deep.equal([]);
  });

  it('nor when the service is not there', async () => {
    noNetwork();
    const element = await fixture<AttesaRequestStatus>(
      html`<attesa-request-status src=${REQUESTS} reference="R-1"><p>Call us.</p></attesa-request-status>`,
    );
    await waitUntil(() => has(element, '.notice'));
    expect(text(element, '.notice')).to.contain(t('request.unreachable'));
    expect(element.querySelector('p')?.getBoundingClientRect().height).to.be.above(0);
    const it = service(request());
    button(element, t('request.retry')).click();
    await waitUntil(() => has(element, '.headline'), 'the request');
    expect(it.document).to.not.equal(undefined);
    expect(element.querySelector('p')?.getBoundingClientRect().height).to.equal(0);
  });

  it('data that is no request is said to be unusable', async () => {
    const element = await fixture<AttesaRequestStatus>(
      html`<attesa-request-status .data=${{ version: 7 }}><p>Call us.</p></attesa-request-status>`,
    );
    await settled(element);
    expect(plain(get(element, '.notice').textContent)).to.contain(t('request.invalid'));
    expect(element.querySelector('p')?.getBoundingClientRect().height).to.be.above(0);
  });
});
