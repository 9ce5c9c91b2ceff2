import { localize } from '../../i18n/localize.js';
import { requestSummary } from '../../i18n/summary.js';
import { act as en } from '../../locales/en/act.js';
import { act as it } from '../../locales/it/act.js';
import { calendarFile } from './calendar-file.js';
import type { Kit, Standing } from './parts.js';
import { save } from './save.js';

/** What the customer takes along: the next date for their calendar, a summary, a print. */
export class Tools {
  /** What became of the summary. */
  copied: 'done' | 'failed' | undefined;

  constructor(private readonly kit: Kit) {
    kit.extend(en);
    kit.extend(it);
  }

  /** What comes of doing nothing: the question behind most calls. */
  idleText({ text, view, words }: Standing): string {
    if (text.confirm !== undefined) return text.confirm;
    return words.t(view.turn ? `idle.${view.turn}` : 'idle.unknown');
  }

  saveDate({ document: known, view, words, now }: Standing): void {
    const { next } = view;
    if (!next) return;
    const { id, kind, by, what } = next.promise;
    const params = {
      id: known.id,
      what: what === undefined ? words.t(`what.${kind}`) : localize(what, words.locale).text,
    };
    const { request, platform } = this.kit;
    const text = calendarFile({
      // The first of the dates gives the name: the next one takes its place in the calendar.
      uid: `${next.earlier[0]?.promiseId ?? id}.${known.id}@${new URL(request.url ?? location.href).host}`,
      sequence: next.earlier.length,
      at: by.at,
      ...(by.day !== undefined && { day: by.day }),
      title: words.t('tool.calendarTitle', params),
      text: words.t('tool.calendarText', params),
      written: now,
    });
    save(new Blob([text], { type: 'text/calendar;charset=utf-8' }), `${known.id}.ics`, platform);
  }

  async copy({ document: known, view, now, options, words }: Standing): Promise<void> {
    const { announcer, host } = this.kit;
    try {
      // Missing, and not only refused, on pages without https.
      await navigator.clipboard.writeText(requestSummary(known, view, now, options));
      this.copied = 'done';
    } catch {
      this.copied = 'failed';
    }
    announcer.say(words.t(this.copied === 'done' ? 'tool.copied' : 'tool.copyFailed'));
    host.requestUpdate();
  }
}
