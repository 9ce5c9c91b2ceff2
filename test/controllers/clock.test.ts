import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { ClockController, pageClock } from '../../src/controllers/clock.js';
import { setClock } from '../../src/testing.js';
import { FRIDAY, HOUR, MINUTE, atEnd, fakeTimers, lookAway, time } from '../elements/support.js';

const START = Date.parse(FRIDAY);

/** A wake whose runs are counted; cancelled with the test. */
function wake(at: number): { readonly runs: number; readonly cancel: () => void } {
  let runs = 0;
  const cancel = pageClock.wake(at, () => (runs += 1));
  atEnd(cancel);
  return {
    get runs() {
      return runs;
    },
    cancel,
  };
}

describe('the page’s clock', () => {
  it('has one timer, aimed at the nearest instant', async () => {
    const timers = fakeTimers();
    const [late, early] = [wake(START + 10 * MINUTE), wake(START + MINUTE)];
    expect(timers.pending).to.equal(1);
    await timers.advance(MINUTE - 1);
    expect([early.runs, late.runs]).to.deep.equal([0, 0]);
    await timers.advance(1);
    expect([early.runs, late.runs]).to.deep.equal([1, 0]);
    expect(timers.pending).to.equal(1);
    await timers.advance(9 * MINUTE);
    expect([early.runs, late.runs]).to.deep.equal([1, 1]);
    expect(timers.pending).to.equal(0);
  });

  it('wakes everybody who waits for one instant in one go', async () => {
    const timers = fakeTimers();
    const all = Array.from({ length: 100 }, () => wake(START + MINUTE));
    const before = timers.set;
    await timers.advance(MINUTE);
    expect(all.every(({ runs }) => runs === 1)).to.equal(true);
    expect(timers.set - before).to.equal(0);
  });

  it('wakes for an instant that is over at once, but never in the caller’s own turn', async () => {
    const timers = fakeTimers();
    const over = wake(START - HOUR);
    expect(over.runs).to.equal(0);
    await timers.advance(0);
    expect(over.runs).to.equal(1);
  });

  it('is not fooled by a timer that comes early', async () => {
    const timers = fakeTimers();
    const one = wake(START + 3 * HOUR);
    await timers.advance(3 * HOUR - 1);
    expect(one.runs).to.equal(0);
    expect(timers.set, 'an hour at most, so that a sleeping device is caught up').to.equal(3);
    await timers.advance(1);
    expect(one.runs).to.equal(1);
  });

  it('does not wake who has cancelled, not even in the same go', async () => {
    const timers = fakeTimers();
    const others: { cancel?: () => void } = {};
    atEnd(pageClock.wake(START + MINUTE, () => others.cancel?.()));
    const second = wake(START + MINUTE);
    others.cancel = second.cancel;
    await timers.advance(HOUR);
    expect(second.runs).to.equal(0);
  });

  it('keeps no timer for nobody, nor for ever', () => {
    const timers = fakeTimers();
    const one = wake(START + MINUTE);
    const never = wake(Infinity);
    one.cancel();
    one.cancel();
    never.cancel();
    expect(timers.pending).to.equal(0);
    wake(Infinity);
    expect(timers.pending).to.equal(0);
  });

  it('sleeps with the page and catches up once', async () => {
    const timers = fakeTimers();
    const one = wake(START + MINUTE);
    lookAway(true);
    expect(timers.pending).to.equal(0);
    await timers.advance(HOUR);
    expect(one.runs).to.equal(0);
    const meanwhile = wake(time.now() + MINUTE);
    expect(timers.pending, 'nothing is set while nobody looks').to.equal(0);
    lookAway(false);
    expect([one.runs, meanwhile.runs]).to.deep.equal([1, 0]);
    expect(timers.pending).to.equal(1);
    await timers.advance(MINUTE);
    expect([one.runs, meanwhile.runs]).to.deep.equal([1, 1]);
  });

  it('goes on on a hidden page for who asks for that, and for nobody else', async () => {
    const timers = fakeTimers();
    const sleeper = wake(START + MINUTE);
    let runs = 0;
    atEnd(pageClock.wake(START + 2 * MINUTE, () => (runs += 1), true));
    lookAway(true);
    expect(timers.pending).to.equal(1);
    await timers.advance(2 * MINUTE);
    expect([sleeper.runs, runs]).to.deep.equal([0, 1]);
    expect(timers.pending).to.equal(0);
    lookAway(false);
    expect([sleeper.runs, runs]).to.deep.equal([1, 1]);
  });

  it('tells of a return: visible, shown again or online', () => {
    let returns = 0;
    const ignore = pageClock.onReturn(() => (returns += 1));
    lookAway(true);
    expect(returns).to.equal(0);
    lookAway(false);
    window.dispatchEvent(new Event('pageshow'));
    window.dispatchEvent(new Event('online'));
    expect(returns).to.equal(3);
    ignore();
    lookAway(true);
    lookAway(false);
    expect(returns).to.equal(3);
  });

  it('sets no timer while it is frozen', () => {
    const timers = fakeTimers();
    setClock(START);
    wake(START + MINUTE);
    expect(timers.pending).to.equal(0);
    expect(pageClock.now()).to.equal(START);
  });

  it('that is set keeps plans as far away as they were', async () => {
    const timers = fakeTimers();
    const one = wake(START + MINUTE);
    setClock(() => time.now() + HOUR);
    await timers.advance(MINUTE - 1);
    expect(one.runs).to.equal(0);
    await timers.advance(1);
    expect(one.runs).to.equal(1);
  });

  it('that is set is looked at again by all who show it', () => {
    let jumps = 0;
    const ignore = pageClock.onJump(() => (jumps += 1));
    setClock(START + HOUR);
    expect(jumps).to.equal(1);
    ignore();
    setClock(START);
    expect(jumps).to.equal(1);
  });

  it('is the device’s own again when nothing is set, corrected by what a server told', () => {
    setClock();
    expect(Math.abs(pageClock.now() - Date.now())).to.be.below(1000);
    pageClock.skew = HOUR;
    expect(Math.abs(pageClock.now() - Date.now() - HOUR)).to.be.below(1000);
    pageClock.skew = 0;
    expect(Math.abs(pageClock.now() - Date.now())).to.be.below(1000);
  });

  it('that was set by hand is not corrected by a server', () => {
    setClock(START);
    pageClock.skew = HOUR;
    expect(pageClock.now()).to.equal(START);
    expect(pageClock.skew).to.equal(0);
  });
});

