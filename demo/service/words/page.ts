import { html } from 'hono/html';
import { BRAND_ZONE } from '../calendar.js';
import { LANGUAGES, PART_NAMES, type PartName } from './languages.js';
import { MOMENT_NAMES } from './samples.js';
import { entriesOf, REGISTERS, type Cell, type Entry, type Form, type Mark, type View } from './sentences.js';
import { SITUATIONS, type Line, type Situation } from './situations.js';

/*
 * Two pages for whoever speaks a language: every sentence beside those of the other languages, and whole situations as a
 * customer reads them. They work without a script; every choice is in the address.
 */

const TAGS = LANGUAGES.map(({ tag }) => tag);
const MARKS = ['missing', 'same'] as const satisfies readonly Mark[];
const MARK_TEXTS: Readonly<Record<Mark, string>> = { missing: 'missing', same: 'same as English' };

interface Query extends View {
  /** Show the texts as they are written, too. */
  readonly raw: boolean;
}

/** What an address may ask for, as often as it likes; nothing usable is everything. */
function chosen<const T extends string>(allowed: readonly T[], values: readonly string[]): readonly T[] {
  const found = allowed.filter((entry) => values.includes(entry));
  return found.length > 0 ? found : allowed;
}

function readQuery(query: URLSearchParams): Query {
  const [moment = 'today'] = chosen(MOMENT_NAMES, query.getAll('when'));
  const only = MARKS.find((mark) => mark === query.get('only'));
  return {
    languages: chosen(TAGS, query.getAll('lang')),
    registers: chosen(REGISTERS, query.getAll('register')),
    parts: chosen(PART_NAMES, query.getAll('part')),
    moment,
    word: query.get('word') ?? '',
    raw: query.has('raw'),
    ...(only !== undefined && { only }),
  };
}

// ------------------------------------------------------------------------------------------------------- the frame

const boxes = (name: string, all: readonly string[], picked: readonly string[]): unknown =>
  html`<fieldset>
    <legend>${name}</legend>
    ${all.map(
      (value) =>
        html`<label
          ><input
            type="checkbox"
            name="${name}"
            value="${value}"
            ${picked.length < all.length && picked.includes(value) ? html`checked` : ''}
          />
          ${value}</label
        > `,
    )}
  </fieldset>`;

const select = (
  name: string,
  options: readonly (readonly [value: string, text: string])[],
  current: string,
): unknown =>
  html`<label
    >${name}
    <select name="${name}">
      ${options.map(
        ([value, text]) =>
          html`<option value="${value}" ${value === current ? html`selected` : ''}>${text}</option>`,
      )}
    </select></label
  >`;

