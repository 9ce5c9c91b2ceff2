/** Does anything stay behind when elements come and go? Exact: by WeakRef and a forced collection. */

/**
 * In the page: mounts and removes an element many times, one after the other. Self-contained, as is `countAlive`, so
 * that Playwright can hand both over.
 * @param properties set before the element is connected
 * @returns a WeakRef to each of them
 */
export async function mountAndRemove({ tag, properties = {}, times = 1000 }) {
  const references = [];
  // In functions of their own: a variable of this one, even a hidden one, would keep the last element alive.
  function mount() {
    const element = Object.assign(document.createElement(tag), properties);
    document.body.append(element);
    return new WeakRef(element);
  }
  function updated(reference) {
    return reference.deref().updateComplete;
  }
  function remove(reference) {
    reference.deref().remove();
  }
  for (let count = 0; count < times; count++) {
    const reference = mount();
    await updated(reference);
    remove(reference);
    references.push(reference);
  }
  return references;
}

/** In the page, after the call above has ended; needs `--js-flags=--expose-gc`. How many are still in memory? */
export async function countAlive(references) {
  // What was under way at the removal may take some tasks more.
  for (let round = 0; round < 10; round++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    // In a task of its own: from within ours, whatever looks like a pointer on the stack would keep elements alive.
    await globalThis.gc({ type: 'major', execution: 'async' });
  }
  return references.filter((reference) => reference.deref()).length;
}

/**
 * @param page a Playwright page in Chromium where the element is defined
 * @param options `tag`, `properties`, `times`
 * @returns elements that survived, and DOM nodes and event listeners more than before
 */
export async function findLeaks(page, options) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const run = async (more) => {
    const references = await page.evaluateHandle(mountAndRemove, { ...options, ...more });
    const survivors = await references.evaluate(countAlive);
    await references.dispose();
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return { survivors, nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  // The first ones fill caches that are meant to stay.
  const before = await run({ times: 5 });
  const after = await run({});
  await session.detach();
  return {
    survivors: after.survivors,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}
