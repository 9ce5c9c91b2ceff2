import { html } from 'hono/html';
import { BRAND_ZONE, type Words } from '../calendar.js';
import {
  CAPTIONS,
  GROUP_CAPTIONS,
  MARK_CAPTIONS,
  MOMENT_CAPTIONS,
  PART_CAPTIONS,
  REGISTER_CAPTIONS,
  type PageLanguage,
} from './captions.js';
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

interface Query extends View {
  /** Show the texts as they are written, too. */
  readonly raw: boolean;
}

/** A page, spoken in its own language. */
interface Page {
  readonly path: '/words' | '/words/situations';
  readonly language: PageLanguage;
  readonly search: URLSearchParams;
  say(words: Words): string;
}

const pageOf = (path: Page['path'], search: URLSearchParams, language: PageLanguage): Page => ({
  path,
  language,
  search,
  say: (words) => words[language],
});

/** Italian pages stand at the root, their English twins below `/en`. */
const addressIn = (language: PageLanguage, path: string): string => (language === 'it' ? path : `/en${path}`);

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

/** A value of the address, and how it is called on the page. */
type Choice = readonly [value: string, text: string];

const choices = <T extends string>(
  names: readonly T[],
  texts: Readonly<Record<T, Words>>,
  { say }: Page,
): Choice[] => names.map((name) => [name, say(texts[name])]);

function languageChoices({ language }: Page): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return TAGS.map((tag) => [tag, names.of(tag) ?? tag]);
}

const boxes = (legend: string, name: string, all: readonly Choice[], picked: readonly string[]): unknown =>
  html`<fieldset>
    <legend>${legend}</legend>
    ${all.map(
      ([value, text]) =>
        html`<label
          ><input
            type="checkbox"
            name="${name}"
            value="${value}"
            ${picked.length < all.length && picked.includes(value) ? html`checked` : ''}
          />
          ${text}</label
        > `,
    )}
  </fieldset>`;

const select = (label: string, name: string, options: readonly Choice[], current: string): unknown =>
  html`<label
    >${label}
    <select name="${name}">
      ${options.map(
        ([value, text]) =>
          html`<option value="${value}" ${value === current ? html`selected` : ''}>${text}</option>`,
      )}
    </select></label
  >`;

/** The same choice in the other language. */
function twinLink({ language, path, search, say }: Page): unknown {
  const other = language === 'it' ? 'en' : 'it';
  const query = search.toString();
  const address = `${addressIn(other, path)}${query === '' ? '' : `?${query}`}`;
  return html`<a href="${address}" lang="${other}" hreflang="${other}">${say(CAPTIONS.other)}</a>`;
}

