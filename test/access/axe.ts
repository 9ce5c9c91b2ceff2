/** What axe-core finds on a page. */
import type { Page } from 'playwright-core';
import type { AxeResults, RunOptions } from 'axe-core';

/** Levels A and AA of WCAG 2.0, 2.1 and 2.2, and what axe's authors advise beyond them. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Found {
  /** One line for each place, with its rule. */
  readonly wrong: readonly string[];
  /** Places that axe leaves to a person. */
  readonly open: readonly string[];
  /** Rules that found something to judge. */
  readonly judged: readonly string[];
}

/** @param without rules that are not asked for */
export const everyRule = (page: Page, without: readonly string[] = []): Promise<Found> =>
  run(page, {
    runOnly: { type: 'tag', values: TAGS },
    rules: Object.fromEntries([
      ...without.map((rule) => [rule, { enabled: false }]),
      // Off by default while few browsers' users know it; it is level AA all the same.
      ['target-size', { enabled: !without.includes('target-size') }],
    ]),
  });

export const contrastRule = (page: Page): Promise<Found> =>
  run(page, { runOnly: { type: 'rule', values: ['color-contrast'] } });

function run(page: Page, options: RunOptions): Promise<Found> {
  return page.evaluate(async (given) => {
    const { axe } = window as unknown as { axe: { run(of: Document, how: RunOptions): Promise<AxeResults> } };
    const { violations, incomplete, passes } = await axe.run(document, {
      ...given,
      preload: false,
      // Of what is fine one place is enough.
      resultTypes: ['violations', 'incomplete'],
    });
    const lines = (results: AxeResults['violations']): string[] =>
      results.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => {
          const why = failureSummary.split('\n').slice(1).join(' ').trim();
          return `${id}: ${target.flat().join(' › ')}: ${why}`;
        }),
      );
    return { wrong: lines(violations), open: lines(incomplete), judged: passes.map(({ id }) => id) };
  }, options);
}