describe('what a host shows', () => {
  /** A host that counts how often it is asked to look again. */
  function host(): { readonly clock: ClockController; readonly looks: number } {
    const node = document.createElement('div');
    let looks = 0;
    const clock = new ClockController(
      Object.assign(node, {
        addController: () => undefined,
        removeController: () => undefined,
        requestUpdate: () => void (looks += 1),
        updateComplete: Promise.resolve(true),
      } satisfies ReactiveControllerHost),
    );
    document.body.append(node);
    atEnd(() => {
      clock.hostDisconnected();
      node.remove();
    });
    return {
      clock,
      get looks() {
        return looks;
      },
    };
  }

  it('is looked at again at the full minute after it stops being true', async () => {
    const timers = fakeTimers();
    const one = host();
    one.clock.holds(START + MINUTE + 1);
    await timers.advance(2 * MINUTE - 1);
    expect(one.looks).to.equal(0);
    await timers.advance(1);
    expect(one.looks).to.equal(1);
  });

  it('is looked at again at an exact instant where that comes first, and not a millisecond before', async () => {
    const timers = fakeTimers();
    const one = host();
    one.clock.holds(START + 10 * MINUTE, START + MINUTE + 1);
    await timers.advance(MINUTE);
    expect(one.looks).to.equal(0);
    await timers.advance(1);
    expect(one.looks).to.equal(1);
    await timers.advance(HOUR);
    expect(one.looks, 'only once').to.equal(1);
  });

  it('is looked at again at the full minute where that comes before the exact instant', async () => {
    const timers = fakeTimers();
    const one = host();
    one.clock.holds(START + 30_000, START + 5 * MINUTE);
    await timers.advance(MINUTE);
    expect(one.looks).to.equal(1);
    await timers.advance(HOUR);
    expect(one.looks, 'the host says anew up to when it holds').to.equal(1);
  });

  it('is looked at again at an exact instant alone', async () => {
    const timers = fakeTimers();
    const one = host();
    one.clock.holds(Infinity, START + 1);
    await timers.advance(1);
    expect(one.looks).to.equal(1);
  });

  it('sets no timer when it holds for ever, and none after it was removed', () => {
    const timers = fakeTimers();
    const one = host();
    one.clock.holds(START + MINUTE, START + MINUTE);
    expect(timers.pending).to.equal(1);
    one.clock.holds(Infinity);
    expect(timers.pending).to.equal(0);
    one.clock.holds(START + MINUTE);
    one.clock.hostDisconnected();
    expect(timers.pending).to.equal(0);
  });
});
