import {
  parseRequest,
  requestView,
  timelineOf,
  type Attachment,
  type Card,
  type RequestDocument,
  type RequestView,
} from 'attesa/core.js';
import { describeEntry, describeRequest } from 'attesa/i18n.js';
import { en } from 'attesa/locales/en.js';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { chooseWith, composer, pendingOf } from './composer.js';
import { icon } from './icons.js';
import { announce, changed, draftOf, press, store, type Opened } from './store.js';
import {
  atWhen,
  bytes,
  byWhen,
  channelName,
  dueInstant,
  fromNow,
  LANGUAGES,
  local,
  PROMISE_KINDS,
  REGISTERS,
  stateOf,
  phaseName,
  WORDS,
} from './words.js';

/** One request: what can be done, what was said, and beside them what its customer is reading at this moment. */
export function requestPage(now: number): TemplateResult {
  const { opened, missing } = store;
  if (opened === undefined) {
    return html`<main class="page">
      ${missing ? html`<h1>Questa richiesta non c’è.</h1>` : html`<p class="quiet">Un momento …</p>`}
      <p><a href="/console">Torna alle richieste</a></p>
    </main>`;
  }
  const { document } = parseRequest(opened.answer.document);
  if (document === undefined)
    return html`<main class="page"><p class="trouble">Questa richiesta è illeggibile.</p></main>`;
  const view = requestView(document, now);
  return html`${keyed(
    opened.id,
    html`<main class="page request">
      ${heading(opened, document, view, now)}
      <div class="desk">
        <aside class="now" aria-label="Come sta adesso">
          ${mirror(opened, document, view, now)} ${promises(opened, view, now)} ${steps(opened)}
        </aside>
        <div class="work">${composer(opened, now)} ${history(opened, document, now)}</div>
        <aside class="more" aria-label="Il cliente e le frasi pronte">
          ${customer(opened, now)} ${sentences(opened)}
        </aside>
      </div>
    </main>`,
  )}`;
}

function heading(
  { id, answer }: Opened,
  document: RequestDocument,
  view: RequestView,
  now: number,
): TemplateResult {
  const state = stateOf(view);
  const opened = document.openedAt;
  return html`<header class="request-head">
    <p class="back">
      <a href="/console"><span aria-hidden="true">← </span>Richieste</a>
    </p>
    <h1><bdi>${local(answer.document.title) || id}</bdi></h1>
    <p class="facts">
      <span class="state ${state.tone}">${icon(state.icon)} ${state.text}</span>
      ${state.text === phaseName(view.phase) ? nothing : html`<span>${phaseName(view.phase)}</span>`}
      <code>${id}</code>
      <span>${channelName(document.channel ?? '')}</span>
      ${view.owner ? html`<span><bdi>${local(view.owner.name)}${view.owner.person ? `, ${view.owner.person}` : ''}</bdi></span>` : nothing}
      ${opened === undefined ? nothing : html`<span>aperta ${atWhen(opened, now)}</span>`}
    </p>
  </header>`;
}

// ----------------------------------------------------------------------------------------- what the customer reads

/** The tracker's own words, in the customer's language and tone. */
function mirror(
  { answer }: Opened,
  document: RequestDocument,
  view: RequestView,
  now: number,
): TemplateResult {
  const { language, register } = answer.customer;
  const text = describeRequest(document, view, now, {
    ...WORDS,
    ...(language === 'en' && { messages: en, locale: 'en-GB' }),
    register: register === 'informal' || register === 'formal' ? register : 'neutral',
  });
  return html`<section class="panel mirror" aria-labelledby="mirror-title">
    <h2 id="mirror-title">Il cliente adesso legge</h2>
    <div lang=${language}>
      <p class="phase">${text.phase}${text.turn ? html` · ${text.turn}` : nothing}</p>
      <p class="headline">${text.headline.text}</p>
      ${text.earlier.map((earlier) => html`<p class="quiet"><span class="unseen">Data precedente: </span><s>${earlier.text}</s></p>`)}
      ${text.notes.map((note) => html`<p lang=${note.lang ?? nothing}>${note.text}</p>`)}
      ${text.confirm ? html`<p>${text.confirm}</p>` : nothing}
    </div>
  </section>`;
}

// --------------------------------------------------------------------------------------------------- the promises

