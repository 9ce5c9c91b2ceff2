/** More entries than the longest search needs, so that a search does not push out its own. */
const MAX_ENTRIES = 512;

/** The value of `key`, made on first use. A full map is emptied: what is asked for again is soon made again. */
export function cached<K, V>(map: Map<K, V>, key: K, make: (key: K) => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make(key);
    if (map.size >= MAX_ENTRIES) map.clear();
    map.set(key, value);
  }
  return value;
}
