import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AnnouncerController } from '../../src/controllers/announcer.js';
import { time } from '../elements/support.js';

class Host implements ReactiveControllerHost {
  updates = 0;
  readonly updateComplete = Promise.resolve(true);
  addController(_controller: ReactiveController): void {}
  removeController(_controller: ReactiveController): void {}
  requestUpdate(): void {
    this.updates += 1;
  }
}

function announcer(): { readonly host: Host; readonly announcer: AnnouncerController } {
  const host = new Host();
  return { host, announcer: new AnnouncerController(host) };
}

describe('the announcer', () => {
  beforeEach(() => {
    time.advance(10_000 * (1 + Math.floor(performance.now())));
  });

  it('gives its host a text to show', () => {
    const { host, announcer: one } = announcer();
    one.say('The chat is closed.');
    expect(one.text).to.equal('The chat is closed.');
    expect(host.updates).to.equal(1);
  });

  it('says nothing for nothing', () => {
    const { host, announcer: one } = announcer();
    one.say('');
    expect(host.updates).to.equal(0);
  });

  it('is one for the page: what another widget has just said is not said again', () => {
    const [first, second] = [announcer(), announcer()];
    first.announcer.say('Same.');
    time.advance(1_999);
    second.announcer.say('Same.');
    expect(second.announcer.text).to.equal('');
    time.advance(1);
    second.announcer.say('Same.');
    expect(second.announcer.text).to.equal('Same.');
  });

  it('is heard again when it says the same later: the text differs', () => {
    const { announcer: one } = announcer();
    one.say('Again.');
    time.advance(10_000);
    one.say('Again.');
    expect(one.text).to.not.equal('Again.');
    expect(one.text.trim()).to.equal('Again.');
    time.advance(10_000);
    one.say('Again.');
    expect(one.text).to.equal('Again.');
  });

  it('does not keep silent because the clock was set back', () => {
    const { announcer: one } = announcer();
    one.say('Back.');
    time.advance(-3_600_000);
    one.say('Back.');
    expect(one.text.trim()).to.equal('Back.');
    expect(one.text).to.not.equal('Back.');
  });

  it('forgets when its host leaves, so that a return does not speak of the past', () => {
    const { announcer: one } = announcer();
    one.say('Gone.');
    one.hostDisconnected();
    expect(one.text).to.equal('');
  });
});
