import './elements/channel-picker/define.js';
import './elements/chat-launcher/define.js';
import './elements/expectation/define.js';
import './elements/request-status/define.js';

export {};
