/** Source of what runs in every page of a customer before the page's own scripts, and tells on `POST /witness`. */
export const WITNESS = `(ahead) => {
  let shift = ahead;
  const tell = (kind, text) => navigator.sendBeacon('/witness', JSON.stringify({ kind, text: String(text) }));

  // The page's clock, and what waits for it.
  const { Date: RealDate, setTimeout: later, clearTimeout: forget } = window;
  const now = () => RealDate.now() + shift;
  window.Date = new Proxy(RealDate, {
    construct: (target, given, made) => Reflect.construct(target, given.length ? given : [now()], made),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  const waiting = new Map();
  window.setTimeout = (run, delay = 0, ...given) => {
    // Who drives WebKit waits for its scripts on the page's timers. Were that to fall due, it would run the script again.
    if (String(run).includes('JavaScriptTimeout')) return later(run, delay);
    const id = later(() => waiting.delete(id) && run(...given), delay);
    waiting.set(id, { at: now() + delay, run: () => run(...given) });
    return id;
  };
  window.clearTimeout = (id) => {
    waiting.delete(id);
    forget.call(window, id);
  };
  /** What falls due meanwhile happens at its end, after who asked for it has been answered. */
  window.pass = (ms) => {
    later(() => {
      shift += ms;
      for (const [id, { at, run }] of [...waiting])
        if (at <= now() && waiting.delete(id)) {
          forget.call(window, id);
          run();
        }
    });
  };

  // What a customer, or a security officer, would mind.
  addEventListener('error', ({ message }) => message && tell('trouble', message));
  addEventListener('unhandledrejection', ({ reason }) => tell('trouble', reason));
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) =>
    tell('trouble', effectiveDirective + ' does not allow ' + blockedURI),
  );
  const { error } = console;
  console.error = (...given) => {
    tell('trouble', given.join(' '));
    error.apply(console, given);
  };
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries())
      if (/^https?:/.test(name) && !name.startsWith(location.origin)) tell('trouble', 'asked ' + name);
  }).observe({ type: 'resource', buffered: true });
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, value) {
    tell('written', key);
    setItem.call(this, key, value);
  };
}`;
