export type Engine = 'chromium' | 'firefox' | 'webkit';

/** The engine of this page: test pages run in no others. */
export const engine: Engine = /Firefox\//.test(navigator.userAgent)
  ? 'firefox'
  : /Chrome\//.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';

/** What not every engine can be asked for. Whatever is not named here runs in all three. */
const NEEDS = {
  /** WebKit for Linux takes them from the desktop, once, when it starts; it knows no forced colours. */
  'emulated media': ['chromium', 'firefox'],
  /** Computed by the program that drives Chromium, from the DOM: it would say the same of every engine. */
  'an aria snapshot': ['chromium'],
} satisfies Record<string, readonly Engine[]>;

/** A test that is declared only where the engine can do what it needs. */
export function itNeeds(need: keyof typeof NEEDS, title: string, run: () => Promise<void>): void {
  const engines: readonly Engine[] = NEEDS[need];
  if (engines.includes(engine)) it(title, run);
}
