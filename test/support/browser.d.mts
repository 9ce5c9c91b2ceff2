type Engine = 'chromium' | 'firefox' | 'webkit';

export const browserArgs: readonly string[];
export function adviceFor(engine: Engine): string;
export function variableOf(engine: Engine): string;
export function findBrowser(engine?: Engine): Promise<string | undefined>;
export function fetchBrowser(engine?: Engine): Promise<string | undefined>;
