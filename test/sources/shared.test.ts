import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sharedSource } from '../../src/sources/shared.js';
import type { Snapshot, Source } from '../../src/sources/source.js';
import { createSubscribers } from '../../src/sources/subscribers.js';
import { nothing, settle } from './support.js';

/** Counts what happens to it. */
class Probe implements Source {
  snapshot: Snapshot = { state: 'loading' };
  running = 0;
  refreshed = 0;
  readonly #subscribers = createSubscribers(
    () => this.running++,
    () => this.running--,
  );
  readonly subscribe = this.#subscribers.subscribe;

  constructor(made: Probe[]) {
    made.push(this);
  }

  set(json: unknown): void {
    this.snapshot = { state: 'ready', json };
    this.#subscribers.notify();
  }

  refresh(): void {
    this.refreshed++;
  }
}

describe('sharedSource', () => {
  it('is one source per key while somebody is subscribed, whatever the order', async () => {
    const made: Probe[] = [];
    const get = (key: string): Source => sharedSource(key, () => new Probe(made));
    // Both exist before either is used.
    const [a, b, other] = [get('one'), get('one'), get('two')];
    const leaves = [a, b, other].map((source) => source.subscribe(nothing));
    const c = get('one');
    assert.deepEqual(
      made.map((probe) => probe.running),
      [1, 0, 1],
    );
    made[0]?.set('news');
    assert.deepEqual(
      [a, b, c].map((source) => source.snapshot.json),
      ['news', 'news', 'news'],
    );
    b.refresh();
    assert.equal(made[0]?.refreshed, 1);

    for (const leave of leaves) leave();
    for (const leave of leaves) leave();
    await settle();
    assert.deepEqual(
      made.map((probe) => probe.running),
      [0, 0, 0],
    );
    assert.equal(a.snapshot.json, 'news', 'the last truth is kept by those who had it');
    assert.equal(get('one').snapshot.state, 'loading', 'and by nobody else');
  });

  it('a source that comes back joins the one in use', () => {
    const made: Probe[] = [];
    const get = (): Source => sharedSource('again', () => new Probe(made));
    const a = get();
    a.subscribe(nothing)();
    const b = get();
    const leave = b.subscribe(nothing);
    a.subscribe(nothing);
    made[1]?.set('from b');
    assert.equal(a.snapshot.json, 'from b');
    leave();
    made[1]?.set('still here');
    assert.equal(a.snapshot.json, 'still here');
  });
});
