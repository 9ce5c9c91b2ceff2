/** In the page: twenty widgets that change their language, against the same widgets rendered again for other reasons. */
import { interleave } from '/bench/measure.mjs';
import { NOW, channels, laterChannels, laterRequest, longRequest } from '/bench/data.mjs';
import { settled, stage } from '/bench/page/stage.mjs';
import { setClock } from '/dist/attesa.min.js';

setClock(NOW);

const ROUNDS = 30;
const WARM = 6;

/** Tag, facts, the facts of a later reading, attributes. */
const WIDGETS = [
  ...Array.from({ length: 8 }, () => ['attesa-channel-picker', channels, laterChannels, {}]),
  ...Array.from({ length: 6 }, () => ['attesa-request-status', longRequest(10), laterRequest(10), {}]),
  ...Array.from({ length: 6 }, () => [
    'attesa-chat-launcher',
    channels,
    laterChannels,
    { channel: 'chat', provider: 'link', placement: 'inline' },
  ]),
];

const root = document.documentElement;

/** Milliseconds from a change until all are rendered and laid out. */
async function rendered(elements, change) {
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
  const start = performance.now();
  change();
  // What an ancestor says is heard in a microtask of its own.
  await Promise.resolve();
  await Promise.all(elements.map(({ updateComplete }) => updateComplete));
  stage.getBoundingClientRect();
  const time = performance.now() - start;
  await Promise.all(elements.map(settled));
  return time;
}

const textOf = (elements) => elements.map(({ shadowRoot }) => shadowRoot.textContent).join('\n');

/** @param other a language that the page has not loaded when this begins */
export async function languages(other) {
  root.lang = 'en';
  const elements = WIDGETS.map(([tag, data, , attributes]) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.data = data;
    return element;
  });
  stage.replaceChildren(...elements);
  await Promise.all(elements.map(settled));
  const english = textOf(elements);

  const switchTo = (tag) => () => {
    root.lang = tag;
  };
  const first = await rendered(elements, switchTo('it'));
  const italian = textOf(elements);
  if (italian === english) throw new Error('no text changed with the language');
  root.lang = other;
  await until(() => ![english, italian].includes(textOf(elements)));
  await Promise.all(elements.map(settled));
  root.lang = 'en';
  await Promise.all(elements.map(settled));

  /** @param at where in `WIDGETS` the facts are */
  const tell = (at) => () => {
    elements.forEach((element, index) => {
      element.data = structuredClone(WIDGETS[index][at]);
    });
  };
  const back = (tag) => async () => {
    const time = await rendered(elements, switchTo(tag));
    root.lang = 'en';
    await Promise.all(elements.map(settled));
    return time;
  };
  const times = await interleave(
    {
      /** A refresh that brings other facts. */
      facts: async () => {
        const time = await rendered(elements, tell(2));
        tell(1)();
        await Promise.all(elements.map(settled));
        return time;
      },
      /** A refresh that brings nothing new: nothing on the screen changes, so the browser has nothing to lay out. */
      same: () => rendered(elements, tell(1)),
      /** The same facts on another clock: nearly every text is worded anew. */
      zone: async () => {
        const time = await rendered(elements, () => root.setAttribute('display-zone', 'America/New_York'));
        root.removeAttribute('display-zone');
        await Promise.all(elements.map(settled));
        return time;
      },
      italian: back('it'),
      other: back(other),
    },
    { rounds: ROUNDS, warm: WARM },
  );
  stage.replaceChildren();
  return { times, first, widgets: elements.length };
}

function until(holds) {
  return new Promise((resolve) => {
    const look = () => (holds() ? resolve() : requestAnimationFrame(look));
    look();
  });
}
