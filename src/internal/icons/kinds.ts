import { solid, type Icon } from './icon.js';
import * as icons from './generic.generated.js';

/** The generic icon of each channel kind; shown until its brand mark has arrived, or in its place. */
export const kindIcons = {
  chat: icons.chat,
  whatsapp: icons.message,
  messenger: icons.message,
  instagram: icons.message,
  telegram: icons.message,
  sms: icons.sms,
  phone: icons.phone,
  callback: icons.callback,
  email: icons.email,
  form: icons.form,
  viber: icons.message,
  line: icons.message,
  'apple-messages': icons.message,
  wechat: icons.message,
  x: icons.social,
  'in-app': icons.inApp,
  social: icons.social,
  store: icons.store,
  other: icons.other,
} satisfies Record<string, Icon>;

let brands: ReadonlyMap<string, Icon> | undefined;
let loading: Promise<unknown> | undefined;

/** The brand mark of a kind once it is loaded, until then its generic icon. */
export const iconOf = (kind: keyof typeof kindIcons): Icon => brands?.get(kind) ?? kindIcons[kind];

/**
 * Loads the brand marks, a chunk of their own, and calls back when they are there; not at all when they are there already
 * or cannot be loaded.
 */
export function loadBrandIcons(done: () => void): void {
  if (brands) return;
  loading ??= import('./brands.generated.js').then((module) => {
    brands = new Map(Object.entries(module.brands).map(([kind, d]) => [kind, solid(d)]));
  });
  loading.then(done, () => undefined);
}
