/** The document of the design, complete: every field of the format is in it at least once. */
export const fullDocument = () => ({
  version: 1,
  brand: 'Officine Rinaldi',
  timeZone: 'Europe/Rome',
  place: { it: 'Roma', en: 'Rome' },
  hours: 'Mo-Fr 09:00-13:00,14:00-18:00; Sa 09:00-12:00; Dec 25 off; 2026 Aug 10-21 off',
  topics: [
    {
      id: 'billing',
      name: { it: 'Fatture', en: 'Bills' },
      keywords: { it: ['fattura', 'rimborso'], en: ['bill', 'refund'] },
      channels: ['email', 'phone'],
    },
  ],
  channels: [
    {
      id: 'chat',
      kind: 'chat',
      live: {
        asOf: '2026-11-20T10:02:00Z',
        waiting: 6,
        agents: 3,
        handling: 'PT4M',
        lower: 'PT5M',
        upper: 'PT15M',
        usual: 'PT10M',
        ratios: { lower: 0.5, upper: 1.25 },
      },
      reply: { within: 'PT4H' },
      automated: { name: 'Assistente Rinaldi', hours: '24/7' },
    },
    {
      id: 'whatsapp',
      kind: 'whatsapp',
      address: '+390212345678',
      reply: {
        within: 'PT2H',
        share: 0.8,
        basis: 'measured',
        sample: { count: 214, from: '2026-11-14', to: '2026-11-21' },
      },
      hours: 'Mo-Sa 09:00-20:00',
      languages: ['it', 'en'],
    },
    {
      id: 'phone',
      kind: 'phone',
      address: '+39 02 1234 5600',
      cost: { it: 'Gratis da rete fissa' },
      live: { asOf: '2026-11-20T10:02:00Z', waits: ['PT3M', 'PT5M', 'PT4M', 'PT6M', 'PT2M'] },
    },
    {
      id: 'email',
      kind: 'email',
      address: 'aiuto@example.it',
      name: { it: 'Posta elettronica', en: 'Mail' },
      after: { it: 'Rispondiamo a tutte.' },
      timeZone: 'America/New_York',
      place: 'Nuova York',
      reply: { within: 'P2D', clock: 'calendar', basis: 'declared' },
      hours: {
        week: { mon: '09:00-13:00,14:00-18:00', fri: '22:00-02:00' },
        seasons: [{ from: '--07-01', to: '--08-31', week: { mon: '09:00-12:00' } }],
        dates: {
          '2026-12-25': { hours: 'closed', name: { it: 'Natale' } },
          '--08-15': 'closed',
          '2026-08-10/2026-08-21': '09:00-12:00',
        },
      },
    },
    {
      id: 'gold',
      kind: 'callback',
      mode: 'async',
      href: 'https://example.it/richiamata',
      audience: ['gold'],
      notice: { text: { it: 'Tempi più lunghi oggi' }, until: '2026-11-21T18:00:00+01:00' },
      paused: { reason: { it: 'Manutenzione' }, until: '2026-11-21T18:00:00+01:00' },
    },
  ],
});

/** A document with this one channel. */
export const documentOf = (channel: object, more: object = {}) => ({
  version: 1,
  timeZone: 'Europe/Rome',
  channels: [{ id: 'a', kind: 'chat', ...channel }],
  ...more,
});
