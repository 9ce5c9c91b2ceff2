import { define } from '../../internal/define.js';
import { request as en } from '../../locales/en/request.js';
import { request as it } from '../../locales/it/request.js';
import { registerLanguages } from '../languages.js';
import { AttesaRequestStatus } from './request-status.js';

registerLanguages(en, it);
define('attesa-request-status', AttesaRequestStatus);
