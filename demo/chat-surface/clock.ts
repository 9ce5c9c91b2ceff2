/** What a time is told with. */
export interface Telling {
  readonly now: number;
  /** When something was said before, if anything was. */
  readonly before: number | undefined;
  readonly language: string;
  /** IANA; absent: the device's. */
  readonly zone?: string | undefined;
}

/** A week ago has the same name of a day as today. */
const NAMED = 6 * 24 * 60 * 60_000;

const TIME = { hour: 'numeric', minute: '2-digit' } as const;

/** When something was said, in the customer's clock: the time, and the day where a new one begins or it is not today's. */
export function whenSaid(at: number, { now, before, language, zone }: Telling): string {
  const locale = regional(language);
  const format = (options: Intl.DateTimeFormatOptions, when: number): string =>
    new Intl.DateTimeFormat(locale, { ...options, ...(zone !== undefined && { timeZone: zone }) }).format(
      when,
    );
  const dayOf = (when: number): string => format({ year: 'numeric', month: 'numeric', day: 'numeric' }, when);
  const time = format(TIME, at);
  const day = dayOf(at);
  if (before !== undefined && dayOf(before) === day) return time;
  if (day !== dayOf(now))
    return format(
      { weekday: 'short', ...(now - at > NAMED && { day: 'numeric', month: 'short' }), ...TIME },
      at,
    );
  if (before === undefined) return time;
  return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'day')}, ${time}`;
}

/** `en` on the page, `en-GB` in the browser: the reader's own spelling decides the clock. */
function regional(language: string): string {
  if (language.includes('-')) return language;
  return navigator.languages.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ?? language;
}
