/**
 * Before anything else in the page: counts timers and requests. Self-contained, for `page.addInitScript`; results in
 * `globalThis.watched`.
 */
export function watch() {
  const watched = (globalThis.watched = { armed: new Set(), fired: 0, fetches: [], mutations: 0 });
  for (const [set, clear] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
  ]) {
    const { [set]: start, [clear]: stop } = globalThis;
    globalThis[set] = (run, ...rest) => {
      const timer = start(
        (...args) => {
          if (set === 'setTimeout') watched.armed.delete(timer);
          watched.fired++;
          run(...args);
        },
        ...rest,
      );
      watched.armed.add(timer);
      return timer;
    };
    globalThis[clear] = (timer) => {
      watched.armed.delete(timer);
      stop(timer);
    };
  }
  const { fetch } = globalThis;
  globalThis.fetch = (input, ...rest) => {
    watched.fetches.push(String(input?.url ?? input));
    return fetch(input, ...rest);
  };
  const observer = new MutationObserver((records) => (watched.mutations += records.length));
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    return root;
  };
}
