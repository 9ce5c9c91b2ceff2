import { define } from '../../internal/define.js';
import { AttesaChatLauncher } from './chat-launcher.js';

define('attesa-chat-launcher', AttesaChatLauncher);
