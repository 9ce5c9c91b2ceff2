/** In the page: the first render of eight channels against the same DOM, cloned by hand. */
import { interleave } from '/bench/measure.mjs';
import { handMade, settled, stage, textOf, timed } from '/bench/page/stage.mjs';
import { NOW, channels } from '/bench/data.mjs';
import {
  AttesaChannelPicker,
  describeChannel,
  en,
  parseChannels,
  rankChannels,
  setClock,
} from '/probe/entry.js';

// A frozen clock sets no timers.
setClock(NOW);

const ROUNDS = 60;
const WARM = 20;

function mountPicker(data) {
  const picker = document.createElement('attesa-channel-picker');
  picker.data = data;
  stage.append(picker);
  return picker;
}

async function renderPicker(data) {
  const picker = mountPicker(data);
  await picker.updateComplete;
  return picker;
}

/** How often one picker renders until nothing more is on its way. */
async function countRenders() {
  const { performUpdate } = AttesaChannelPicker.prototype;
  let renders = 0;
  AttesaChannelPicker.prototype.performUpdate = function () {
    if (this.isUpdatePending) renders++;
    performUpdate.call(this);
  };
  const picker = mountPicker(structuredClone(channels));
  await settled(picker);
  picker.remove();
  AttesaChannelPicker.prototype.performUpdate = performUpdate;
  return renders;
}

export async function firstRender() {
  const model = mountPicker(channels);
  await settled(model);
  const rows = model.shadowRoot.querySelectorAll('.headline').length;
  if (rows !== channels.channels.length) throw new Error(`the picker shows ${rows} channels`);
  const cloneByHand = handMade(model);
  const same = cloneByHand();
  if (textOf(same) !== textOf(model)) throw new Error('the clone by hand is not the same DOM');
  stage.replaceChildren();

  const options = { messages: en, locale: 'en-GB', zone: 'Europe/Rome' };
  /** What an element does before lit, step by step, with a document that nobody has seen before. */
  const steps = { parse: [], facts: [], words: [] };
  const think = () => {
    const data = structuredClone(channels);
    const begin = performance.now();
    const { document: parsed } = parseChannels(data);
    const afterParse = performance.now();
    const ranked = rankChannels(parsed.channels, NOW);
    const afterFacts = performance.now();
    for (const { channel, expectation, reason } of ranked)
      describeChannel(channel, expectation, NOW, { ...options, reason });
    steps.parse.push(afterParse - begin);
    steps.facts.push(afterFacts - afterParse);
    steps.words.push(performance.now() - afterFacts);
  };
  const times = await interleave(
    {
      hand: () => timed(cloneByHand),
      picker() {
        const data = structuredClone(channels);
        return timed(() => renderPicker(data));
      },
      again: () => timed(() => renderPicker(channels)),
      think,
    },
    { rounds: ROUNDS, warm: WARM },
  );
  return { times, steps, renders: await countRenders() };
}
