export const browserArgs: readonly string[];
export function findBrowser(): Promise<string | undefined>;
export function fetchBrowser(): Promise<string | undefined>;
