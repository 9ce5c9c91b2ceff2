import { registerMessages } from '../controllers/locale.js';
import type { PartialMessages } from '../i18n/messages.js';
import { expectation as en } from '../locales/en/expectation.js';
import { expectation as it } from '../locales/it/expectation.js';

/** The languages that come with every element, as far as this element speaks; others are registered by the page. */
export function registerLanguages(...parts: readonly PartialMessages[]): void {
  for (const part of [en, it, ...parts]) registerMessages(part);
}
