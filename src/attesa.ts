/** The plain script: `<script type="module" src="attesa.min.js">` is all a page needs. */
import './define.js';

export * from './index.js';
export { setClock } from './testing.js';
