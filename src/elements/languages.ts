import { extendMessages } from '../controllers/locale.js';
import type { PartialMessages } from '../i18n/messages.js';
import { clock as en } from '../locales/en/clock.js';
import { clock as it } from '../locales/it/clock.js';

/** The languages that come with every element, as far as this element speaks; others are registered by the page. */
export function registerLanguages(...parts: readonly PartialMessages[]): void {
  for (const part of [en, it, ...parts]) extendMessages(part);
}
