import { html, nothing, type TemplateResult } from 'lit';
import type { RequestAnswer, RequestJson } from './api.js';
import {
  area,
  input,
  promiseFields,
  promiseOf,
  select,
  setValue,
  valueOf,
  type Form,
  type Options,
} from './fields.js';
import { acknowledge, changed, draftOf, eventsOf, hasWords, isStale, submit, type Opened } from './store.js';
import { happened } from './history.js';
import { atWhen, byWhen, CLOSED_AS, local, PROMISE_KINDS } from './words.js';

/** What an operator can do to a request in words of their own: one form at a time, each with its own draft. */

interface Action {
  readonly name: string;
  readonly label: string;
  readonly submit: string;
  readonly done: string;
  /** Whether it makes sense now. */
  readonly fits: (document: RequestJson) => boolean;
  readonly fields: (form: Form, answer: RequestAnswer, now: number) => unknown;
  readonly body: (form: Form, answer: RequestAnswer) => object;
}

/** A closed request is only reopened by its customer. */
const notClosed = ({ status }: RequestJson): boolean => status !== 'closed';
const isOpen = ({ status }: RequestJson): boolean => status !== 'closed' && status !== 'resolved';

const text = (form: Form): { text: string } => ({ text: valueOf(form, 'text').trim() });
const optionalText = (form: Form): { text?: string } => (text(form).text === '' ? {} : text(form));
const withPromise = (form: Form, kind: string): { promise?: object } => {
  const promise = promiseOf(form, kind);
  return promise === undefined ? {} : { promise };
};

export const pendingOf = ({ promises = [] }: RequestJson): NonNullable<RequestJson['promises']> => {
  const replaced = new Set(promises.map(({ replaces }) => replaces));
  return promises.filter(
    ({ id, keptAt, withdrawnAt }) => keptAt == null && withdrawnAt == null && !replaced.has(id),
  );
};

const owners = ({ owners }: RequestAnswer): Options => owners.map(({ id, name }) => [id, local(name)]);

function people(form: Form, answer: RequestAnswer): Options {
  const id = valueOf(form, 'owner') || answer.owners[0]?.id;
  const found = answer.owners.find((owner) => owner.id === id)?.people ?? [];
  return [['', 'chi è libero'], ...found.map((person) => [person, person] as const)];
}

function replaceable(answer: RequestAnswer, now: number): Options {
  return [
    ...pendingOf(answer.document).map(
      ({ id, kind = 'update', by }) =>
        [id, `Al posto di: ${PROMISE_KINDS[kind] ?? kind} ${byWhen(by, now)}`] as const,
    ),
    ['nuova', 'Una promessa in più'],
  ];
}

/** "Etichetta: valore", a line each. */
function rowsOf(lines: string): [string, string][] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const cut = line.indexOf(':');
      return cut < 1 ? ['Nota', line] : [line.slice(0, cut).trim(), line.slice(cut + 1).trim()];
    });
}

