import type { ReactiveControllerHost } from 'lit';
import { LocaleController, loadLanguagesFrom } from '../controllers/locale.js';
import type { PartName } from '../i18n/messages.js';
import { languages } from '../locales/load.js';

loadLanguagesFrom(languages);

/** In whose language an element speaks. What it says first is loaded, where that does not come with it. */
export const speaker = (
  host: ReactiveControllerHost & Element,
  ...first: readonly PartName[]
): LocaleController => new LocaleController(host, ...first);
