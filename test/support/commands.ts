import { executeServerCommand } from '@web/test-runner-commands';

/** A real key or chord ("Tab", "Control+A"), or a text letter by letter, to whatever has the focus. */
export const sendKeys = (keys: { readonly press: string } | { readonly type: string }): Promise<void> =>
  executeServerCommand('attesa-keys', keys);

export const setViewport = (size: { readonly width: number; readonly height: number }): Promise<void> =>
  executeServerCommand('attesa-viewport', size);

const FEATURES = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
};

export interface Media {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
}

/** What the customer's system prefers; over once the page knows it. */
export async function emulateMedia(media: Media): Promise<void> {
  await executeServerCommand('attesa-media', media);
  const queries = Object.entries(media).map(([feature, value]) =>
    matchMedia(`(${FEATURES[feature as keyof Media]}: ${String(value)})`),
  );
  while (!queries.every(({ matches }) => matches)) await new Promise(requestAnimationFrame);
}

/** What assistive technology is told about the first match of a CSS selector (it looks into shadow roots), as YAML. */
export const ariaSnapshot = (selector: string): Promise<string> =>
  executeServerCommand<string, { selector: string }>('attesa-snapshot', { selector });
