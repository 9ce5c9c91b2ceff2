import './elements/channel-picker/define.js';
import './elements/expectation/define.js';

export {};
