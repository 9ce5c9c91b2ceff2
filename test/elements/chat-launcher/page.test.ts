import { expect } from '@open-wc/testing';
import { visitOf } from '../../../src/controllers/conversations.js';
import { waitUntil } from '../../support/wait.js';
import { atEnd, chooser, fakeTimers, get, has, heard, picker, row, settled, stub, time } from '../support.js';
import {
  TEXT,
  calm,
  door,
  doorText,
  fakeProvider,
  field,
  isOpen,
  launcher,
  others,
  press,
  shop,
  talk,
  write,
} from './support.js';

describe('a launcher that leaves the page with its view', () => {
  it('hands its conversation over: text, panel, room, nothing opened again', async () => {
    const { element, fake, name } = await talk({ stage: 'person', person: 'Giulia' });
    const room = get(element, '.room');
    room.append('Hello');
    const events = heard('attesa-chat');
    const parent = element.parentElement!;
    element.remove();
    await calm(element);
    const next = document.createElement('attesa-chat-launcher');
    next.data = shop();
    next.provider = name;
    parent.append(next);
    await waitUntil(() => has(next, '.close'));
    await calm(next);
    expect(isOpen(next)).to.equal(true);
    expect(get(next, '.room') === room).to.equal(true);
    expect(room.textContent).to.equal('Hello');
    expect(fake.loading.calls).to.equal(1);
    expect(fake.destroys).to.equal(0);
    expect(events).to.have.length(0);
    next.remove();
  });

  it('hands over what was typed', async () => {
    const { name } = fakeProvider();
    const first = await launcher(shop(), { provider: name });
    await press(first);
    await write(first, TEXT);
    const parent = first.parentElement!;
    first.remove();
    const next = document.createElement('attesa-chat-launcher');
    Object.assign(next, { data: shop(), provider: name });
    parent.append(next);
    await waitUntil(() => has(next, '.close'));
    expect(field(next).value).to.equal(TEXT);
    next.remove();
  });

  it('moved within the page it keeps everything', async () => {
    const { element, fake } = await talk({ stage: 'waiting', ahead: 1 });
    const room = get(element, '.room');
    const other = document.body.appendChild(document.createElement('div'));
    atEnd(() => {
      other.remove();
    });
    other.append(element);
    await calm(element);
    expect(get(element, '.room') === room).to.equal(true);
    expect(isOpen(element)).to.equal(true);
    expect(fake.destroys).to.equal(0);
  });

  it('nobody takes it over for a minute: the provider is ended, once, and nobody listens', async () => {
    const { element, fake } = await talk({ stage: 'waiting', ahead: 1 });
    const timers = fakeTimers(time.now());
    element.remove();
    await timers.advance(59_999);
    expect(fake.destroys).to.equal(0);
    await timers.advance(1);
    expect(fake.destroys).to.equal(1);
    expect(fake.listeners).to.equal(0);
    expect(timers.pending).to.equal(0);
  });

  it('without anything under way nothing of it stays', async () => {
    const { name } = fakeProvider();
    const element = await launcher(shop(), { provider: name });
    const key = JSON.stringify(['', '', name, '']);
    const visit = visitOf(key);
    expect(visit.holders.size).to.equal(1);
    element.remove();
    await Promise.resolve();
    expect(visit.holders.size).to.equal(0);
    expect(visitOf(key) === visit, 'forgotten').to.equal(false);
  });
});

describe('several launchers', () => {
  it('of one chat share its conversation, and one of them shows it', async () => {
    const { element, fake, name } = await talk({ stage: 'person' });
    const room = get(element, '.room');
    const second = await launcher(shop(), { provider: name });
    expect(isOpen(second)).to.equal(false);
    await press(second);
    await calm(element);
    expect(isOpen(second)).to.equal(true);
    expect(isOpen(element)).to.equal(false);
    expect(get(second, '.room') === room).to.equal(true);
    expect(has(element, '.room')).to.equal(false);
    expect(fake.loading.calls).to.equal(1);
  });

  it('of different chats know nothing of each other', async () => {
    const one = await talk({ stage: 'person' });
    const two = await launcher(shop(), { provider: fakeProvider().name });
    await press(two);
    expect(has(two, '.room')).to.equal(false);
    expect(isOpen(one.element)).to.equal(true);
  });
});

describe('beside a picker', () => {
  it('a chat row without a link can be chosen while its launcher is there, and opens it', async () => {
    const rows = await picker(shop());
    expect(row(rows, 'Chat').querySelector('.choose')).to.equal(null);
    const element = await launcher(shop(), { provider: fakeProvider().name });
    await settled(rows);
    const intents = heard('attesa-launch');
    chooser(rows, 'Chat').click();
    await waitUntil(() => isOpen(element));
    expect(intents).to.have.length(1);
    element.remove();
    await settled(rows);
    expect(row(rows, 'Chat').querySelector('.choose')).to.equal(null);
  });

  it('only the launcher of that channel, and not one that the page has prevented', async () => {
    const data = shop();
    const two = { ...data, channels: [...(data['channels'] as object[]), { id: 'gold', kind: 'chat' }] };
    const element = await launcher(two, { provider: fakeProvider().name });
    const gold = await launcher(two, { provider: fakeProvider().name, channel: 'gold' });
    const rows = await picker(two, { order: 'document' });
    const chats = [...rows.shadowRoot!.querySelectorAll<HTMLElement>('button.choose')].filter(
      (each) => each.textContent.trim() === 'Chat',
    );
    chats[1]!.click();
    await waitUntil(() => isOpen(gold));
    expect(isOpen(element)).to.equal(false);
    rows.addEventListener('attesa-select', (event) => {
      event.preventDefault();
    });
    chats[0]!.click();
    await calm(element);
    expect(isOpen(element)).to.equal(false);
  });
});

describe('a conversation that this tab knows of', () => {
  it('goes on by itself, says what is unread, and is shown when pressed; nothing is written by the launcher', async () => {
    const { registerProvider } = await import('../../../src/index.js');
    const { fake } = fakeProvider();
    fake.loading.resolve();
    fake.opening.resolve({ tookText: false, reference: 'R-1' });
    registerProvider('desk', () => Promise.resolve(fake.module));
    sessionStorage.setItem(`attesa:chat:${new URL('/api/known', document.baseURI).href}`, '{"token":"t"}');
    const writes: string[] = [];
    stub(Storage.prototype, 'setItem', (key: string) => void writes.push(key));
    const strange = await launcher(shop(), { provider: 'desk', appId: '/api/other' });
    const element = await launcher(shop(), { provider: 'desk', appId: '/api/known' });
    await waitUntil(() => fake.loading.calls === 1);
    fake.tellQueue({ stage: 'person', person: 'Giulia', asOf: time.now() });
    fake.tellUnread(1);
    await calm(element);
    expect(isOpen(element)).to.equal(false);
    expect(doorText(element)).to.contain('Giulia').and.to.contain('1 unread message');
    expect(fake.opening.calls).to.equal(0);
    await press(element);
    expect(fake.contexts.map(({ text }) => text)).to.deep.equal(['']);
    expect(has(element, '.room')).to.equal(true);
    expect(writes).to.deep.equal([]);
    expect(doorText(strange)).to.not.contain('Giulia');
    expect(others(element).length).to.be.above(0);
    expect(door(element).getAttribute('aria-expanded')).to.equal('true');
  });
});
