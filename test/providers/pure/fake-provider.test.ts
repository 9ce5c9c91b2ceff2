import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ProviderError } from '../../../src/providers/provider.js';
import { createFakeProvider } from '../../../src/testing/fake-provider.js';

const context = {
  text: 'ciao',
  language: 'it',
  register: 'neutral',
  channelId: 'chat',
  room: {} as HTMLElement,
} as const;

it('a fake provider answers what waits, or what comes next', async () => {
  const fake = createFakeProvider();
  const both = Promise.all([fake.load(), fake.load()]);
  assert.deepEqual([fake.loading.calls, fake.loading.pending], [2, 2]);
  fake.loading.resolve();
  await both;
  fake.opening.reject('refused');
  await assert.rejects(fake.open(context), new ProviderError('refused', 'The test said refused.'));
  fake.opening.resolve({ tookText: true });
  assert.deepEqual(await fake.open(context), { tookText: true });
  assert.deepEqual(fake.contexts, [context, context]);
  assert.equal(fake.opening.pending, 0);
});

it('a fake provider tells those who listen', async () => {
  const fake = createFakeProvider({ keep: false, surface: 'window' });
  const heard: number[] = [];
  const leave = fake.onUnread((count) => heard.push(count));
  fake.tellUnread(2);
  leave();
  fake.tellUnread(3);
  assert.deepEqual([heard, fake.listeners, fake.keep, fake.surface], [[2], 0, undefined, 'window']);
  fake.tellAvailability('offline');
  assert.deepEqual(await fake.availability(), { state: 'offline', checkedAt: 0 });
});
