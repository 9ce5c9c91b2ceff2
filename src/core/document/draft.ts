/** How a channel takes a first message: as an editable draft, as a start code only, or not at all. */
export type DraftSupport = 'text' | 'code' | 'none';

interface DraftRule {
  readonly matches: RegExp;
  readonly support: DraftSupport;
  readonly query: (text: string, code: string) => string;
}

const encode = encodeURIComponent;

/** By what the link is, not by the channel's kind: a child link to wa.me takes a draft too. The first match decides. */
const DRAFT_RULES: readonly DraftRule[] = [
  { matches: /^https:\/\/wa\.me\/\d/i, support: 'text', query: (text) => `text=${encode(text)}` },
  {
    matches: /^mailto:/i,
    support: 'text',
    query: (text, code) => `subject=${encode(code)}&body=${encode(text)}`,
  },
  // `?&body=` is the one spelling that both iOS and Android read.
  { matches: /^sms:/i, support: 'text', query: (text) => `&body=${encode(text)}` },
  // A bot never receives a draft, only its start parameter.
  {
    matches: /^https:\/\/t\.me\/\w*bot\b/i,
    support: 'code',
    query: (_text, code) => `start=${encode(code)}`,
  },
  { matches: /^https:\/\/t\.me\/\w/i, support: 'text', query: (text) => `text=${encode(text)}` },
  { matches: /^https:\/\/m\.me\//i, support: 'code', query: (_text, code) => `ref=${encode(code)}` },
  { matches: /^viber:/i, support: 'text', query: (text) => `draft=${encode(text)}` },
];

const draftRule = (href: string): DraftRule | undefined =>
  DRAFT_RULES.find((rule) => rule.matches.test(href));

/** What the place behind this link can be given beforehand. */
export const draftSupport = (href: string): DraftSupport => draftRule(href)?.support ?? 'none';

/** The link with a first message (or its reference code) in it, in place of one it had. Unchanged where it takes none. */
export function withDraft(href: string, text: string, code: string): string {
  const rule = draftRule(href);
  if (!rule || text === '') return href;
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(href) ?? [];
  const kept = query
    .split('&')
    .filter((pair) => pair !== '' && !/^(text|subject|body|start|ref|draft)=/.test(pair));
  return `${path}?${[...kept, rule.query(text, code)].join('&')}${hash}`;
}
