import { registerMessages } from '/dist/attesa.min.js';
import { en } from '/dist/locales/en.js';
import { mirrored } from './mirrored.js';

registerMessages(mirrored(en));

/** Takes one picker out of the page and puts it back somewhere else, as single-page sites do. */
const picker = document.querySelector('#moved');
const homes = [document.querySelector('#home'), document.querySelector('#other-home')];
let moves = 0;

document.querySelector('#move')?.addEventListener('click', () => {
  if (picker === null) return;
  if (picker.isConnected) {
    picker.remove();
  } else {
    moves += 1;
    homes[moves % homes.length]?.append(picker);
  }
});
