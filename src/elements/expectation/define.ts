import { define } from '../../internal/define.js';
import { AttesaExpectation } from './expectation.js';

define('attesa-expectation', AttesaExpectation);
