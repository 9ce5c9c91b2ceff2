/** In the page: a request with a long history against the same DOM cloned by hand, and what a new event touches. */
import { interleave } from '/bench/measure.mjs';
import { NOW, longRequest } from '/bench/data.mjs';
import { handMade, settled, stage, textOf, timed } from '/bench/page/stage.mjs';
import { setClock } from '/tracker/entry.js';

setClock(NOW);

const ROUNDS = 12;
const WARM = 4;

function mountTracker(data) {
  const tracker = document.createElement('attesa-request-status');
  tracker.data = data;
  stage.append(tracker);
  return tracker;
}

export async function timeline(count) {
  const data = longRequest(count);
  const model = mountTracker(data);
  await settled(model);
  const entries = model.shadowRoot.querySelectorAll('ol > li').length;
  if (entries < count) throw new Error(`the timeline shows ${entries} entries`);
  const cloneByHand = handMade(model);
  if (textOf(cloneByHand()) !== textOf(model)) throw new Error('the clone by hand is not the same DOM');
  stage.replaceChildren();

  const times = await interleave(
    {
      hand: () => timed(cloneByHand),
      tracker() {
        const fresh = structuredClone(data);
        return timed(async () => {
          const tracker = mountTracker(fresh);
          await tracker.updateComplete;
          return tracker;
        });
      },
      again: () =>
        timed(async () => {
          const tracker = mountTracker(data);
          await tracker.updateComplete;
          return tracker;
        }),
    },
    { rounds: ROUNDS, warm: WARM },
  );
  return { times, head: await newEventAtHead(count) };
}

/** Mutations inside entries that were there before, and entries that came, when one more event arrives. */
async function newEventAtHead(count) {
  const tracker = mountTracker(longRequest(count));
  await settled(tracker);
  const list = tracker.shadowRoot.querySelector('ol:has(> li:nth-child(100))');
  const before = new Set(list.children);
  const observer = new MutationObserver(() => undefined);
  observer.observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
  tracker.data = longRequest(count + 1);
  await settled(tracker);
  const records = observer.takeRecords();
  tracker.remove();
  const inOld = records.filter(({ target }) => [...before].some((entry) => entry.contains(target)));
  const added = [...list.children].filter((entry) => !before.has(entry));
  return { touched: inOld.length, added: added.length };
}
