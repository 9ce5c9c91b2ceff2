import type { Messages } from '../i18n/messages.js';
import { expectation } from './en/expectation.js';
import { leave } from './en/leave.js';
import { picker } from './en/picker.js';

/** English, complete. Elements load only the parts they speak. */
export const en: Messages = {
  tag: 'en',
  neutral: { ...expectation.neutral, ...picker.neutral, ...leave.neutral },
};
