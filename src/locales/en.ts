import type { Messages } from '../i18n/messages.js';
import { act } from './en/act.js';
import { callback } from './en/callback.js';
import { chat } from './en/chat.js';
import { clock } from './en/clock.js';
import { conversation } from './en/conversation.js';
import { expectation } from './en/expectation.js';
import { greeting } from './en/greeting.js';
import { history } from './en/history.js';
import { launcher } from './en/launcher.js';
import { leave } from './en/leave.js';
import { lookup } from './en/lookup.js';
import { notice } from './en/notice.js';
import { picker } from './en/picker.js';
import { request } from './en/request.js';
import { tracker } from './en/tracker.js';

/** English, complete. Elements load only the parts they speak. */
export const en: Messages = {
  tag: 'en',
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
};
