import type { Page } from 'playwright-core';

export interface Leaks {
  /** Elements still in memory. */
  readonly survivors: number;
  /** DOM nodes and event listeners more than before. */
  readonly nodes: number;
  readonly listeners: number;
}

export function findLeaks(
  page: Page,
  options: { tag: string; properties?: object; times?: number },
): Promise<Leaks>;
