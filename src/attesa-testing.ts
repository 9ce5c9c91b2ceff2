/** The clock of the plain script, for rehearsals and tests of pages that use it. Brings `attesa.min.js` along. */
import './attesa.js';

export * from './testing.js';
