import type { Messages } from '../i18n/messages.js';
import { expectation } from './it/expectation.js';
import { leave } from './it/leave.js';
import { picker } from './it/picker.js';

/** Italian, complete. Elements load only the parts they speak. */
export const it: Messages = {
  tag: 'it',
  neutral: { ...expectation.neutral, ...picker.neutral, ...leave.neutral },
  informal: { ...expectation.informal, ...picker.informal, ...leave.informal },
  formal: { ...expectation.formal, ...picker.formal, ...leave.formal },
};
