import { define } from '../../internal/define.js';
import { AttesaRequestStatus } from './request-status.js';

define('attesa-request-status', AttesaRequestStatus);
