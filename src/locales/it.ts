import type { Messages } from '../i18n/messages.js';
import { act } from './it/act.js';
import { callback } from './it/callback.js';
import { chat } from './it/chat.js';
import { clock } from './it/clock.js';
import { conversation } from './it/conversation.js';
import { expectation } from './it/expectation.js';
import { greeting } from './it/greeting.js';
import { history } from './it/history.js';
import { launcher } from './it/launcher.js';
import { leave } from './it/leave.js';
import { lookup } from './it/lookup.js';
import { notice } from './it/notice.js';
import { picker } from './it/picker.js';
import { request } from './it/request.js';
import { tracker } from './it/tracker.js';

/** Italian, complete. Elements load only the parts they speak. */
export const it: Messages = {
  tag: 'it',
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
