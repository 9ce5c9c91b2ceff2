import type { Messages } from '../../../src/i18n.js';
import { de } from '../../../src/locales/de.js';
import { en } from '../../../src/locales/en.js';
import { act } from '../../../src/locales/en/act.js';
import { callback } from '../../../src/locales/en/callback.js';
import { chat } from '../../../src/locales/en/chat.js';
import { clock } from '../../../src/locales/en/clock.js';
import { conversation } from '../../../src/locales/en/conversation.js';
import { expectation } from '../../../src/locales/en/expectation.js';
import { greeting } from '../../../src/locales/en/greeting.js';
import { history } from '../../../src/locales/en/history.js';
import { launcher } from '../../../src/locales/en/launcher.js';
import { leave } from '../../../src/locales/en/leave.js';
import { lookup } from '../../../src/locales/en/lookup.js';
import { notice } from '../../../src/locales/en/notice.js';
import { picker } from '../../../src/locales/en/picker.js';
import { request } from '../../../src/locales/en/request.js';
import { tracker } from '../../../src/locales/en/tracker.js';
import { es } from '../../../src/locales/es.js';
import { fr } from '../../../src/locales/fr.js';
import { it } from '../../../src/locales/it.js';

/*
 * The sentences from the sources, not from a build: what is reviewed is what was just written.
 */

/** Every language there is; the first is the reference. */
export const LANGUAGES: readonly Messages[] = [en, it, es, fr, de];

/** Every part, in the order in which a customer meets them. */
export const PARTS = {
  clock,
  expectation,
  picker,
  launcher,
  chat,
  conversation,
  callback,
  greeting,
  leave,
  request,
  tracker,
  history,
  act,
  lookup,
  notice,
} as const;

export type PartName = keyof typeof PARTS;

export const PART_NAMES = Object.keys(PARTS) as PartName[];
