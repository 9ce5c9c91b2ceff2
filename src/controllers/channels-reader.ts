import { parseChannels } from '../core/document/channels.js';
import { freshFor } from '../core/expectation/load.js';
import { AT_MOST, EVERY, LIVE_EVERY, type ChannelsReader } from './channels.js';
import { parseOnce } from './document.js';

/** Each document is parsed once, however many elements show it. */
const parse = parseOnce(parseChannels);

/** Comes with the faces of the elements that show channels. */
export const channelsReader: ChannelsReader = {
  parse,
  /** As often as its facts age: with live data never beyond half of the shortest time for which they are fresh. */
  paceOf(json) {
    const live = (parse(json).document?.channels ?? []).flatMap((channel) => channel.live ?? []);
    if (live.length === 0) return { every: EVERY, most: AT_MOST };
    return { every: LIVE_EVERY, most: Math.min(AT_MOST, ...live.map((facts) => freshFor(facts) / 2)) };
  },
};
