import type { Messages } from '../i18n/messages.js';
import { act } from './en/act.js';
import { clock } from './en/clock.js';
import { expectation } from './en/expectation.js';
import { leave } from './en/leave.js';
import { lookup } from './en/lookup.js';
import { notice } from './en/notice.js';
import { picker } from './en/picker.js';
import { request } from './en/request.js';

/** English, complete. Elements load only the parts they speak. */
export const en: Messages = {
  tag: 'en',
  neutral: {
    ...clock.neutral,
    ...expectation.neutral,
    ...picker.neutral,
    ...leave.neutral,
    ...request.neutral,
    ...act.neutral,
    ...lookup.neutral,
    ...notice.neutral,
  },
};
