import { setClock } from '/dist/attesa.min.js';

// The clock stands still before the elements wake up, so that every picture of this page is the same picture.
const instant = document.querySelector<HTMLMetaElement>('meta[name="clock"]')?.content;
if (instant !== undefined) setClock(Date.parse(instant));

await import('/dist/attesa.min.js');
