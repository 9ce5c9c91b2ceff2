import { expect } from '@open-wc/testing';
import type { AttesaRequestStatus } from '../../../src/elements/request-status/request-status.js';
import { sendKeys } from '../../support/commands.js';
import { waitUntil } from '../../support/wait.js';
import {
  atEnd,
  button,
  find,
  get,
  has,
  heard,
  json,
  plain,
  settled,
  stubGetter,
  t,
  time,
  warnings,
  type Reply,
} from '../support.js';
import {
  followed,
  openForm,
  request,
  resolved,
  served,
  service,
  submit,
  text,
  tracker,
  type,
  type Json,
  type Sent,
  type Service,
} from './support.js';

const MESSAGE = 'The second invoice is missing.';

const outcome = (element: AttesaRequestStatus): string => text(element, '.outcome');
const draft = (element: AttesaRequestStatus): string => get<HTMLTextAreaElement>(element, '#field').value;
const focusedId = (element: AttesaRequestStatus): string => element.shadowRoot?.activeElement?.id ?? '';
const problem = (status: number, headers: Record<string, string> = {}): Response =>
  new Response('{}', { status, headers });

/** What the service does with an action: the request is another one afterwards. */
const becomes =
  (it: Service, document: Json) =>
  (_sent: Sent, count: number): Reply => {
    it.document = document;
    it.tag = `"after-${count.toString()}"`;
    return json(document, { headers: { etag: it.tag } });
  };

const answered = (events: readonly Json[] = []): Json =>
  request({
    events: [
      { id: 'mine', at: '2026-11-20T10:29:00Z', kind: 'message', by: 'customer', text: MESSAGE },
      ...events,
    ],
  });

/** A reply is typed and sent. */
async function reply(element: AttesaRequestStatus, words = MESSAGE): Promise<void> {
  if (!find(element, '.form')) await openForm(element, 'reply');
  await type(element, '#field', words);
  submit(element);
  await waitUntil(() => has(element, '.outcome'), 'an outcome');
  await settled(element);
}

