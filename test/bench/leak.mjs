/** Does anything stay behind when elements come and go? Exact: by WeakRef and a forced collection. */

/**
 * In the page, which needs `--js-flags=--expose-gc`: mounts and removes an element many times, one after the other.
 * Self-contained, so that it can be handed to `page.evaluate`.
 * @param properties set before the element is connected
 * @returns how many of the elements are still in memory
 */
export async function mountAndRemove({ tag, properties = {}, times = 1000 }) {
  const references = [];
  // In functions of their own: a variable of this one would keep the last element alive.
  function mount() {
    const element = Object.assign(document.createElement(tag), properties);
    document.body.append(element);
    return new WeakRef(element);
  }
  function remove(reference) {
    reference.deref().remove();
  }
  for (let count = 0; count < times; count++) {
    const reference = mount();
    await reference.deref().updateComplete;
    remove(reference);
    references.push(reference);
  }
  // A WeakRef holds on until its task has ended.
  for (let round = 0; round < 5; round++) {
    await new Promise((resolve) => setTimeout(resolve));
    globalThis.gc();
  }
  return references.filter((reference) => reference.deref()).length;
}

/**
 * @param page a Playwright page in Chromium where the element is defined
 * @returns elements that survived, and DOM nodes and event listeners more than before
 */
export async function findLeaks(page, options) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const counts = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  // The first ones fill caches that are meant to stay.
  await page.evaluate(mountAndRemove, { ...options, times: 5 });
  const before = await counts();
  const survivors = await page.evaluate(mountAndRemove, options);
  const after = await counts();
  await session.detach();
  return { survivors, nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners };
}
