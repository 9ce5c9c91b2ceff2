import type { Channel } from '../core/document/channel-types.js';
import type { Localized } from '../core/document/localized.js';
import { offsetAt } from '../core/time/zone.js';
import type { Said } from './say.js';
import { wordsOf, type SayOptions, type Words } from './words.js';

/** How a brand's zone is called: by the brand, else by the city in the zone's name. */
export function placeName(zone: string, place: Localized | undefined, words: Words): string {
  return place === undefined
    ? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
    : words.local(place);
}

/** Is it the same time of day in both zones at this instant (epoch ms)? */
export const sameClock = (zone: string, other: string, instant: number): boolean =>
  offsetAt(zone, instant) === offsetAt(other, instant);

/** The instant of a sentence on the brand's own clock ("16:30 in Rome"), or nothing where that is the reader's clock too. */
export function placeOf(
  { timeZone, place }: Pick<Channel, 'timeZone' | 'place'>,
  { datetime }: Pick<Said, 'datetime'>,
  options: SayOptions,
  key: 'note.here' | 'note.there' = 'note.here',
): string {
  const words = wordsOf(options);
  const instant = Date.parse(datetime ?? '');
  if (timeZone === undefined || Number.isNaN(instant) || sameClock(timeZone, words.zone, instant)) return '';
  const { text: time, hour: n } = words.clock(instant, timeZone);
  return words.t(key, {
    the: words.t('clock.the', { time, n }),
    time,
    n,
    place: placeName(timeZone, place, words),
  });
}

/** In which clock the times on screen are: the brand's ("Rome time"), or the reader's, with what time it is there. */
export function zoneNote(
  zone: string | undefined,
  place: Localized | undefined,
  now: number,
  options: SayOptions,
): string {
  if (zone === undefined) return '';
  const words = wordsOf(options);
  const name = placeName(zone, place, words);
  if (sameClock(zone, words.zone, now))
    return place === undefined ? '' : words.t('picker.zoneHere', { place: name });
  const { text: time, hour: n } = words.clock(now, zone);
  return words.t('picker.zoneThere', { place: name, time, n });
}
