import type { RequestOptions } from 'attesa/i18n.js';
import { en } from 'attesa/locales/en.js';
import { it } from 'attesa/locales/it.js';
import { BRAND_ZONE } from '../calendar.js';
import type { RequestRow } from '../db/schema.js';

export const BRAND = 'Officine Rinaldi';

/** How this customer is spoken to. Their zone is not known, so it is the brand's. English is written as in Britain. */
export function voiceOf({ language, register }: RequestRow): RequestOptions {
  return {
    messages: language === 'it' ? it : en,
    locale: language === 'it' ? 'it-IT' : 'en-GB',
    register,
    zone: BRAND_ZONE,
  };
}
