import type { remote } from 'webdriverio';

type Actions = Parameters<Awaited<ReturnType<typeof remote>>['performActions']>[0];

/** `screen`: "800x600". */
export function startWebKit(options?: {
  timeZone?: string;
  screen?: string;
}): Promise<{ readonly options: Parameters<typeof remote>[0]; close(): void }>;
/** Of a key or chord: "Tab", "Control+A". */
export function pressed(chord: string): Actions;
export function typed(text: string): Actions;
