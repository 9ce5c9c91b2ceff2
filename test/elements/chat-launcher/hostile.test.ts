import { expect } from '@open-wc/testing';
import { all, t, time } from '../support.js';
import {
  calm,
  doorText,
  fakeProvider,
  field,
  launcher,
  panelText,
  press,
  shop,
  submit,
  talk,
  ways,
  write,
} from './support.js';

const EVIL = `<img src=x onerror="window.attacked = true"><script>window.attacked = true</script>&lt;b&gt; {{7*7}}`;

/** What a form field keeps of it. */
const BELLS = '\u202e\u0007 👋';

/** Turns the sentence around, ends the line, rings the bell. */
const CONTROLS = 'ada\u202e\u2066\u0000\u0007\u001b[31m\r\n.';

const harmless = (element: Element): void => {
  expect(all(element, 'img, script, iframe, object, b')).to.have.length(0);
  expect(Reflect.get(window, 'attacked')).to.equal(undefined);
  const handlers = all(element, '*').flatMap((each) =>
    each.getAttributeNames().filter((name) => name.startsWith('on')),
  );
  expect(handlers).to.deep.equal([]);
  for (const each of all(element, '[href]'))
    expect(each.getAttribute('href')).to.match(/^(https?:|mailto:|\/)/);
};

describe('malicious data, on a launcher', () => {
  for (const text of [EVIL, CONTROLS])
    it(`is text wherever it stands: ${JSON.stringify(text.slice(0, 12))}`, async () => {
      const { element, fake } = await talk({ stage: 'person', person: text }, undefined, {
        name: text,
        automated: { name: text, hours: '24/7' },
        notice: { text },
        after: text,
      });
      fake.tellUnread(3);
      await calm(element);
      harmless(element);
      expect(panelText(element)).to.contain(text === EVIL ? '<img src=x' : 'ada');
      fake.tellEnded({ by: 'brand' });
      await calm(element);
      harmless(element);
      expect(doorText(element)).to.not.equal('');
    });

  it('typed: stays as it was typed, and is encoded in every link that takes it', async () => {
    const typed = `${EVIL}${BELLS}`;
    const { element, fake } = await talk();
    fake.tellEnded({ by: 'lost' });
    await calm(element);
    await write(element, typed);
    expect(field(element).value).to.equal(typed);
    for (const { href } of ways(element)) expect(href).to.not.match(/[<>"\s]/);
    harmless(element);
  });

  it('sent: reaches the provider as it was typed', async () => {
    const { name, fake } = fakeProvider();
    const element = await launcher(shop(), { provider: name });
    await press(element);
    fake.loading.resolve();
    await write(element, `${EVIL}${BELLS}`);
    await submit(element);
    expect(fake.contexts[0]!.text).to.equal(`${EVIL}${BELLS}`);
  });

  it('a place that is none is not said', async () => {
    const { element, fake } = await talk({ stage: 'waiting', ahead: 1 });
    for (const [index, ahead] of [-3, 1.5, NaN, '<b>' as never].entries()) {
      fake.tellQueue({ stage: 'waiting', ahead, asOf: time.now() + index + 1 });
      await calm(element);
      expect(panelText(element)).to.not.match(/-3|1\.5|NaN|<b>/);
      expect(panelText(element)).to.contain(t('chat.waiting'));
    }
  });
});