describe('a reply', () => {
  it('is sent once, to the action’s address, over what was on screen, and shown when the source shows it', async () => {
    const it = service();
    const element = await served();
    it.answer = becomes(it, answered());
    await reply(element);
    expect(it.actions).to.have.length(1);
    const [{ url, headers, body } = {} as Sent] = it.actions;
    expect(url).to.equal('https://brand.example/requests/R-7F3K-2Q/actions');
    expect(body).to.deep.equal({ action: 'reply', text: MESSAGE });
    expect(headers.get('if-match')).to.equal('"v1"');
    expect(headers.get('idempotency-key')).to.match(/^[\da-f]{8}-[\da-f-]{27}$/);
    expect(outcome(element)).to.equal(t('act.sent'));
    expect(text(element, '.entry .what')).to.equal(t('event.message.customer'));
    expect(has(element, '.form')).to.equal(false);
    expect(element.shadowRoot?.activeElement?.className).to.contain('outcome');
  });

  it('is sent over the very document that a source of the page’s own has shown', async () => {
    const it = service();
    const { element, source } = await followed();
    source.arrive(request({ title: 'Newer' }), time.now(), '"of its own"');
    await settled(element);
    await openForm(element, 'reply');
    await type(element, '#field', MESSAGE);
    submit(element);
    await waitUntil(() => it.actions.length === 1);
    expect(it.actions[0]?.headers.get('if-match')).to.equal('"of its own"');
    source.arrive(request());
    expect(source.snapshot).to.deep.equal({ state: 'ready', json: request() });
  });

  it('is not shown as sent before the source says so', async () => {
    const it = service();
    const element = await served();
    let release: (() => void) | undefined;
    it.answer = () => new Promise((resolve) => (release = () => resolve(json({}))));
    await openForm(element, 'reply');
    await type(element, '#field', MESSAGE);
    submit(element);
    await waitUntil(() => release);
    await settled(element);
    expect(has(element, '.outcome')).to.equal(false);
    expect(get(element, '.form [type="submit"]').getAttribute('aria-busy')).to.equal('true');
    expect(get(element, '.form [type="submit"]').getAttribute('aria-disabled')).to.equal('true');
    expect(text(element, '.form [type="submit"]')).to.equal(t('act.sending'));
    expect(get(element, '#act-withdraw').getAttribute('aria-disabled')).to.equal('true');
    expect(draft(element)).to.equal(MESSAGE);
    release?.();
    await waitUntil(() => has(element, '.outcome'));
  });

  it('tapped twice counts once', async () => {
    const it = service();
    const element = await served();
    await openForm(element, 'reply');
    await type(element, '#field', MESSAGE);
    submit(element);
    submit(element);
    await waitUntil(() => has(element, '.outcome'));
    expect(it.actions).to.have.length(1);
  });

  it('asks the page first, and is not sent when it says no', async () => {
    const it = service();
    const element = await served();
    const asked = heard('attesa-action');
    const refuse = (event: Event): void => event.preventDefault();
    document.addEventListener('attesa-action', refuse, { once: true });
    await openForm(element, 'reply');
    await type(element, '#field', MESSAGE);
    submit(element);
    await settled(element);
    expect(it.actions).to.have.length(0);
    expect(draft(element)).to.equal(MESSAGE);
    submit(element);
    await waitUntil(() => has(element, '.outcome'));
    expect(asked.map(({ action }) => action)).to.deep.equal(['reply', 'reply']);
    expect(JSON.stringify(Object.values(asked[0]!))).to.not.contain('invoice');
  });

  it('without a text is not sent, says so at the field and goes there', async () => {
    const it = service();
    const element = await served();
    await openForm(element, 'reply');
    await type(element, '#field', '   ');
    submit(element);
    await waitUntil(() => has(element, '#error'));
    const field = get(element, '#field');
    expect(text(element, '#error')).to.equal(t('act.empty'));
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(field.getAttribute('aria-describedby')).to.equal('error');
    expect(focusedId(element)).to.equal('field');
    expect(it.actions).to.have.length(0);
  });

  it('that is too long is not sent and not cut', async () => {
    const it = service();
    const element = await served();
    const long = 'x'.repeat(4001);
    await openForm(element, 'reply');
    await type(element, '#field', long);
    submit(element);
    await waitUntil(() => has(element, '#error'));
    expect(text(element, '#error')).to.equal(t('act.tooLong', { n: 4000 }));
    expect(draft(element)).to.equal(long);
    expect(it.actions).to.have.length(0);
  });

  const REFUSED = {
    409: 'act.notPossible',
    412: 'act.changed',
    413: 'act.tooLong',
    422: 'act.invalid',
    429: 'act.tooMany',
    500: 'act.unreachable',
  } as const;
  for (const [status, key] of Object.entries(REFUSED)) {
    it(`answered with ${status} says so once and keeps the text`, async () => {
      const it = service();
      const element = await served();
      it.answer = () => problem(Number(status));
      await reply(element);
      expect(outcome(element)).to.equal(t(key, { n: 4000 }));
      expect(draft(element)).to.equal(MESSAGE);
      expect(element.shadowRoot?.activeElement?.className).to.contain('outcome');
      expect(get(element, '.form [type="submit"]').getAttribute('aria-disabled')).to.equal('false');
    });
  }

  it('over somebody’s change shows the new state and is sent over that one', async () => {
    const it = service();
    const element = await served();
    it.answer = (_sent, count) => {
      if (count > 1) return json({});
      it.document = request({ owner: { name: 'Technical' } });
      it.tag = '"v2"';
      return problem(412);
    };
    await reply(element);
    await waitUntil(() => plain(element.shadowRoot?.textContent).includes('Technical'));
    expect(draft(element)).to.equal(MESSAGE);
    submit(element);
    await waitUntil(() => outcome(element) === t('act.sent'));
    expect(it.actions.map(({ headers }) => headers.get('if-match'))).to.deep.equal(['"v1"', '"v2"']);
  });

  it('without a network is kept, and sent again under the same key', async () => {
    const it = service();
    const element = await served();
    it.answer = () => Promise.reject(new TypeError('Failed to fetch'));
    stubGetter(navigator, 'onLine', () => false);
    await reply(element);
    expect(outcome(element)).to.equal(t('act.unreachable'));
    expect(draft(element)).to.equal(MESSAGE);
    it.answer = becomes(it, answered());
    submit(element);
    await waitUntil(() => outcome(element) === t('act.sent'));
    const keys = it.actions.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).to.equal(keys[1]);
  });

  it('that was changed before it is sent again is another one', async () => {
    const it = service();
    const element = await served();
    it.answer = () => problem(500);
    await reply(element);
    await reply(element, 'Something else.');
    const keys = it.actions.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).to.have.length(2);
    expect(keys[0]).to.not.equal(keys[1]);
  });

  it('sent after the same words were sent before is another one', async () => {
    const it = service();
    const element = await served();
    await reply(element);
    await openForm(element, 'reply');
    expect(draft(element)).to.equal('');
    await type(element, '#field', MESSAGE);
    submit(element);
    await waitUntil(() => it.actions.length === 2);
    const keys = it.actions.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).to.not.equal(keys[1]);
  });
});

