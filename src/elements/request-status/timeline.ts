import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Attachment, Card, RequestEvent } from '../../core/document/request-types.js';
import { localize } from '../../i18n/localize.js';
import type { Words } from '../../i18n/words.js';
import * as icons from '../../internal/icons/generic.generated.js';
import { renderText } from '../local-text.js';
import type { Rendered, Standing, Told } from './parts.js';
import { renderUnbroken, renderUnbrokenText } from './pieces.js';

/** How the files of an event are shown. */
export type RenderFiles = (event: RequestEvent, files: readonly Attachment[], words: Words) => TemplateResult;

/** What happened, newest first. Keyed, so that something new touches nothing else. */
export function renderStory({ document: known, words, story }: Standing, renderFiles: RenderFiles): Rendered {
  if (story.length === 0) return nothing;
  const { eventsLeftOut } = known;
  return html`
    <div class="story">
      <h3 class="story-title">${words.t('request.timeline')}</h3>
      <ol role="list">
        ${repeat(
          story,
          ({ entry }) => entry.id,
          (told) => renderEntry(told, words, renderFiles),
        )}
      </ol>
      ${eventsLeftOut > 0 ? html`<p class="left-out">${words.t('request.leftOut', { n: eventsLeftOut })}</p>` : nothing}
    </div>
  `;
}

/** One thing that happened. Short texts are set as properties: a long history has many, and each part of a template costs. */
function renderEntry(told: Told, words: Words, renderFiles: RenderFiles): TemplateResult {
  const { text } = told;
  const { title, text: said } = text;
  return html`
    <li class="entry" part="entry">
      <p class="when"><time datetime=${text.datetime ?? nothing} .textContent=${text.when}></time></p>
      <div>
        <p class="what"><bdi lang=${title.lang ?? nothing} .textContent=${title.text}></bdi></p>
        ${
          said &&
          (text.quoted
            ? html`<blockquote class="said theirs">
                <bdi lang=${said.lang ?? nothing}>${renderUnbroken(said.text)}</bdi>
              </blockquote>`
            : html`<p class="said"><bdi lang=${said.lang ?? nothing}>${renderUnbroken(said.text)}</bdi></p>`)
        }
        ${renderMore(told, words, renderFiles)}
      </div>
    </li>
  `;
}

/** What only some entries have, behind one part of the template. */
function renderMore({ entry, text }: Told, words: Words, renderFiles: RenderFiles): Rendered {
  const { event } = entry;
  const { attachments = [], card } = event ?? {};
  if (text.notes.length === 0 && !card && attachments.length === 0) return nothing;
  return html`
    ${
      text.notes.length > 0
        ? html`<div class="asides ${text.state ?? ''}">
            ${text.state ? (text.state === 'kept' ? icons.check : icons.late) : nothing}
            <div>${text.notes.map((note) => html`<p>${renderUnbrokenText(note)}</p>`)}</div>
          </div>`
        : nothing
    }
    ${card ? renderCard(card, words) : nothing}
    ${event && attachments.length > 0 ? renderFiles(event, attachments, words) : nothing}
  `;
}

function renderCard({ title, rows, href }: Card, words: Words): TemplateResult {
  const name = localize(title, words.locale);
  return html`
    <div class="card">
      <p class="card-title">${renderUnbrokenText(name)}</p>
      <dl>
        ${rows.map(
          ([label, value]) =>
            html`<div class="card-row">
              <dt>${renderText(localize(label, words.locale))}</dt>
              <dd>${renderUnbrokenText(localize(value, words.locale))}</dd>
            </div>`,
        )}
      </dl>
      ${
        href === undefined
          ? nothing
          : html`<a class="link" href=${href} target="_blank" rel="noopener noreferrer"
              >${words.t('request.details')}<span class="sr">
                (${name.text}, ${words.t('request.newWindow')})</span
              ></a
            >`
      }
    </div>
  `;
}