function promises(opened: Opened, view: RequestView, now: number): TemplateResult {
  const pending = pendingOf(opened.answer.document);
  const { kept, of } = view.record;
  return html`<section class="panel" aria-labelledby="promises-title">
    <h2 id="promises-title">Promesse</h2>
    ${
      pending.length === 0
        ? html`<p class="quiet">Nessuna in corso.</p>`
        : html`<ul class="promises">
            ${pending.map((promise) => {
              const { id, kind = 'update', by, what } = promise;
              const at = dueInstant({ by });
              const missed = at < now;
              const busy = draftOf(opened.id, `keep ${id}`)?.sending ?? false;
              return html`<li>
                <p id="promise-${id}">
                  <strong class=${missed ? 'late' : ''}
                    >${PROMISE_KINDS[kind] ?? kind} ${byWhen(by, now)}</strong
                  >
                  <small class=${missed ? 'late' : 'quiet'}
                    >${missed ? `passata ${fromNow(at, now)}` : fromNow(at, now)}</small
                  >
                  ${what === undefined ? nothing : html`<small><bdi>${local(what)}</bdi></small>`}
                </p>
                <p class="row">
                  <button
                    type="button"
                    aria-describedby="promise-${id}"
                    aria-disabled=${busy}
                    @click=${() => press(opened, `keep ${id}`, { command: 'keep', promise: id }, 'Promessa mantenuta.')}
                  >
                    Mantenuta
                  </button>
                  <button
                    type="button"
                    aria-describedby="promise-${id}"
                    @click=${() => {
                      chooseWith(opened, 'promise', { replaces: id, kind });
                      // The form is rendered first.
                      queueMicrotask(() =>
                        globalThis.document.querySelector<HTMLElement>('#promise-date')?.focus(),
                      );
                    }}
                  >
                    Nuova data
                  </button>
                  <button
                    type="button"
                    aria-describedby="promise-${id}"
                    @click=${() =>
                      press(
                        opened,
                        `keep ${id}`,
                        { command: 'withdraw-promise', promise: id },
                        'Promessa ritirata.',
                      )}
                  >
                    Ritira
                  </button>
                </p>
                ${trouble(opened, `keep ${id}`)}
              </li>`;
            })}
          </ul>`
    }
    ${of === 0 ? nothing : html`<p class="quiet">Finora ${kept} su ${of} nei tempi.</p>`}
  </section>`;
}

function trouble(opened: Opened, form: string): unknown {
  const text = draftOf(opened.id, form)?.trouble;
  return text === undefined ? nothing : html`<p class="trouble" role="alert">${text}</p>`;
}

// ------------------------------------------------------------------------------------------------------- the steps

const STEP_STATES = [
  ['upcoming', 'da fare'],
  ['current', 'in corso'],
  ['done', 'fatto'],
  ['skipped', 'saltato'],
] as const;

function steps(opened: Opened): unknown {
  const { steps: list = [] } = opened.answer.document;
  if (list.length === 0) return nothing;
  return html`<section class="panel" aria-labelledby="steps-title">
    <h2 id="steps-title">Passaggi</h2>
    <ul class="steps">
      ${list.map(
        ({ id, name, state }) =>
          html`<li>
            <label for="step-${id}"><bdi>${local(name)}</bdi></label>
            <select
              id="step-${id}"
              @change=${({ target }: Event) => {
                if (target instanceof HTMLSelectElement)
                  void press(
                    opened,
                    'step',
                    { command: 'step', step: id, state: target.value },
                    'Passaggio aggiornato.',
                  );
              }}
            >
              ${STEP_STATES.map(([value, label]) => html`<option value=${value} .selected=${live(value === state)}>${label}</option>`)}
            </select>
          </li>`,
      )}
    </ul>
    ${trouble(opened, 'step')}
  </section>`;
}

// ---------------------------------------------------------------------------------------------------- the customer

let revoking: string | undefined;

function customer(opened: Opened, now: number): TemplateResult {
  const { customer: who, links, outbox } = opened.answer;
  const valid = links.filter(({ expiresAt, revokedAt }) => revokedAt === null && Date.parse(expiresAt) > now);
  const asking = revoking === opened.id;
  return html`<section class="panel" aria-labelledby="customer-title">
    <h2 id="customer-title">Cliente</h2>
    <p>
      <strong><bdi>${who.name}</bdi></strong
      ><br />
      ${who.email ? html`<bdi>${who.email}</bdi><br />` : nothing}
      ${who.phone ? html`<bdi>${who.phone}</bdi><br />` : nothing}
      <small class="quiet"
        >Legge in ${LANGUAGES[who.language] ?? who.language},
        ${REGISTERS[who.register] ?? who.register}.</small
      >
    </p>
    <p>
      ${
        valid.length === 0
          ? html`<span class="warn">Nessun link valido: il cliente non può entrare.</span>`
          : html`${valid.length === 1 ? 'Un link valido' : `${valid.length} link validi`}, il più recente
            ${atWhen(Math.max(...valid.map(({ createdAt }) => Date.parse(createdAt))), now)}.`
      }
    </p>
    <p class="row">
      <button
        type="button"
        @click=${() => press(opened, 'links', { command: 'send-link' }, 'Link nuovo inviato.')}
      >
        Manda un link nuovo
      </button>
      ${
        valid.length === 0
          ? nothing
          : html`<button
              type="button"
              class=${asking ? 'danger' : ''}
              @click=${() => {
                // Two presses: whoever has the link loses it at once.
                if (asking) void press(opened, 'links', { command: 'revoke-links' }, 'Link annullati.');
                revoking = asking ? undefined : opened.id;
                changed();
              }}
            >
              ${asking ? 'Sì, annulla i link' : 'Annulla i link'}
            </button>`
      }
    </p>
    ${trouble(opened, 'links')}
    ${
      outbox.length === 0
        ? nothing
        : html`<p class="quiet">
            <a href="/console/outbox"
              >${outbox.length === 1 ? 'Un messaggio inviato' : `${outbox.length} messaggi inviati`}</a
            >
          </p>`
    }
  </section>`;
}