describe('what was typed', () => {
  it('survives refreshes, a closed form, another layout, a removal', async () => {
    const it = service();
    const element = await served();
    await openForm(element, 'reply');
    await type(element, '#field', MESSAGE);
    it.document = request({ title: 'Another title' });
    it.tag = '"v2"';
    window.dispatchEvent(new Event('online'));
    element.requestUpdate();
    await settled(element);
    expect(draft(element)).to.equal(MESSAGE);

    button(element, t('act.cancel')).click();
    await waitUntil(() => !has(element, '.form'));
    await openForm(element, 'reply');
    expect(draft(element)).to.equal(MESSAGE);

    element.layout = 'compact';
    await settled(element);
    expect(has(element, '.form')).to.equal(false);
    element.layout = 'full';
    await settled(element);
    expect(draft(element)).to.equal(MESSAGE);

    const parent = element.parentElement;
    element.remove();
    await Promise.resolve();
    parent?.append(element);
    await settled(element);
    expect(draft(element)).to.equal(MESSAGE);
  });

  it('belongs to its form', async () => {
    service();
    const element = await served();
    await openForm(element, 'reply');
    await type(element, '#field', MESSAGE);
    get(element, '#act-withdraw').click();
    await waitUntil(() => text(element, '.field-label') === t('act.label.withdraw'));
    expect(draft(element)).to.equal('');
  });

  it('about one request is not there for another', async () => {
    const element = await tracker(request());
    await openForm(element, 'reply');
    await type(element, '#field', MESSAGE);
    element.data = request({ id: 'R-OTHER' });
    await settled(element);
    expect(has(element, '.form')).to.equal(false);
    await openForm(element, 'reply');
    expect(draft(element)).to.equal('');
  });

  it('stays when its action is no longer possible, and cannot be sent', async () => {
    const it = service();
    const element = await served();
    await openForm(element, 'reply');
    await type(element, '#field', MESSAGE);
    it.document = request({ status: 'closed', closedAs: 'done', actions: [] });
    it.tag = '"v2"';
    time.advance(2000);
    window.dispatchEvent(new Event('pageshow'));
    await waitUntil(() => text(element, '.phase') === t('phase.closed'));
    await settled(element);
    expect(draft(element)).to.equal(MESSAGE);
    expect(outcome(element)).to.equal(t('act.notPossible'));
    submit(element);
    await settled(element);
    expect(it.actions).to.have.length(0);
  });
});

describe('the answer to “is everything all right?”', () => {
  it('yes: one tap', async () => {
    const it = service(resolved());
    const element = await served();
    it.answer = becomes(
      it,
      request({ status: 'closed', closedAs: 'done', actions: ['rate'], promises: [], events: [] }),
    );
    get(element, '#act-confirm').focus();
    get(element, '#act-confirm').click();
    await waitUntil(() => outcome(element) === t('act.sent'));
    expect(it.actions[0]?.body).to.deep.equal({ action: 'confirm' });
    expect(text(element, '.phase')).to.equal(t('phase.closed'));
    expect(element.shadowRoot?.activeElement?.className, 'its button is gone').to.contain('outcome');
  });

  it('no, and why', async () => {
    const it = service(resolved());
    const element = await served();
    await openForm(element, 'reject');
    expect(text(element, '.field-label')).to.equal(t('act.label.reject'));
    await type(element, '#field', MESSAGE);
    submit(element);
    await waitUntil(() => has(element, '.outcome'));
    expect(it.actions[0]?.body).to.deep.equal({ action: 'reject', reason: MESSAGE });
  });

  it('later: one tap', async () => {
    const it = service(resolved());
    const element = await served();
    get(element, '#act-later').click();
    await waitUntil(() => has(element, '.outcome'));
    expect(it.actions[0]?.body).to.deep.equal({ action: 'later', days: 3 });
  });
});

