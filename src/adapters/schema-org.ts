import type { ScheduleSpec } from '../core/time/schedule-spec.js';
import { isObject, listOf, own } from './json.js';
import type { JsonObject } from './json.js';
import { hoursOf } from './schema-org-hours.js';

export interface SchemaOrgOptions {
  /** IANA zone of the business: schema.org has no place for it, and hours mean nothing without one. */
  readonly timeZone?: string;
  /** Epoch ms: leaves out hours that are over or not valid yet. Without it, validities of more than a year count as valid. */
  readonly now?: number;
}

/** A channel of the channels document, as JSON. */
interface ChannelJson {
  readonly kind: string;
  readonly address?: string;
  readonly href?: string;
  readonly hours?: ScheduleSpec;
  readonly languages?: readonly string[];
  /** Tells channels of one kind apart. */
  readonly label?: string;
}

/** Where a link is made for writing to the business, and not just a profile to look at. */
const CONTACT_LINKS: readonly (readonly [RegExp, string])[] = [
  [/^https:\/\/(wa\.me|api\.whatsapp\.com)\/./, 'whatsapp'],
  [/^https:\/\/m\.me\/./, 'messenger'],
  [/^https:\/\/ig\.me\/./, 'instagram'],
  [/^https:\/\/(t\.me|telegram\.me)\/./, 'telegram'],
  [/^https:\/\/(line\.me|lin\.ee)\/./, 'line'],
  [/^https:\/\/bcrw\.apple\.com\/./, 'apple-messages'],
];

const LANGUAGES =
  'ar bg bn ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ka ko lt lv mk ms mt nb nl no pa pl pt ro ru sk sl sq sr sv sw ta te th tr uk ur vi zh';