const ACTIONS: readonly Action[] = [
  {
    name: 'reply',
    label: 'Rispondi',
    submit: 'Invia la risposta',
    done: 'Risposta inviata.',
    fits: notClosed,
    fields: (form, _answer, now) => [
      area(form, 'text', 'La risposta al cliente', { required: true, rows: 5 }),
      promiseFields(form, { now, kind: 'update' }),
    ],
    body: (form) => ({ command: 'reply', ...text(form), ...withPromise(form, 'update') }),
  },
  {
    name: 'note',
    label: 'Aggiornamento',
    submit: 'Pubblica',
    done: 'Aggiornamento pubblicato.',
    fits: notClosed,
    fields: (form) =>
      area(form, 'text', 'Che cosa è successo', { required: true, hint: 'Lo legge anche il cliente.' }),
    body: (form) => ({ command: 'note', ...text(form) }),
  },
  {
    name: 'promise',
    label: 'Data',
    submit: 'Prometti',
    done: 'Data promessa.',
    fits: isOpen,
    fields: (form, answer, now) => {
      const choices = replaceable(answer, now);
      const moves = (valueOf(form, 'replaces') || choices[0]?.[0]) !== 'nuova';
      return [
        select(form, 'replaces', 'Quale', choices),
        promiseFields(form, { now, kind: 'update', required: true }),
        moves
          ? input(form, 'reason', 'Perché si sposta', {
              hint: 'Il cliente lo legge accanto alla data vecchia. Se la data è già passata, le scuse le fa l’azienda.',
            })
          : nothing,
      ];
    },
    body: (form, answer) => {
      const replaces = valueOf(form, 'replaces') || (pendingOf(answer.document)[0]?.id ?? 'nuova');
      const reason = valueOf(form, 'reason').trim();
      return {
        command: 'promise',
        promise: {
          ...promiseOf(form, 'update'),
          ...(replaces !== 'nuova' && { replaces, ...(reason !== '' && { reason }) }),
        },
      };
    },
  },
  {
    name: 'move',
    label: 'Passa',
    submit: 'Passa la richiesta',
    done: 'Richiesta passata.',
    fits: isOpen,
    fields: (form, answer, now) => [
      html`<div class="grid">
        ${select(form, 'owner', 'A chi', owners(answer))}${select(form, 'person', 'Persona', people(form, answer))}
      </div>`,
      area(form, 'text', 'Perché (lo legge il cliente)', { rows: 3 }),
      promiseFields(form, { now, kind: 'callback' }),
    ],
    body: (form, answer) => {
      const person = valueOf(form, 'person');
      return {
        command: 'move',
        owner: valueOf(form, 'owner') || answer.owners[0]?.id,
        ...(person !== '' && { person }),
        ...optionalText(form),
        ...withPromise(form, 'callback'),
      };
    },
  },
  {
    name: 'wait',
    label: 'Aspetta',
    submit: 'Metti in attesa',
    done: 'In attesa.',
    fits: isOpen,
    fields: (form) => [
      select(form, 'for', 'Chi si aspetta', [
        ['customer', 'il cliente'],
        ['third-party', 'qualcun altro: corriere, fornitore, banca'],
      ]),
      area(form, 'text', 'Che cosa si aspetta', { required: true }),
    ],
    body: (form) => ({ command: 'wait', for: valueOf(form, 'for') || 'customer', ...text(form) }),
  },
  {
    name: 'hold',
    label: 'Sospendi',
    submit: 'Sospendi',
    done: 'Richiesta sospesa.',
    fits: (document) => isOpen(document) && document.status !== 'on-hold',
    fields: (form) => area(form, 'text', 'Perché si ferma', { required: true }),
    body: (form) => ({ command: 'hold', ...text(form) }),
  },
  {
    name: 'resume',
    label: 'Riprendi',
    submit: 'Riprendi il lavoro',
    done: 'Si lavora di nuovo.',
    fits: ({ status }) =>
      status === 'on-hold' || status === 'waiting-customer' || status === 'waiting-third-party',
    fields: (form) => area(form, 'text', 'Che cosa cambia (facoltativo)', { rows: 3 }),
    body: (form) => ({ command: 'resume', ...optionalText(form) }),
  },
  {
    name: 'card',
    label: 'Scheda',
    submit: 'Invia la scheda',
    done: 'Scheda inviata.',
    fits: notClosed,
    fields: (form) => [
      input(form, 'title', 'Titolo', { required: true }),
      area(form, 'rows', 'Una riga per voce', {
        required: true,
        rows: 3,
        hint: 'Per esempio «Corriere: BRT».',
      }),
      input(form, 'href', 'Indirizzo (facoltativo)', { type: 'url' }),
      area(form, 'text', 'Due parole (facoltativo)', { rows: 2 }),
    ],
    body: (form) => {
      const href = valueOf(form, 'href').trim();
      return {
        command: 'card',
        title: valueOf(form, 'title').trim(),
        rows: rowsOf(valueOf(form, 'rows')),
        ...(href !== '' && { href }),
        ...optionalText(form),
      };
    },
  },
  {
    name: 'attach',
    label: 'Allega',
    submit: 'Invia il file',
    done: 'File inviato.',
    fits: notClosed,
    fields: (form) => [
      html`<div class="field">
        <label for="attach-file">File</label>
        <input
          id="attach-file"
          name="file"
          type="file"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          required
          aria-describedby="attach-file-hint"
        />
        <span class="hint" id="attach-file-hint">Foto o PDF, fino a 5 MB.</span>
      </div>`,
      area(form, 'text', 'Due parole (facoltativo)', { rows: 2 }),
    ],
    body: () => ({}),
  },
  {
    name: 'resolve',
    label: 'Risolvi',
    submit: 'Segna come risolta',
    done: 'Segnata come risolta: il cliente può confermare.',
    fits: isOpen,
    fields: (form) => [
      area(form, 'text', 'Che cosa è stato fatto', { required: true }),
      select(form, 'confirmDays', 'Il cliente ha tempo per dire di no', [
        ['7', '7 giorni'],
        ['3', '3 giorni'],
        ['14', '14 giorni'],
      ]),
    ],
    body: (form) => ({
      command: 'resolve',
      ...text(form),
      confirmDays: Number(valueOf(form, 'confirmDays') || '7'),
    }),
  },
  {
    name: 'close',
    label: 'Chiudi',
    submit: 'Chiudi la richiesta',
    done: 'Richiesta chiusa.',
    fits: notClosed,
    fields: (form) => [
      select(form, 'closedAs', 'Come', Object.entries(CLOSED_AS)),
      area(form, 'text', 'In parole (facoltativo)', {
        rows: 3,
        hint: 'Chiusa non vuol dire fatta: lo dice la voce qui sopra.',
      }),
    ],
    body: (form) => ({
      command: 'close',
      closedAs: valueOf(form, 'closedAs') || 'done',
      ...optionalText(form),
    }),
  },
];

