import { define } from '../../internal/define.js';
import { registerLanguages } from '../languages.js';
import { AttesaChannelPicker } from './channel-picker.js';

registerLanguages();
define('attesa-channel-picker', AttesaChannelPicker);
