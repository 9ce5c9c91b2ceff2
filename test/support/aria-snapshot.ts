import { executeServerCommand } from '@web/test-runner-commands';

/** What assistive technology is told about the first match of a CSS selector (it looks into shadow roots), as YAML. */
export const ariaSnapshot = (selector: string): Promise<string> =>
  executeServerCommand<string, { selector: string }>('aria-snapshot', { selector });