/** Which form is open, per request. */
const chosen = new Map<string, string>();

export function choose({ id }: Opened, name: string): void {
  chosen.set(id, name);
  changed();
}

export function chooseWith(opened: Opened, name: string, values: Readonly<Record<string, string>>): void {
  for (const [field, value] of Object.entries(values)) setValue({ opened, name }, field, value);
  choose(opened, name);
}

const hasDraft = ({ id }: Opened, name: string): boolean => {
  const draft = draftOf(id, name);
  return draft !== undefined && hasWords(draft);
};

export function composer(opened: Opened, now: number): TemplateResult {
  const { answer } = opened;
  const fitting = ACTIONS.filter(({ fits }) => fits(answer.document));
  const action = fitting.find(({ name }) => name === chosen.get(opened.id)) ?? fitting[0];
  const { language, register } = answer.customer;
  return html`<section class="composer" aria-labelledby="composer-title">
    <h2 id="composer-title" class="unseen">Che cosa fare</h2>
    <div class="choices" role="group" aria-labelledby="composer-title">
      ${fitting.map(
        ({ name, label }) =>
          html`<button
            type="button"
            aria-pressed=${name === action?.name}
            data-form=${name}
            @click=${() => {
              choose(opened, name);
            }}
          >
            ${label}
            ${hasDraft(opened, name) ? html`<span class="dot"><span class="unseen">, con una bozza</span></span>` : nothing}
          </button>`,
      )}
    </div>
    ${
      action === undefined
        ? html`<p class="hint">È chiusa: solo il cliente può riaprirla.</p>`
        : formOf(action, opened, now)
    }
    ${
      language === 'it'
        ? nothing
        : html`<p class="hint">
            Il cliente legge in ${language === 'en' ? 'inglese' : language} (${register}): scrivi nella sua
            lingua.
          </p>`
    }
  </section>`;
}

function formOf(action: Action, opened: Opened, now: number): TemplateResult {
  const form: Form = { opened, name: action.name };
  const draft = draftOf(opened.id, action.name);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { currentTarget } = event;
    if (!(currentTarget instanceof HTMLFormElement)) return;
    const body = action.name === 'attach' ? new FormData(currentTarget) : action.body(form, opened.answer);
    if (await submit(opened, action.name, body, action.done)) {
      currentTarget.reset();
      if (action.name === 'resolve' || action.name === 'close') choose(opened, 'reply');
    }
  };
  return html`<form class="compose" data-form=${action.name} @submit=${send}>
    ${action.fields(form, opened.answer, now)}
    ${draft !== undefined && isStale(draft, opened) ? meanwhile(opened, form, now) : nothing}
    ${draft?.trouble === undefined ? nothing : html`<p class="trouble" role="alert">${draft.trouble}</p>`}
    <p class="go">
      <button class="primary" aria-disabled=${draft?.sending ?? false}>${action.submit}</button>
    </p>
  </form>`;
}

/** Somebody was faster: who, and what changed. What was typed stays where it is. */
function meanwhile(opened: Opened, { name }: Form, now: number): TemplateResult {
  const draft = draftOf(opened.id, name);
  const events = eventsOf(opened);
  const fresh = events.slice(0, Math.max(0, events.length - (draft?.seen ?? 0)));
  return html`<div class="meanwhile" role="status">
    <strong>Mentre scrivevi la richiesta è cambiata.</strong>
    <ul>
      ${
        fresh.length === 0
          ? html`<li>È cambiata una promessa o un passaggio: guarda qui accanto.</li>`
          : fresh.map((event) => html`<li>${happened(event)}, ${atWhen(event.at, now)}</li>`)
      }
    </ul>
    <button
      type="button"
      @click=${() => {
        if (draft) acknowledge(draft, opened);
      }}
    >
      Ho letto, il mio testo va bene
    </button>
  </div>`;
}
