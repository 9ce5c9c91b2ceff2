import { define } from '../../internal/define.js';
import { registerLanguages } from '../languages.js';
import { AttesaExpectation } from './expectation.js';

registerLanguages();
define('attesa-expectation', AttesaExpectation);
