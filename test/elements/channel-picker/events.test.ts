import { expect } from '@open-wc/testing';
import {
  AttesaChangeEvent,
  AttesaErrorEvent,
  AttesaSelectEvent,
  AttesaShownEvent,
} from '../../../src/index.js';
import {
  TOPICS,
  atEnd,
  brand,
  button,
  chooser,
  get,
  heard,
  open,
  picker,
  settled,
  stub,
  time,
  t,
} from '../support.js';

const TYPES = ['attesa-select', 'attesa-shown', 'attesa-change', 'attesa-error'] as const;

/** Everything that a listener can read from an event, except the page itself. */
function readable(event: Event): Record<string, unknown> {
  const known = new Set(Object.getOwnPropertyNames(Event.prototype));
  const members: Record<string, unknown> = {};
  for (let proto: object = event; proto !== Event.prototype; proto = Object.getPrototypeOf(proto) as object) {
    for (const name of Object.getOwnPropertyNames(proto)) {
      if (!known.has(name) && name !== 'isTrusted') members[name] = Reflect.get(event, name);
    }
  }
  return members;
}

describe('events of the picker', () => {
  it('say of every channel once what is on screen', async () => {
    const shown = heard('attesa-shown');
    const element = await picker(brand());
    expect(shown.map(({ channelId }) => channelId)).to.deep.equal(['phone', 'whatsapp', 'email', 'chat']);
    expect(shown[0])
      .to.be.instanceOf(AttesaShownEvent)
      .and.to.include({ basis: 'live', state: 'open', lower: 300_000, upper: 900_000, by: undefined });
    expect(shown[1]).to.include({
      basis: 'declared',
      state: 'open',
      by: Date.parse('2026-11-20T12:30:00Z'),
      lower: undefined,
    });
    element.requestUpdate();
    await settled(element);
    expect(shown).to.have.length(4);
  });

  it('do not call a channel new that was away for a while', async () => {
    const shown = heard('attesa-shown');
    const changes = heard('attesa-change');
    const data = brand();
    const element = await picker(data);
    element.data = { version: 2 };
    await settled(element);
    element.data = data;
    await settled(element);
    expect(shown).to.have.length(4);
    expect(changes).to.have.length(0);
  });

  it('call a channel new that comes back to the document', async () => {
    const shown = heard('attesa-shown');
    const [chat, form] = [
      { id: 'chat', kind: 'chat', href: '/chat' },
      { id: 'form', kind: 'form', href: '/form' },
    ];
    const element = await picker(brand({ channels: [chat, form] }));
    for (const channels of [[chat], [chat, form]]) {
      element.data = brand({ channels });
      await settled(element);
    }
    expect(shown.map(({ channelId }) => channelId).sort()).to.deep.equal(['chat', 'form', 'form']);
  });

  it('come out of the shadow root and up to the document, from the picker', async () => {
    const events = TYPES.flatMap((type) => [heard(type)]);
    const element = await picker(
      brand({ channels: [{ id: 'chat', kind: 'chat', href: '/chat' }, { kind: 'broken' }] }),
    );
    time.set('2026-11-20T17:00:00Z');
    await settled(element);
    const stay = (event: Event): void => event.preventDefault();
    document.addEventListener('click', stay, { once: true });
    chooser(element, 'Chat').click();
    for (const [index, list] of events.entries()) {
      expect(list, TYPES[index]).to.have.length(1);
      expect(list[0]).to.include({
        bubbles: true,
        composed: true,
        cancelable: TYPES[index] === 'attesa-select',
      });
      expect(list[0]?.target === element).to.equal(true);
    }
    const [select, , change, error] = events.map(([event]) => event);
    expect(select).to.be.instanceOf(AttesaSelectEvent);
    expect(change).to.be.instanceOf(AttesaChangeEvent);
    expect(error).to.be.instanceOf(AttesaErrorEvent);
  });

  it('carry what was chosen and what it said then', async () => {
    const selected = heard('attesa-select');
    const element = await picker(brand());
    chooser(element, 'WhatsApp').click();
    expect(selected).to.have.length(1);
    expect(selected[0]).to.include({ channelId: 'whatsapp', kind: 'whatsapp' });
    expect(selected[0]?.expectation).to.include({
      state: 'open',
      basis: 'declared',
      by: Date.parse('2026-11-20T12:30:00Z'),
    });
  });

  it('that say something changed are sent only for what changed', async () => {
    const changes = heard('attesa-change');
    const element = await picker(brand());
    time.advance(60_000);
    await settled(element);
    expect(changes.map(({ channelId }) => channelId)).to.deep.equal(['whatsapp']);
  });

  it('hold no word that the customer typed, no reference and no name', async () => {
    const events = TYPES.flatMap((type) => [heard(type)]);
    stub(navigator, 'clipboard', { writeText: () => Promise.resolve() });
    const element = await picker(brand({ topics: TOPICS, brand: 'Secret Brand Name' }), { remember: true });
    const search = get<HTMLInputElement>(element, '.search input');
    search.value = 'my secret invoice';
    search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled(element);
    await open(element, 'WhatsApp');
    const draft = get<HTMLTextAreaElement>(element, 'textarea');
    const [reference = 'none'] = /[A-Z0-9]{3}-[A-Z0-9]{3}/.exec(draft.value) ?? [];
    draft.value = 'I am Ada Secret, 333 1234567';
    draft.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled(element);
    get<HTMLInputElement>(element, '[type="checkbox"]').click();
    button(element, t('leave.copyMessage')).click();
    document.addEventListener('click', (event) => event.preventDefault(), { once: true });
    get(element, '.panel a').click();
    await open(element, 'E-mail');
    time.set('2026-11-20T17:00:00Z');
    await settled(element);
    element.data = { version: 9 };
    await settled(element);
    const all = events.flat();
    expect(all.length).to.be.above(10);
    const told = JSON.stringify(all.map(readable));
    expect(reference).to.match(/-/);
    for (const private_ of ['ecret', 'Ada', '333', 'invoice', reference])
      expect(told).to.not.contain(private_);
    const fields = new Set(all.flatMap((event) => Object.keys(readable(event))));
    fields.delete('constructor');
    expect([...fields].sort()).to.deep.equal([
      'basis',
      'by',
      'channelId',
      'code',
      'expectation',
      'kind',
      'lower',
      'path',
      'state',
      'upper',
    ]);
  });

  it('of typing stay inside: the page hears no `input` of ours as its own', async () => {
    const element = await picker(brand());
    await open(element, 'WhatsApp');
    const targets: unknown[] = [];
    const listen = (event: Event): void => void targets.push(event.target);
    document.addEventListener('input', listen);
    atEnd(() => {
      document.removeEventListener('input', listen);
    });
    get(element, 'textarea').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    // The browser lets it out; what it points at is the picker, never the field with its text.
    expect(targets.map((target) => target === element)).to.deep.equal([true]);
    expect(element).to.not.have.property('value');
  });
});
