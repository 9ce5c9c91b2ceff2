import { registerMessages } from '../controllers/locale.js';
import { en } from '../locales/en.js';
import { it } from '../locales/it.js';

/** The languages that come with every element; others are registered by the page. */
export function registerLanguages(): void {
  registerMessages(en);
  registerMessages(it);
}