async function frame(
  page: Page,
  { title, lead }: { readonly title: Words; readonly lead: Words },
  form: unknown,
  body: unknown,
): Promise<string> {
  const { path, language, say } = page;
  const pages = [
    ['/words', CAPTIONS.toSentences],
    ['/words/situations', CAPTIONS.toSituations],
  ] as const;
  const whole = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${say(title)} · Attesa</title>
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/site.css" />
        <link rel="stylesheet" href="/assets/words.css" />
      </head>
      <body class="words">
        <header>
          <h1>${say(title)}</h1>
          <p>${say(lead)}</p>
          <nav aria-label="${say(CAPTIONS.pages)}">
            ${pages.map(
              ([href, name]) =>
                html`<a href="${addressIn(language, href)}" ${href === path ? html`aria-current="page"` : ''}
                  >${say(name)}</a
                > `,
            )}
            <a href="/gallery?lang=${language}">${say(CAPTIONS.toGallery)}</a>
            ${twinLink(page)}
          </nav>
          <form method="get" action="${addressIn(language, path)}">
            ${form}
            <button>${say(CAPTIONS.show)}</button>
          </form>
        </header>
        <main>${body}</main>
      </body>
    </html> `;
  return whole.toString();
}

// --------------------------------------------------------------------------------------------------- the sentences

/** Spaces that look like any other, made visible. */
const spaced = (text: string): string => text.replaceAll('\u00a0', '⍽').replaceAll('\u202f', '⎵');

function formLine(
  { register, category, text, raw }: Form,
  showRaw: boolean,
  { language, say }: Page,
): unknown {
  const label = [register === 'neutral' ? '' : say(REGISTER_CAPTIONS[register]), category ?? '']
    .filter(Boolean)
    .join(' · ');
  return html`<p>
    ${label === '' ? '' : html`<small lang="${language}">${label}</small> `}${text === '' ? '—' : text}
    ${showRaw ? html`<code>${spaced(raw)}</code>` : ''}
  </p>`;
}

function cell({ tag, forms, mark }: Cell, key: string, raw: boolean, page: Page): unknown {
  const note =
    mark === undefined ? '' : html`<strong class="mark ${mark}">${page.say(MARK_CAPTIONS[mark])}</strong>`;
  return html`<div class="cell" id="${tag}:${key}">
    <a class="tag" href="#${tag}:${key}">${tag}</a> ${note}
    <div lang="${tag}">${forms.map((form) => formLine(form, raw, page))}</div>
  </div>`;
}

const article = ({ key, cells }: Entry, raw: boolean, page: Page): unknown =>
  html`<article id="${key}">
    <h3><a href="#${key}">${key}</a></h3>
    <div class="cells">${cells.map((entry) => cell(entry, key, raw, page))}</div>
  </article>`;

function section(part: PartName, entries: readonly Entry[], raw: boolean, page: Page): unknown {
  const own = entries.filter((entry) => entry.part === part);
  return own.length === 0
    ? ''
    : html`<section aria-labelledby="part-${part}">
        <h2 id="part-${part}">${page.say(PART_CAPTIONS[part])} <code>${part}</code></h2>
        ${own.map((entry) => article(entry, raw, page))}
      </section>`;
}

function summary(entries: readonly Entry[], languages: readonly string[], page: Page): unknown {
  const { language, say } = page;
  const count = (tag: string, mark: Mark): number =>
    entries.filter(({ cells }) => cells.some((entry) => entry.tag === tag && entry.mark === mark)).length;
  const names = languageChoices(page).filter(([tag]) => languages.includes(tag));
  return html`<table>
    <caption>
      ${entries.length} ${say(CAPTIONS.count)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say(CAPTIONS.language)}</th>
        ${MARKS.map((mark) => html`<th scope="col">${say(MARK_CAPTIONS[mark])}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${names.map(
        ([tag, name]) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${MARKS.map((mark) => html`<td><a href="${addressIn(language, '/words')}?lang=en&lang=${tag}&only=${mark}">${count(tag, mark)}</a></td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Every sentence in every language. `lang`, `register`, `part`, `when`, `word`, `only` and `raw` choose what is shown. */
export function wordsPage(search: URLSearchParams, language: PageLanguage): Promise<string> {
  const page = pageOf('/words', search, language);
  const { say } = page;
  const query = readQuery(search);
  const entries = entriesOf(query);
  return frame(
    page,
    { title: CAPTIONS.sentences, lead: CAPTIONS.sentencesLead },
    html`${boxes(say(CAPTIONS.languages), 'lang', languageChoices(page), query.languages)}
      ${boxes(say(CAPTIONS.registers), 'register', choices(REGISTERS, REGISTER_CAPTIONS, page), query.registers)}
      <details ${query.parts.length < PART_NAMES.length ? html`open` : ''}>
        <summary>${say(CAPTIONS.parts)}</summary>
        ${boxes(say(CAPTIONS.parts), 'part', choices(PART_NAMES, PART_CAPTIONS, page), query.parts)}
      </details>
      ${select(say(CAPTIONS.moment), 'when', choices(MOMENT_NAMES, MOMENT_CAPTIONS, page), query.moment)}
      ${select(
        say(CAPTIONS.only),
        'only',
        [['', say(CAPTIONS.all)], ...choices(MARKS, MARK_CAPTIONS, page)],
        query.only ?? '',
      )}
      <label>${say(CAPTIONS.word)} <input type="search" name="word" value="${query.word}" /></label>
      <label
        ><input type="checkbox" name="raw" ${query.raw ? html`checked` : ''} /> ${say(CAPTIONS.raw)}</label
      >`,
    html`${summary(entries, query.languages, page)}
    ${PART_NAMES.map((part) => section(part, entries, query.raw, page))}`,
  );
}

// -------------------------------------------------------------------------------------------------- the situations

const line = ({ text, lang, main }: Line): unknown =>
  html`<p ${main ? html`class="main"` : ''} ${lang === undefined ? '' : html`lang="${lang}"`}>${text}</p>`;

function situation({ id, shows, tell }: Situation, { languages, registers }: View, { say }: Page): unknown {
  const [register = 'neutral'] = registers;
  return html`<article id="${id}">
    <h3><a href="#${id}">${say(shows)}</a></h3>
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
export function situationsPage(search: URLSearchParams, language: PageLanguage): Promise<string> {
  const page = pageOf('/words/situations', search, language);
  const { say } = page;
  const query = readQuery(search);
  return frame(
    page,
    { title: CAPTIONS.situations, lead: CAPTIONS.situationsLead },
    html`${boxes(say(CAPTIONS.languages), 'lang', languageChoices(page), query.languages)}
    ${select(
      say(CAPTIONS.register),
      'register',
      choices(REGISTERS, REGISTER_CAPTIONS, page),
      query.registers[0] ?? 'neutral',
    )}`,
    GROUPS.map(
      (group) =>
        html`<section aria-labelledby="group-${group}">
          <h2 id="group-${group}">${say(GROUP_CAPTIONS[group])}</h2>
          ${SITUATIONS.filter((entry) => entry.group === group).map((entry) => situation(entry, query, page))}
        </section>`,
    ),
  );
}
