import { executeServerCommand } from '@web/test-runner-commands';

/** What has to be put back after the test, by name. */
const changed = new Map<string, () => Promise<void>>();

afterEach(async () => {
  const undo = [...changed.values()];
  changed.clear();
  for (const each of undo) await each();
});

/** A real key or chord ("Tab", "Control+A"), or a text letter by letter, to whatever has the focus. */
export async function sendKeys(keys: { readonly press: string } | { readonly type: string }): Promise<void> {
  // Past the last stop of a page Tab goes on into the browser's own window.
  changed.set('focus', () => executeServerCommand('attesa-focus', {}));
  await executeServerCommand('attesa-keys', keys);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const USUAL: Size = { width: 800, height: 600 };

/** The room that the page has, until the test is over. */
export async function setViewport(size: Size): Promise<void> {
  changed.set('viewport', () => resize(USUAL));
  await resize(size);
}

async function resize(size: Size): Promise<void> {
  await executeServerCommand('attesa-viewport', size);
  while (innerWidth !== size.width || innerHeight !== size.height) await new Promise(requestAnimationFrame);
}

const FEATURES = {
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
};

export interface Media {
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
}

/** What the customer's system prefers, until the test is over. */
export async function emulateMedia(media: Media): Promise<void> {
  changed.set('media', () => prefer({ reducedMotion: 'no-preference', forcedColors: 'none' }));
  await prefer(media);
}

async function prefer(media: Media): Promise<void> {
  await executeServerCommand('attesa-media', media);
  const queries = Object.entries(media).map(([feature, value]) =>
    matchMedia(`(${FEATURES[feature as keyof Media]}: ${String(value)})`),
  );
  while (!queries.every(({ matches }) => matches)) await new Promise(requestAnimationFrame);
}

/** What assistive technology is told about the first match of a CSS selector (it looks into shadow roots), as YAML. */
export const ariaSnapshot = (selector: string): Promise<string> =>
  executeServerCommand<string, { selector: string }>('attesa-snapshot', { selector });
