import type { Messages } from '../i18n/messages.js';
import { act } from './de/act.js';
import { callback } from './de/callback.js';
import { chat } from './de/chat.js';
import { clock } from './de/clock.js';
import { conversation } from './de/conversation.js';
import { expectation } from './de/expectation.js';
import { greeting } from './de/greeting.js';
import { history } from './de/history.js';
import { launcher } from './de/launcher.js';
import { leave } from './de/leave.js';
import { lookup } from './de/lookup.js';
import { notice } from './de/notice.js';
import { picker } from './de/picker.js';
import { request } from './de/request.js';
import { tracker } from './de/tracker.js';

/** German, complete. Elements load only the parts they speak. */
export const de: Messages = {
  tag: 'de',
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
