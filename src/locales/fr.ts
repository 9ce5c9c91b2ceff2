import type { Messages } from '../i18n/messages.js';
import { act } from './fr/act.js';
import { callback } from './fr/callback.js';
import { chat } from './fr/chat.js';
import { clock } from './fr/clock.js';
import { conversation } from './fr/conversation.js';
import { expectation } from './fr/expectation.js';
import { greeting } from './fr/greeting.js';
import { history } from './fr/history.js';
import { launcher } from './fr/launcher.js';
import { leave } from './fr/leave.js';
import { lookup } from './fr/lookup.js';
import { notice } from './fr/notice.js';
import { picker } from './fr/picker.js';
import { request } from './fr/request.js';
import { tracker } from './fr/tracker.js';

/** French, complete. Elements load only the parts they speak. */
export const fr: Messages = {
  tag: 'fr',
  avoid: clock.avoid,
  neutral: {
    ...clock.neutral,
    ...expectation.neutral,
    ...picker.neutral,
    ...launcher.neutral,
    ...chat.neutral,
    ...conversation.neutral,
    ...callback.neutral,
    ...greeting.neutral,
    ...leave.neutral,
    ...request.neutral,
    ...tracker.neutral,
    ...history.neutral,
    ...act.neutral,
    ...lookup.neutral,
    ...notice.neutral,
  },
  informal: {
    ...expectation.informal,
    ...picker.informal,
    ...launcher.informal,
    ...chat.informal,
    ...conversation.informal,
    ...callback.informal,
    ...greeting.informal,
    ...leave.informal,
    ...request.informal,
    ...tracker.informal,
    ...history.informal,
    ...act.informal,
    ...lookup.informal,
    ...notice.informal,
  },
  formal: {
    ...expectation.formal,
    ...picker.formal,
    ...launcher.formal,
    ...chat.formal,
    ...conversation.formal,
    ...callback.formal,
    ...greeting.formal,
    ...leave.formal,
    ...request.formal,
    ...tracker.formal,
    ...history.formal,
    ...act.formal,
    ...lookup.formal,
    ...notice.formal,
  },
};
