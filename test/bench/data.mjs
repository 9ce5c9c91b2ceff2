/** The same facts for every measurement. */

export const ZONE = 'Europe/Rome';

/** Friday 20 November 2026, 11:02 in Rome. */
export const NOW = Date.parse('2026-11-20T10:02:00Z');

/** Eight channels as a brand would list them: live, measured, declared, closed, with notes. No live facts: those age. */
export const channels = {
  version: 1,
  brand: 'Officine Rinaldi',
  timeZone: ZONE,
  place: { it: 'Roma', en: 'Rome' },
  hours: 'Mo-Fr 09:00-13:00,14:00-18:00; Sa 09:00-12:00; Dec 25 off',
  channels: [
    {
      id: 'chat',
      kind: 'chat',
      reply: { within: 'PT4H' },
      automated: { name: 'Assistente Rinaldi', hours: '24/7' },
    },
    {
      id: 'whatsapp',
      kind: 'whatsapp',
      address: '+390212345678',
      hours: 'Mo-Sa 09:00-20:00',
      reply: {
        within: 'PT2H',
        share: 0.8,
        basis: 'measured',
        sample: { count: 214, from: '2026-11-14', to: '2026-11-20' },
      },
    },
    {
      id: 'phone',
      kind: 'phone',
      address: '+390212345600',
      cost: { it: 'Gratis da rete fissa', en: 'Free from landlines' },
    },
    { id: 'email', kind: 'email', address: 'aiuto@example.it', reply: { within: 'P1D' } },
    { id: 'callback', kind: 'callback', href: 'https://example.it/richiamata', reply: { within: 'PT6H' } },
    {
      id: 'telegram',
      kind: 'telegram',
      href: 'https://t.me/example',
      reply: { within: 'PT3H' },
      languages: ['it', 'en'],
    },
    { id: 'form', kind: 'form', href: 'https://example.it/contatti', reply: { within: 'P2D' } },
    { id: 'store', kind: 'store', href: 'https://example.it/negozio', hours: 'Sa-Su 10:00-19:00' },
  ],
};

/** The same with people in the queue, as of `now`. */
export const liveChannels = (now) => ({
  ...channels,
  channels: channels.channels.map((channel) =>
    channel.id === 'chat'
      ? {
          ...channel,
          live: { asOf: new Date(now).toISOString(), waiting: 3, agents: 2, handling: 'PT4M', usual: 'PT4M' },
        }
      : channel,
  ),
});

const MINUTE = 60_000;

/** A request with `count` events, the newest a minute before `NOW`: messages, notes, a promise now and then. */
export const longRequest = (count) => ({
  version: 1,
  id: 'R-7F3K-2Q',
  title: 'Chiusura del conto corrente 1042',
  timeZone: ZONE,
  status: 'in-progress',
  openedAt: new Date(NOW - (count + 2) * 30 * MINUTE).toISOString(),
  owner: { name: 'Amministrazione', person: 'Giulia' },
  promises: [{ id: 'p1', kind: 'update', by: '2026-11-24T15:00:00Z', madeAt: '2026-11-20T09:00:00Z' }],
  events: Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    at: new Date(NOW - MINUTE - (count - index) * 30 * MINUTE).toISOString(),
    kind: index % 3 === 0 ? 'message' : 'note',
    by: index % 3 === 0 ? 'customer' : 'brand',
    text: `Nota numero ${index}: abbiamo controllato i documenti che ci hai mandato.`,
  })),
});

/** A later reading of `channels`: other hours, other promises, so that every channel's headline is another one. */
export const laterChannels = {
  ...channels,
  hours: 'Mo-Fr 08:30-12:30,14:30-18:30',
  channels: channels.channels.map((channel, index) => ({
    ...channel,
    ...(channel.reply && { reply: { ...channel.reply, within: `PT${9 + index}H` } }),
    ...(channel.hours && { hours: 'Sa-Su 10:30-19:30' }),
  })),
};

/** A later reading of `longRequest(count)`: another date, other words in every entry. */
export function laterRequest(count) {
  const request = longRequest(count);
  return {
    ...request,
    owner: { name: 'Resi', person: 'Tommaso' },
    promises: request.promises.map((promise) => ({ ...promise, by: '2026-11-26T16:00:00Z' })),
    events: request.events.map((event, index) => ({
      ...event,
      text: `Nota ${index}: la sella è arrivata ieri.`,
    })),
  };
}