/** An author has an e-mail address too, and a contact point is read as part of its business. */
const NO_BUSINESS = /(^|[/#:])(Person|ContactPoint)$/;

/** Deeper lists of nodes than this are nobody's page. */
const MAX_DEPTH = 6;

/**
 * schema.org JSON-LD of a business (`LocalBusiness`, `Organization` …, alone, in a list or in a `@graph`) → a channels
 * document for `parseChannels`, or `undefined` when no node tells how to make contact. Any JSON will do; nothing is thrown.
 *
 * Read are `telephone`, `email`, `contactPoint`, the links in `sameAs` that open a conversation, and opening hours in
 * both notations. The hours of the place hold for its own telephone and e-mail; a contact point has its `hoursAvailable`, or none.
 */
export function fromSchemaOrg(json: unknown, options: SchemaOrgOptions = {}): unknown {
  const nodes = nodesIn(json, 0);
  const byId = new Map(nodes.map((node) => [own(node, '@id'), node]));
  for (const node of nodes) {
    if (listOf(own(node, '@type')).some((type) => typeof type === 'string' && NO_BUSINESS.test(type)))
      continue;
    const channels = channelsOf(
      node,
      byId,
      options.now === undefined ? undefined : Math.floor(options.now / 86_400_000),
    );
    if (channels.length === 0) continue;
    const brand = textOf(own(node, 'name'));
    return {
      version: 1,
      ...(brand !== undefined && { brand }),
      ...(options.timeZone !== undefined && { timeZone: options.timeZone }),
      channels: withIds(channels),
    };
  }
  return undefined;
}

/** Every object in nested lists and graphs, in their order. */
function nodesIn(json: unknown, depth: number): readonly JsonObject[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(json)) return json.flatMap((item) => nodesIn(item, depth + 1));
  if (!isObject(json)) return [];
  return [json, ...nodesIn(own(json, '@graph'), depth + 1)];
}

function channelsOf(
  node: JsonObject,
  byId: ReadonlyMap<unknown, JsonObject>,
  today: number | undefined,
): readonly ChannelJson[] {
  const special = own(node, 'specialOpeningHoursSpecification');
  const hours = hoursOf(own(node, 'openingHoursSpecification'), own(node, 'openingHours'), special, today);
  const shared = { ...(hours && { hours }) };
  const points = listOf(own(node, 'contactPoint')).flatMap((value) => {
    if (!isObject(value)) return [];
    // `{ "@id": … }` alone refers to a node elsewhere in the graph.
    const referred = Object.keys(value).length === 1 ? byId.get(own(value, '@id')) : undefined;
    return pointChannels(referred ?? value, today);
  });
  const general = [
    ...reachedAt(node, shared),
    ...listOf(own(node, 'sameAs')).flatMap((link) => linkChannel(link, shared)),
  ];
  return merge([...points, ...general]);
}

function pointChannels(point: JsonObject, today: number | undefined): readonly ChannelJson[] {
  const hours = hoursOf(own(point, 'hoursAvailable'), undefined, undefined, today);
  const languages = [...new Set(listOf(own(point, 'availableLanguage')).flatMap(languageOf))];
  const area = listOf(own(point, 'areaServed')).flatMap((value) => nameOf(value) ?? []);
  const label = [nameOf(point) ?? textOf(own(point, 'contactType')), area.join(', ')]
    .filter(Boolean)
    .join(', ');
  const shared = {
    ...(hours && { hours }),
    ...(languages.length > 0 && { languages }),
    ...(label !== '' && { label }),
  };
  const links = listOf(own(point, 'url')).flatMap((link) => {
    const known = linkChannel(link, shared);
    return known.length > 0 || typeof link !== 'string' || !/^https?:\/\/./i.test(link)
      ? known
      : [{ kind: 'other', href: link, ...shared }];
  });
  return [...reachedAt(point, shared), ...links];
}

function reachedAt(node: JsonObject, shared: Omit<ChannelJson, 'kind'>): readonly ChannelJson[] {
  return [
    ...listOf(own(node, 'telephone')).flatMap((value) => phoneChannel(value, shared)),
    ...listOf(own(node, 'email')).flatMap((value) => emailChannel(value, shared)),
  ];
}

/** An international number is an address. A national one still works as a link in its own country. Anything with letters or extensions would dial somebody else. */
function phoneChannel(value: unknown, shared: Omit<ChannelJson, 'kind'>): readonly ChannelJson[] {
  const text = typeof value === 'string' ? value.replace(/^tel:/i, '').trim() : '';
  if (!/^\+?[\d\s().\u2010-\u2015/-]+$/.test(text)) return [];
  // In +44 (0)20 the zero is for callers at home.
  const digits = (text.startsWith('+') ? text.replace(/\(0\)/, '') : text).replace(/\D/g, '');
  if (text.startsWith('+'))
    return /^[1-9]\d{6,14}$/.test(digits) ? [{ kind: 'phone', address: `+${digits}`, ...shared }] : [];
  return /^\d{3,15}$/.test(digits) ? [{ kind: 'phone', href: `tel:${digits}`, ...shared }] : [];
}

function emailChannel(value: unknown, shared: Omit<ChannelJson, 'kind'>): readonly ChannelJson[] {
  const address = typeof value === 'string' ? value.replace(/^mailto:/i, '').trim() : '';
  return /^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+$/.test(address)
    ? [{ kind: 'email', address, ...shared }]
    : [];
}

function linkChannel(value: unknown, shared: Omit<ChannelJson, 'kind'>): readonly ChannelJson[] {
  const kind =
    typeof value === 'string' ? CONTACT_LINKS.find(([pattern]) => pattern.test(value))?.[1] : undefined;
  return kind === undefined ? [] : [{ kind, href: value as string, ...shared }];
}

/** One channel per address; the earlier one wins and takes over what only the later one says. */
function merge(channels: readonly ChannelJson[]): readonly ChannelJson[] {
  const merged = new Map<string, ChannelJson>();
  for (const channel of channels) {
    const key = channel.address ?? channel.href ?? '';
    merged.set(key, { ...channel, ...merged.get(key) });
  }
  return [...merged.values()];
}

/** Ids are the kind, then `kind-2` and so on; a name only where one kind is there more than once. */
function withIds(channels: readonly ChannelJson[]): readonly unknown[] {
  const counts = new Map<string, number>();
  return channels.map(({ label, ...channel }, index) => {
    const { kind } = channel;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const alone = channels.every((other, at) => other.kind !== kind || at === index);
    return {
      id: count === 1 ? kind : `${kind}-${count.toString()}`,
      ...channel,
      ...(!alone && label !== undefined && { name: label }),
    };
  });
}

/** A string, or the first one of a list or of JSON-LD's `{ "@value": … }`. */
function textOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  const text = isObject(first) ? own(first, '@value') : first;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

function nameOf(value: unknown): string | undefined {
  return isObject(value) ? textOf(own(value, 'name')) : textOf(value);
}

/** A language tag, from one or from the language's English name. */
function languageOf(value: unknown): readonly string[] {
  for (const text of isObject(value)
    ? [textOf(own(value, 'alternateName')), nameOf(value)]
    : [textOf(value)]) {
    if (text === undefined) continue;
    const named = englishNames().get(text.toLowerCase());
    if (named !== undefined) return [named];
    if (/^[a-z]{2,3}([-_][a-z\d]{2,8})*$/i.test(text)) return [text.replaceAll('_', '-')];
  }
  return [];
}

let names: ReadonlyMap<string, string> | undefined;

function englishNames(): ReadonlyMap<string, string> {
  if (names) return names;
  const english = new Intl.DisplayNames(['en'], { type: 'language' });
  names = new Map(LANGUAGES.split(' ').map((tag) => [(english.of(tag) ?? tag).toLowerCase(), tag]));
  return names;
}
