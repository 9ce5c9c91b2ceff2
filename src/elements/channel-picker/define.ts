import { define } from '../../internal/define.js';
import { picker as en } from '../../locales/en/picker.js';
import { picker as it } from '../../locales/it/picker.js';
import { registerLanguages } from '../languages.js';
import { AttesaChannelPicker } from './channel-picker.js';

registerLanguages(en, it);
define('attesa-channel-picker', AttesaChannelPicker);
