import { html, nothing } from 'lit';
import type { BoardChat } from '../service/chat/frames.js';
import { isMine } from './chat-line.js';
import { icon } from './icons.js';
import { byWhen, LANGUAGES, lasting } from './words.js';

/** Where they stand and for how long, and what they were told. */
export function placeOf(row: BoardChat, now: number): unknown {
  const { stage, ahead, since, person, kept, away, language } = row;
  const facts: unknown[] = [];
  if (stage === 'waiting' && ahead !== undefined)
    facts.push(ahead === 0 ? 'prossimo' : `${ahead + 1}° in coda`);
  if (stage === 'person') facts.push(html`con <bdi>${isMine(row) ? 'te' : (person ?? 'qualcuno')}</bdi>`);
  if (kept) facts.push('aspetta una e-mail');
  facts.push(html`<time datetime=${since}>${lasting(Date.parse(since), now)}</time>`);
  if (stage === 'waiting' && !kept) facts.push(told(row, now));
  if (away && !kept) facts.push('pagina chiusa');
  if (language !== 'it') facts.push(LANGUAGES[language] ?? language);
  return facts
    .filter((fact) => fact !== nothing)
    .map((fact, index) => html`${index === 0 ? nothing : ' · '}${fact}`);
}

/** The wait that was on their screen when they wrote. */
function told({ stated }: BoardChat, now: number): unknown {
  const by = stated?.upper ?? stated?.by;
  if (by === undefined) return nothing;
  const passed = Date.parse(by) < now;
  return html`<span class=${passed ? 'late' : ''}
    >${passed ? icon('late') : nothing} detto ${byWhen(by, now)}${passed ? ', passato' : ''}</span
  >`;
}
