import type { Messages } from '../i18n/messages.js';
import { act } from './es/act.js';
import { callback } from './es/callback.js';
import { chat } from './es/chat.js';
import { clock } from './es/clock.js';
import { conversation } from './es/conversation.js';
import { expectation } from './es/expectation.js';
import { greeting } from './es/greeting.js';
import { history } from './es/history.js';
import { launcher } from './es/launcher.js';
import { leave } from './es/leave.js';
import { lookup } from './es/lookup.js';
import { notice } from './es/notice.js';
import { picker } from './es/picker.js';
import { request } from './es/request.js';
import { tracker } from './es/tracker.js';

/** Spanish, complete. Elements load only the parts they speak. */
export const es: Messages = {
  tag: 'es',
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
