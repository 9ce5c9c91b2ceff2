import { define } from '../../internal/define.js';
import { AttesaChannelPicker } from './channel-picker.js';

define('attesa-channel-picker', AttesaChannelPicker);
