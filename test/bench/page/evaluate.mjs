/** In the page: compiles and evaluates scripts, each time in a fresh frame and from a text the engine has not seen. */
import { interleave } from '/bench/measure.mjs';

const ROUNDS = 15;

/** As a module is evaluated, but at a moment of our choosing: one task, without loading. Entries import nothing at once. */
function evaluate(code) {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const { eval: run, performance } = frame.contentWindow;
  const start = performance.now();
  run(code);
  const time = performance.now() - start;
  frame.remove();
  return time;
}

export async function evaluateAll(names) {
  const sources = await Promise.all(
    names.map(async (name) => {
      const text = await (await fetch(`/scripts/${name}/entry.js`)).text();
      return [name, text.replace(/export\s*\{[^{}]*\};?\s*$/, '')];
    }),
  );
  let unseen = 0;
  const candidates = sources.map(([name, text]) => [
    name,
    () => evaluate(`'use strict';{${text}\n}// ${unseen++}`),
  ]);
  return interleave(Object.fromEntries(candidates), { rounds: ROUNDS, warm: 3 });
}
