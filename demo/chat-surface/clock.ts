/**
 * When something was said, in the customer's clock: the time, and the day if it was another one.
 * @param zone IANA; absent: the device's
 */
export function whenSaid(at: number, now: number, language: string, zone?: string): string {
  const locale = regional(language);
  const format = (options: Intl.DateTimeFormatOptions, when: number): string =>
    new Intl.DateTimeFormat(locale, { ...options, ...(zone !== undefined && { timeZone: zone }) }).format(
      when,
    );
  const day = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  return format(day, at) === format(day, now)
    ? format(time, at)
    : format({ weekday: 'short', day: 'numeric', month: 'short', ...time }, at);
}

/** `en` on the page, `en-GB` in the browser: the reader's own spelling decides the clock. */
function regional(language: string): string {
  if (language.includes('-')) return language;
  return navigator.languages.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ?? language;
}
