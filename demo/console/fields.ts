import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { instant, wall } from '../site/assets/rome.js';
import { changed, draftFor, draftOf, type Opened } from './store.js';
import { byWhen, PROMISE_KINDS } from './words.js';

/** The controls of a form. Their values live in the form's draft, so nothing that happens around them touches what was typed. */

export interface Form {
  readonly opened: Opened;
  readonly name: string;
}

export const valueOf = ({ opened, name }: Form, field: string): string =>
  draftOf(opened.id, name)?.values[field] ?? '';

export function setValue({ opened, name }: Form, field: string, value: string): void {
  draftFor(opened, name).values[field] = value;
  changed();
}

const idOf = ({ name }: Form, field: string): string => `${name}-${field}`;

function onInput(form: Form, field: string): (event: Event) => void {
  return ({ target }) => {
    if (
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement
    )
      setValue(form, field, target.value);
  };
}

const hintOf = (field: string, hint: string): unknown =>
  hint && html`<span class="hint" id="${field}-hint">${hint}</span>`;

export function input(
  form: Form,
  field: string,
  label: string,
  { type = 'text', required = false, hint = '', min = '', max = '' } = {},
): TemplateResult {
  const id = idOf(form, field);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      name=${field}
      type=${type}
      min=${min || nothing}
      max=${max || nothing}
      maxlength=${type === 'text' ? 200 : nothing}
      autocomplete="off"
      ?required=${required}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      .value=${live(valueOf(form, field))}
      @input=${onInput(form, field)}
    />${hintOf(id, hint)}
  </div>`;
}

export function area(
  form: Form,
  field: string,
  label: string,
  { required = false, hint = '', rows = 4 } = {},
): TemplateResult {
  const id = idOf(form, field);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <textarea
      id=${id}
      name=${field}
      rows=${rows}
      ?required=${required}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      .value=${live(valueOf(form, field))}
      @input=${onInput(form, field)}
    ></textarea>
    ${hintOf(id, hint)}
  </div>`;
}

export type Options = readonly (readonly [value: string, label: string])[];

/** The first option holds until another is chosen. */
export function select(form: Form, field: string, label: string, options: Options): TemplateResult {
  const id = idOf(form, field);
  const current = valueOf(form, field) || (options[0]?.[0] ?? '');
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} name=${field} @change=${onInput(form, field)}>
      ${options.map(([value, text]) => html`<option value=${value} .selected=${live(value === current)}>${text}</option>`)}
    </select>
  </div>`;
}

// ------------------------------------------------------------------------------------------------------- promises

const DAY = 24 * 60 * 60_000;
const HOUR = 60 * 60_000;

const isoDay = (wallTime: number): string => new Date(wallTime).toISOString().slice(0, 10);

/** Working days only: nobody promises a Sunday by pressing a button. */
function workingDay(now: number, ahead: number): number {
  let day = Math.floor(wall(now) / DAY) * DAY;
  for (let left = ahead; left > 0;) {
    day += DAY;
    if (new Date(day).getUTCDay() % 6 !== 0) left -= 1;
  }
  return day;
}

/** Dates one press away. */
function presets(
  now: number,
): readonly { readonly label: string; readonly date: string; readonly time: string }[] {
  const hour = Math.ceil(wall(now) / HOUR) * HOUR + HOUR;
  return [
    { label: 'Tra un’ora', date: isoDay(hour), time: new Date(hour).toISOString().slice(11, 16) },
    { label: 'Domani alle 12', date: isoDay(workingDay(now, 1)), time: '12:00' },
    { label: 'Tra 2 giorni', date: isoDay(workingDay(now, 2)), time: '' },
    { label: 'Tra 5 giorni', date: isoDay(workingDay(now, 5)), time: '' },
  ];
}

/** `undefined`: no date was given. */
export function dueOf(form: Form): string | undefined {
  const date = valueOf(form, 'date');
  const time = valueOf(form, 'time');
  if (date === '') return undefined;
  if (time === '') return date;
  return new Date(instant(Date.parse(`${date}T${time}:00Z`))).toISOString();
}

interface PromiseOptions {
  readonly now: number;
  readonly kind: string;
  readonly required?: boolean;
}

export function promiseFields(form: Form, options: PromiseOptions): TemplateResult {
  const fields = html`<fieldset class="promise-fields">
    <legend>La promessa</legend>
    ${inside(form, options)}
  </fieldset>`;
  if (options.required) return fields;
  return html`<details class="with-promise" ?open=${dueOf(form) !== undefined}>
    <summary>Con una promessa <small>se ce n’è una</small></summary>
    ${fields}
  </details>`;
}

function inside(form: Form, { now, kind, required = false }: PromiseOptions): TemplateResult {
  const kinds = Object.entries(PROMISE_KINDS);
  const by = dueOf(form);
  const past = by !== undefined && by.includes('T') && Date.parse(by) <= now;
  return html`<p class="presets">
      ${presets(now).map(
        ({ label, date, time }) =>
          html`<button
            type="button"
            class="chip"
            @click=${() => {
              setValue(form, 'date', date);
              setValue(form, 'time', time);
            }}
          >
            ${label}
          </button>`,
      )}
    </p>
    <div class="grid">
      ${select(form, 'kind', 'Che cosa', [
        ...kinds.filter(([id]) => id === kind),
        ...kinds.filter(([id]) => id !== kind),
      ])}
      ${input(form, 'date', 'Entro il giorno', { type: 'date', required, min: isoDay(wall(now)) })}
      ${input(form, 'time', 'e l’ora', { type: 'time', hint: 'Senza ora: entro sera.' })}
    </div>
    ${input(form, 'what', 'Nelle parole che legge il cliente (facoltativo)')}
    <p class="preview" aria-live="polite">
      ${
        past
          ? 'Quest’ora è già passata.'
          : by === undefined
            ? nothing
            : html`Il cliente legge: <strong>${byWhen(by, now)}</strong>`
      }
    </p>`;
}

/** What the service takes as a promise; `undefined` when no date was given. */
export function promiseOf(form: Form, kind: string): Record<string, string> | undefined {
  const by = dueOf(form);
  if (by === undefined) return undefined;
  const what = valueOf(form, 'what').trim();
  return { kind: valueOf(form, 'kind') || kind, by, ...(what !== '' && { what }) };
}