async function frame(
  {
    path,
    title,
    lead,
  }: { readonly path: '/words' | '/words/situations'; readonly title: string; readonly lead: string },
  form: unknown,
  body: unknown,
): Promise<string> {
  const pages = [
    ['/words', 'sentences'],
    ['/words/situations', 'situations'],
    ['/gallery', 'gallery'],
  ] as const;
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} · Attesa</title>
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/site.css" />
        <link rel="stylesheet" href="/assets/words.css" />
      </head>
      <body class="words">
        <header>
          <h1>${title}</h1>
          <p>${lead}</p>
          <nav aria-label="Pages">
            ${pages.map(
              ([href, name]) =>
                html`<a href="${href}" ${href === path ? html`aria-current="page"` : ''}>${name}</a> `,
            )}
          </nav>
          <form method="get" action="${path}">
            ${form}
            <button>Show</button>
          </form>
        </header>
        <main>${body}</main>
      </body>
    </html> `;
  return page.toString();
}

// --------------------------------------------------------------------------------------------------- the sentences

/** Spaces that look like any other, made visible. */
const spaced = (text: string): string => text.replaceAll('\u00a0', '⍽').replaceAll('\u202f', '⎵');

function formLine({ register, category, text, raw }: Form, showRaw: boolean): unknown {
  const label = [register === 'neutral' ? '' : register, category ?? ''].filter(Boolean).join(' · ');
  return html`<p>
    ${label === '' ? '' : html`<small lang="en">${label}</small> `}${text === '' ? '—' : text}
    ${showRaw ? html`<code>${spaced(raw)}</code>` : ''}
  </p>`;
}

function cell({ tag, forms, mark }: Cell, key: string, raw: boolean): unknown {
  const note = mark === undefined ? '' : html`<strong class="mark ${mark}">${MARK_TEXTS[mark]}</strong>`;
  return html`<div class="cell" id="${tag}:${key}">
    <a class="tag" href="#${tag}:${key}">${tag}</a> ${note}
    <div lang="${tag}">${forms.map((form) => formLine(form, raw))}</div>
  </div>`;
}

const article = ({ key, cells }: Entry, raw: boolean): unknown =>
  html`<article id="${key}">
    <h3><a href="#${key}">${key}</a></h3>
    <div class="cells">${cells.map((entry) => cell(entry, key, raw))}</div>
  </article>`;

function section(part: PartName, entries: readonly Entry[], raw: boolean): unknown {
  const own = entries.filter((entry) => entry.part === part);
  return own.length === 0
    ? ''
    : html`<section aria-labelledby="part-${part}">
        <h2 id="part-${part}">${part}</h2>
        ${own.map((entry) => article(entry, raw))}
      </section>`;
}

function summary(entries: readonly Entry[], languages: readonly string[]): unknown {
  const count = (tag: string, mark: Mark): number =>
    entries.filter(({ cells }) => cells.some((entry) => entry.tag === tag && entry.mark === mark)).length;
  return html`<table>
    <caption>
      ${entries.length} sentences
    </caption>
    <thead>
      <tr>
        <th scope="col">language</th>
        ${MARKS.map((mark) => html`<th scope="col">${MARK_TEXTS[mark]}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${languages.map(
        (tag) =>
          html`<tr>
            <th scope="row">${tag}</th>
            ${MARKS.map((mark) => html`<td><a href="/words?lang=en&lang=${tag}&only=${mark}">${count(tag, mark)}</a></td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Every sentence in every language. `lang`, `register`, `part`, `when`, `word`, `only` and `raw` choose what is shown. */
export function wordsPage(search: URLSearchParams): Promise<string> {
  const query = readQuery(search);
  const entries = entriesOf(query);
  return frame(
    {
      path: '/words',
      title: 'Every sentence',
      lead: 'What the elements, letters and greetings can say, filled with typical values: Friday 20 November 2026, 17:40 in Rome. A register stands where it says something else than the neutral one.',
    },
    html`${boxes('lang', TAGS, query.languages)} ${boxes('register', REGISTERS, query.registers)}
      ${boxes('part', PART_NAMES, query.parts)}
      ${select(
        'when',
        MOMENT_NAMES.map((name) => [name, name] as const),
        query.moment,
      )}
      ${select('only', [['', 'all'], ...MARKS.map((mark) => [mark, MARK_TEXTS[mark]] as const)], query.only ?? '')}
      <label>word <input type="search" name="word" value="${query.word}" /></label>
      <label
        ><input type="checkbox" name="raw" ${query.raw ? html`checked` : ''} /> raw texts (⍽ no-break, ⎵
        narrow)</label
      >`,
    html`${summary(entries, query.languages)} ${PART_NAMES.map((part) => section(part, entries, query.raw))}`,
  );
}

// -------------------------------------------------------------------------------------------------- the situations

const line = ({ text, lang, main }: Line): unknown =>
  html`<p ${main ? html`class="main"` : ''} ${lang === undefined ? '' : html`lang="${lang}"`}>${text}</p>`;

function situation({ id, shows, tell }: Situation, { languages, registers }: View): unknown {
  const [register = 'neutral'] = registers;
  return html`<article id="${id}">
    <h3><a href="#${id}">${shows.en}</a></h3>
    <div class="cells">
      ${LANGUAGES.filter(({ tag }) => languages.includes(tag)).map(
        (messages) =>
          html`<div class="cell" id="${messages.tag}:${id}">
            <a class="tag" href="#${messages.tag}:${id}">${messages.tag}</a>
            <div lang="${messages.tag}">${tell({ messages, register, zone: BRAND_ZONE }).map(line)}</div>
          </div>`,
      )}
    </div>
  </article>`;
}

const GROUPS = ['channels', 'chat', 'requests', 'letters'] as const satisfies readonly Situation['group'][];

/** The states of the gallery told whole, side by side. `lang` and `register` choose what is shown. */
export function situationsPage(search: URLSearchParams): Promise<string> {
  const query = readQuery(search);
  return frame(
    {
      path: '/words/situations',
      title: 'Every situation, in words',
      lead: 'What a customer reads on Friday 20 November 2026 at 17:40 in Rome. What a brand wrote in its documents is there in Italian and English only.',
    },
    html`${boxes('lang', TAGS, query.languages)}
    ${select(
      'register',
      REGISTERS.map((name) => [name, name] as const),
      query.registers[0] ?? 'neutral',
    )}`,
    GROUPS.map(
      (group) =>
        html`<section aria-labelledby="group-${group}">
          <h2 id="group-${group}">${group}</h2>
          ${SITUATIONS.filter((entry) => entry.group === group).map((entry) => situation(entry, query))}
        </section>`,
    ),
  );
}
