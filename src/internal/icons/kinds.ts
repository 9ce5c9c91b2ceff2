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

/** The brand marks by channel kind, in a chunk of their own. Rejects when the chunk cannot be loaded: keep the generic icon. */
export async function loadBrandIcons(): Promise<ReadonlyMap<string, Icon>> {
  const { brands } = await import('./brands.generated.js');
  return new Map(Object.entries(brands).map(([kind, d]) => [kind, solid(d)]));
}