describe('other actions', () => {
  it('withdrawing asks once more, takes a reason, needs none', async () => {
    const it = service();
    const element = await served();
    await openForm(element, 'withdraw');
    expect(plain(get(element, '.form').textContent)).to.contain(t('act.withdrawSure'));
    expect(text(element, '.form [type="submit"]')).to.equal(t('act.withdrawYes'));
    submit(element);
    await waitUntil(() => has(element, '.outcome'));
    expect(it.actions[0]?.body).to.deep.equal({ action: 'withdraw' });
  });

  it('reopening needs a reason', async () => {
    const it = service(request({ status: 'closed', actions: ['reopen'] }));
    const element = await served();
    await openForm(element, 'reopen');
    submit(element);
    await waitUntil(() => has(element, '#error'));
    await type(element, '#field', MESSAGE);
    submit(element);
    await waitUntil(() => it.actions.length === 1);
    expect(it.actions[0]?.body).to.deep.equal({ action: 'reopen', reason: MESSAGE });
  });

  it('a rating needs a number, and may say more', async () => {
    const it = service(request({ status: 'closed', closedAs: 'done', actions: ['rate'] }));
    const element = await served();
    await openForm(element, 'rate');
    expect(text(element, 'legend')).to.equal(t('rate.question'));
    submit(element);
    await waitUntil(() => has(element, '#error'));
    get(element, '.score:nth-of-type(4) input').click();
    submit(element);
    await waitUntil(() => it.actions.length === 1);
    expect(it.actions[0]?.body).to.deep.equal({ action: 'rate', score: 4 });
  });

  it('notices are turned off and on with one tap', async () => {
    const it = service();
    const element = await served();
    expect(text(element, '#act-notify')).to.equal(t('act.notifyOff'));
    const { notify: _, ...without } = request();
    it.answer = becomes(it, without);
    get(element, '#act-notify').click();
    await waitUntil(() => outcome(element) === t('act.notifyIsOff'));
    expect(it.actions[0]?.body).to.deep.equal({ action: 'notify', on: false });
    expect(text(element, '#act-notify')).to.equal(t('act.notifyOn'));
  });

  it('without a service are the page’s own business', async () => {
    const element = await tracker(request());
    const asked = heard('attesa-action');
    const mine = (event: Event): void => event.preventDefault();
    document.addEventListener('attesa-action', mine);
    atEnd(() => document.removeEventListener('attesa-action', mine));
    get(element, '#act-notify').click();
    await waitUntil(() => asked.length === 1);
    await settled(element);
    expect(has(element, '.outcome')).to.equal(false);
    document.removeEventListener('attesa-action', mine);
    get(element, '#act-notify').click();
    await waitUntil(() => outcome(element) === t('act.unreachable'));
    expect(warnings().join(' ')).to.contain('attesa-action');
  });
});

describe('with the keyboard', () => {
  it('a form opens at its field, Escape closes it, and one is back at its button', async () => {
    service();
    const element = await served();
    get(element, '#act-reply').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focusedId(element) === 'field');
    expect(get(element, '#act-reply').getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ type: 'Hello' });
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => focusedId(element) === 'act-reply');
    expect(has(element, '.form')).to.equal(false);
    expect(get(element, '#act-reply').getAttribute('aria-expanded')).to.equal('false');
  });

  it('everything that can be tapped is tall enough', async () => {
    service(resolved());
    const element = await served();
    await openForm(element, 'reply');
    for (const each of [
      ...(element.shadowRoot?.querySelectorAll<HTMLElement>('button, summary, input') ?? []),
    ])
      expect(each.getBoundingClientRect().height, each.textContent ?? '').to.be.at.least(43.5);
  });
});
