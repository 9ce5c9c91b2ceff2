import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Attachment, Card, RequestEvent } from '../../core/document/request-types.js';
import { localize } from '../../i18n/localize.js';
import type { Words } from '../../i18n/words.js';
import * as icons from '../../internal/icons/generic.generated.js';
import { renderText } from '../local-text.js';
import type { Rendered, Standing, Told } from './parts.js';

/** How the files of an event are shown. */
export type RenderFiles = (event: RequestEvent, files: readonly Attachment[], words: Words) => TemplateResult;

/** What happened, newest first. Keyed, so that something new touches nothing else. */
export function renderStory({ document: known, words, story }: Standing, renderFiles: RenderFiles): Rendered {
  if (story.length === 0) return nothing;
  const { eventsLeftOut } = known;
  return html`
    <section class="story" aria-labelledby="story">
      <h3 class="story-title" id="story">${words.t('request.timeline')}</h3>
      <ol role="list">
        ${repeat(
          story,
          ({ entry }) => entry.id,
          (told) => renderEntry(told, words, renderFiles),
        )}
      </ol>
      ${eventsLeftOut > 0 ? html`<p class="left-out">${words.t('request.leftOut', { n: eventsLeftOut })}</p>` : nothing}
    </section>
  `;
}

function renderEntry({ entry, text }: Told, words: Words, renderFiles: RenderFiles): TemplateResult {
  const { event } = entry;
  const { attachments = [], card } = event ?? {};
  return html`
    <li class="entry" part="entry">
      <p class="when">
        ${text.datetime === undefined ? text.when : html`<time datetime=${text.datetime}>${text.when}</time>`}
      </p>
      <div>
        <p class="what">${renderText(text.title)}</p>
        ${
          text.text &&
          (text.quoted
            ? html`<blockquote class="said theirs">${renderText(text.text)}</blockquote>`
            : html`<p class="said">${renderText(text.text)}</p>`)
        }
        ${
          text.notes.length > 0
            ? html`<div class="asides ${text.state ?? ''}">
                ${text.state ? (text.state === 'kept' ? icons.check : icons.late) : nothing}
                <div>${text.notes.map((note) => html`<p>${renderText(note)}</p>`)}</div>
              </div>`
            : nothing
        }
        ${card ? renderCard(card, words) : nothing}
        ${event && attachments.length > 0 ? renderFiles(event, attachments, words) : nothing}
      </div>
    </li>
  `;
}

function renderCard({ title, rows, href }: Card, words: Words): TemplateResult {
  const name = localize(title, words.locale);
  return html`
    <div class="card">
      <p class="card-title">${renderText(name)}</p>
      <dl>
        ${rows.map(
          ([label, value]) =>
            html`<div class="card-row">
              <dt>${renderText(localize(label, words.locale))}</dt>
              <dd>${renderText(localize(value, words.locale))}</dd>
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
