import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AnnouncerController } from '../../src/controllers/announcer.js';
import { fakeTimers, time } from '../elements/support.js';

class Host implements ReactiveControllerHost {
  updates = 0;
  readonly updateComplete = Promise.resolve(true);
  addController(_controller: ReactiveController): void {}
  removeController(_controller: ReactiveController): void {}
  requestUpdate(): void {
    this.updates += 1;
  }
}

interface Case {
  readonly host: Host;
  readonly announcer: AnnouncerController;
  /** The page speaks another language from now on. */
  speak(language: string): void;
}

function announcer(): Case {
  const host = new Host();
  const locale = { language: 'en' };
  return {
    host,
    announcer: new AnnouncerController(host, locale),
    speak: (language) => {
      locale.language = language;
    },
  };
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

  it('leaves no sentence in a language that is no longer spoken, and says nothing anew', () => {
    const { host, announcer: one, speak } = announcer();
    one.say('Here.');
    one.hostUpdated();
    expect(one.text).to.equal('Here.');
    speak('it');
    one.hostUpdated();
    expect(one.text).to.equal('');
    expect(host.updates).to.equal(2);
    one.hostUpdated();
    expect(host.updates).to.equal(2);
    speak('en');
    one.hostUpdated();
    expect(one.text).to.equal('');
  });

  it('keeps what was said for half a minute, counted anew after the language changed', async () => {
    const timers = fakeTimers();
    const { announcer: one, speak } = announcer();
    one.say('Before.');
    await timers.advance(20_000);
    speak('it');
    one.hostUpdated();
    one.say('Dopo.');
    await timers.advance(29_999);
    expect(one.text).to.equal('Dopo.');
    await timers.advance(1);
    expect(one.text).to.equal('');
  });

  it('forgets when its host leaves, so that a return does not speak of the past', () => {
    const { announcer: one } = announcer();
    one.say('Gone.');
    one.hostDisconnected();
    expect(one.text).to.equal('');
  });
});
