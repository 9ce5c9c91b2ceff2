/** In the page: the first render of eight channels against the same DOM, cloned by hand. */
import { interleave } from '/bench/measure.mjs';
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

const stage = document.body.appendChild(document.createElement('main'));
const layout = () => stage.getBoundingClientRect();

/** The next task after a painted frame: whatever was measured before, caches and pending work are in the same state. */
const freshFrame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** Milliseconds from nothing to laid out. */
async function timed(build) {
  await freshFrame();
  const start = performance.now();
  const element = await build();
  layout();
  const time = performance.now() - start;
  await settled(element);
  stage.replaceChildren();
  layout();
  return time;
}

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

/** Nothing more is on its way: neither an update nor the icons of brands, which come with an import. */
async function settled(element) {
  if (!('updateComplete' in element)) return;
  for (let quiet = 0; quiet < 3; quiet++) {
    while (!(await element.updateComplete)) quiet = 0;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** The rendered shadow DOM as somebody would write it by hand: one template, its texts filled in after cloning. */
function handMade(picker) {
  const template = document.createElement('template');
  template.content.append(...[...picker.shadowRoot.childNodes].map((node) => node.cloneNode(true)));
  const comments = document.createTreeWalker(template.content, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.remove();
  template.content.normalize();

  const fills = [];
  for (const element of template.content.querySelectorAll('*')) {
    const [only, ...more] = element.childNodes;
    if (more.length > 0 || only?.nodeType !== Node.TEXT_NODE || only.data.trim() === '') continue;
    fills.push([pathOf(element), element.textContent]);
    element.textContent = '';
  }
  const { adoptedStyleSheets } = picker.shadowRoot;
  return () => {
    const content = template.content.cloneNode(true);
    for (const [path, text] of fills)
      path.reduce((node, index) => node.childNodes[index], content).textContent = text;
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = adoptedStyleSheets;
    root.append(content);
    stage.append(host);
    return host;
  };
}

function pathOf(node) {
  const path = [];
  for (let at = node; at.parentNode; at = at.parentNode)
    path.unshift([...at.parentNode.childNodes].indexOf(at));
  return path;
}

const textOf = (host) => host.shadowRoot.textContent.replace(/\s+/g, ' ').trim();

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