// ------------------------------------------------------------------------------------------------ ready sentences

function sentences({ answer }: Opened): unknown {
  // Channels with the same words share them.
  const channels = new Map<string, string[]>();
  for (const { channel, text } of answer.sentences)
    channels.set(text, [...(channels.get(text) ?? []), channelName(channel)]);
  if (channels.size === 0) return nothing;
  return html`<section class="panel" aria-labelledby="sentences-title">
    <h2 id="sentences-title">Da incollare</h2>
    <p class="quiet">Le parole che il cliente legge sulla sua pagina, pronte per il canale in cui scrive.</p>
    <ul class="sentences">
      ${[...channels].map(([text, names]) => {
        const where = names.join(', ');
        return html`<li>
          <p>
            <b>${where}</b>
            <button type="button" aria-label="Copia la frase per ${where}" @click=${() => copy(text)}>
              ${icon('copy')} Copia
            </button>
          </p>
          <p lang=${answer.customer.language} class="sentence">${text}</p>
        </li>`;
      })}
    </ul>
  </section>`;
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce('Copiata.');
  } catch {
    announce('Il browser non lascia copiare: selezionala a mano.');
  }
}

// ----------------------------------------------------------------------------------------------------- what was said

/** How many entries are drawn at first. */
const PAGE = 40;
const shownOf = new Map<string, number>();

function history(opened: Opened, document: RequestDocument, now: number): TemplateResult {
  const entries = timelineOf(document, now);
  const shown = shownOf.get(opened.id) ?? PAGE;
  return html`<section class="history" aria-labelledby="history-title">
    <h2 id="history-title">Che cosa ci siamo detti</h2>
    <ol>
      ${repeat(
        entries.slice(0, shown),
        ({ id }) => id,
        (entry) => {
          const text = describeEntry(entry, document, now, WORDS);
          const { event } = entry;
          return html`<li class=${event?.by ?? 'brand'}>
            <p class="entry-head">
              <strong>${text.title.text}</strong>
              <time datetime=${text.datetime ?? nothing}>${text.when}</time>
            </p>
            ${text.text ? html`<p class="entry-text ${text.quoted ? 'quoted' : ''}" lang=${text.text.lang ?? nothing}>${text.text.text}</p>` : nothing}
            ${text.notes.map((note) => html`<p class="quiet">${note.text}</p>`)}
            ${event?.card ? cardOf(event.card) : nothing} ${event?.attachments?.map(file)}
          </li>`;
        },
      )}
    </ol>
    ${
      entries.length > shown
        ? html`<p>
            <button
              type="button"
              @click=${() => {
                shownOf.set(opened.id, shown + 10 * PAGE);
                changed();
              }}
            >
              Altri ${entries.length - shown}
            </button>
          </p>`
        : nothing
    }
  </section>`;
}

function cardOf({ title, rows, href }: Card): TemplateResult {
  return html`<div class="card">
    <p>
      <b><bdi>${local(title)}</bdi></b>
    </p>
    <dl>
      ${rows.map(
        ([label, value]) =>
          html`<dt>${local(label)}</dt>
            <dd><bdi>${local(value)}</bdi></dd>`,
      )}
    </dl>
    ${href === undefined ? nothing : html`<p><a href=${href} target="_blank" rel="noopener noreferrer">${href}</a></p>`}
  </div>`;
}

/** What a browser shows as a picture. */
const PICTURES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

function file({ name, href, type, size }: Attachment): TemplateResult {
  const picture = PICTURES.includes(type ?? '');
  return html`<p class="file">
    ${picture ? html`<img src=${href} alt="" loading="lazy" />` : nothing}
    <a href=${href} download><bdi>${name}</bdi></a>
    ${size === undefined ? nothing : html`<small>${bytes(size)}</small>`}
  </p>`;
}
