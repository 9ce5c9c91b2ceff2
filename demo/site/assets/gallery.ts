import { setClock } from '/dist/attesa.min.js';

// The elements render after this module has run: no picture of this page depends on when it was taken.
const instant = document.querySelector<HTMLMetaElement>('meta[name="clock"]')?.content;
if (instant !== undefined) setClock(Date.parse(instant));
