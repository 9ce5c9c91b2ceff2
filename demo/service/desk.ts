import type { ChannelsInput } from 'attesa/core.js';
import { addDays, BRAND_ZONE, iso, shiftAt, wallTime, type Hours, type Shift } from './calendar.js';

/**
 * The customer desk of Officine Rinaldi, simulated. Everything is a pure function of the instant and of the load, so
 * that any moment can be rehearsed and gives the same document each time.
 */

/** What `GET /channels.json` answers. */
export type DeskDocument = ChannelsInput;
export type DeskChannel = DeskDocument['channels'][number];
type DeskLive = NonNullable<DeskChannel['live']>;
type DeskReply = NonNullable<DeskChannel['reply']>;

/** How often the desk looks at its queues. Between two readings the document does not change by a byte. */
export const QUANTUM = 30_000;

export const LOWEST_LOAD = 0.25;
export const HIGHEST_LOAD = 6;

const MINUTE = 60_000;

// ---------------------------------------------------------------------------------------------------- the hours

const CLOSED_DAYS: NonNullable<Hours['dates']> = {
  '--01-01': { hours: 'closed', name: { it: 'Capodanno', en: 'New Year’s Day' } },
  '--01-06': { hours: 'closed', name: { it: 'l’Epifania', en: 'Epiphany' } },
  '--04-25': { hours: 'closed', name: { it: 'la Festa della Liberazione', en: 'Liberation Day' } },
  '--05-01': { hours: 'closed', name: { it: 'la Festa dei lavoratori', en: 'Labour Day' } },
  '--06-02': { hours: 'closed', name: { it: 'la Festa della Repubblica', en: 'Republic Day' } },
  '--06-29': {
    hours: 'closed',
    name: { it: 'i Santi Pietro e Paolo', en: 'the feast of Saints Peter and Paul' },
  },
  '--08-15': { hours: 'closed', name: { it: 'Ferragosto', en: 'Ferragosto' } },
  '--11-01': { hours: 'closed', name: { it: 'Ognissanti', en: 'All Saints’ Day' } },
  '--12-08': { hours: 'closed', name: { it: 'l’Immacolata', en: 'the Immaculate Conception' } },
  '--12-25': { hours: 'closed', name: { it: 'Natale', en: 'Christmas' } },
  '--12-26': { hours: 'closed', name: { it: 'Santo Stefano', en: 'St Stephen’s Day' } },
  '2026-04-06': { hours: 'closed', name: { it: 'Pasquetta', en: 'Easter Monday' } },
  '2027-03-29': { hours: 'closed', name: { it: 'Pasquetta', en: 'Easter Monday' } },
};

const AUGUST_BREAK: NonNullable<Hours['dates']> = {
  '--08-10/--08-22': { hours: 'closed', name: { it: 'la pausa di Ferragosto', en: 'the August break' } },
};

const SHORT_EVES: NonNullable<Hours['dates']> = {
  '--12-24': { hours: '09:00-13:00' },
  '--12-31': { hours: '09:00-13:00' },
};

const OFFICE = '09:00-13:00,14:00-18:00';

/* Of two entries for one day the later one holds, so periods stand before single days. */

/** The office: who reads e-mail and the form, and who calls back. */
const OFFICE_HOURS: Hours = {
  week: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE },
  dates: { ...AUGUST_BREAK, ...CLOSED_DAYS, ...SHORT_EVES },
};

const CHAT_HOURS: Hours = {
  week: {
    mon: '09:00-18:00',
    tue: '09:00-18:00',
    wed: '09:00-18:00',
    thu: '09:00-18:00',
    fri: '09:00-18:00',
    sat: '09:00-13:00',
  },
  dates: { '--08-10/--08-22': { hours: '09:00-12:00' }, ...CLOSED_DAYS, ...SHORT_EVES },
};

const WHATSAPP_HOURS: Hours = {
  week: {
    mon: '09:00-20:00',
    tue: '09:00-20:00',
    wed: '09:00-20:00',
    thu: '09:00-20:00',
    fri: '09:00-20:00',
    sat: '09:00-20:00',
  },
  dates: { '--08-10/--08-22': { hours: '09:00-13:00' }, ...CLOSED_DAYS, ...SHORT_EVES },
};

const PHONE_HOURS: Hours = {
  week: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE, sat: '09:00-12:30' },
  dates: { ...AUGUST_BREAK, ...CLOSED_DAYS, ...SHORT_EVES },
};

/** Every evening of the year, holidays too: people ride home at Christmas as well. */
const ROADSIDE_HOURS: Hours = {
  week: {
    mon: '18:00-02:00',
    tue: '18:00-02:00',
    wed: '18:00-02:00',
    thu: '18:00-02:00',
    fri: '18:00-02:00',
    sat: '18:00-02:00',
    sun: '18:00-02:00',
  },
};

/** Seven days a week, feast days included. */
const GOLD_HOURS: Hours = {
  week: {
    mon: '08:00-22:00',
    tue: '08:00-22:00',
    wed: '08:00-22:00',
    thu: '08:00-22:00',
    fri: '08:00-22:00',
    sat: '08:00-22:00',
    sun: '08:00-22:00',
  },
};

const CALLBACK_HOURS: Hours = {
  week: {
    mon: '10:00-17:00',
    tue: '10:00-17:00',
    wed: '10:00-17:00',
    thu: '10:00-17:00',
    fri: '10:00-17:00',
  },
  dates: {
    ...AUGUST_BREAK,
    ...CLOSED_DAYS,
    '--12-24': { hours: '10:00-13:00' },
    '--12-31': { hours: '10:00-13:00' },
  },
};

const INSTAGRAM_HOURS: Hours = {
  week: {
    mon: '10:00-18:00',
    tue: '10:00-18:00',
    wed: '10:00-18:00',
    thu: '10:00-18:00',
    fri: '10:00-18:00',
  },
  dates: { ...AUGUST_BREAK, ...CLOSED_DAYS },
};

const WORKSHOP_DAY = '09:30-13:00,15:30-19:30';

const WORKSHOP_HOURS: Hours = {
  week: { tue: WORKSHOP_DAY, wed: WORKSHOP_DAY, thu: WORKSHOP_DAY, fri: WORKSHOP_DAY, sat: '09:30-18:00' },
  seasons: [
    {
      from: '--04-01',
      to: '--09-30',
      week: {
        mon: '15:30-19:30',
        tue: WORKSHOP_DAY,
        wed: WORKSHOP_DAY,
        thu: WORKSHOP_DAY,
        fri: WORKSHOP_DAY,
        sat: '09:30-18:00',
        sun: '09:00-12:30',
      },
    },
  ],
  dates: {
    ...AUGUST_BREAK,
    ...CLOSED_DAYS,
    '--12-24': { hours: '09:30-16:00' },
    '--12-31': { hours: '09:30-16:00' },
  },
};

/** The hours each channel publishes; the roster is on duty exactly then. */
export const PUBLISHED_HOURS: Readonly<Record<string, Hours>> = {
  chat: CHAT_HOURS,
  whatsapp: WHATSAPP_HOURS,
  telefono: PHONE_HOURS,
  soccorso: ROADSIDE_HOURS,
  richiamata: CALLBACK_HOURS,
  modulo: OFFICE_HOURS,
  email: OFFICE_HOURS,
  instagram: INSTAGRAM_HOURS,
  officina: WORKSHOP_HOURS,
  oro: GOLD_HOURS,
};

// ---------------------------------------------------------------------------------------------------- the desks

/** One queue with the people who serve it. Per hour of the day, index 0 is 00:00. */
interface Desk {
  /** Separates the chance of one queue from the chance of another. */
  readonly seed: number;
  /** Minutes one conversation takes. */
  readonly handling: number;
  /** People on duty by hour. */
  readonly agents: (hour: number) => number;
  /** Customers who arrive each minute on a usual day. */
  readonly arrivals: (hour: number) => number;
  /** Nobody waits for ever: minutes after which a customer gives up, on average. */
  readonly patience: number;
}

/**
 * How far real waits stray from the estimate, for six customers in ten: measured by this brand on its own queues. Its
 * desks are small and steady, so the range is narrower than the one assumed for strangers.
 */
const RATIOS = { lower: 0.7, upper: 1.3 };

/** A table that names only the hours that differ; `rest` holds at every other hour. */
function byHour(rest: number, table: Readonly<Record<number, number>>): (hour: number) => number {
  return (hour) => table[hour] ?? rest;
}

const CHAT_DESK: Desk = {
  seed: 11,
  handling: 5,
  agents: byHour(4, { 9: 3, 13: 2, 17: 3 }),
  arrivals: byHour(0.56, { 9: 0.4, 10: 0.6, 11: 0.68, 12: 0.55, 13: 0.28, 17: 0.48 }),
  patience: 18,
};

const PHONE_DESK: Desk = {
  seed: 23,
  handling: 6,
  agents: byHour(5, { 9: 4, 12: 4, 17: 4 }),
  arrivals: byHour(0.6, { 9: 0.6, 10: 0.74, 11: 0.76, 12: 0.5, 17: 0.55 }),
  patience: 14,
};

const ROADSIDE_DESK: Desk = {
  seed: 37,
  handling: 9,
  agents: byHour(2, { 18: 3, 19: 3, 0: 1, 1: 1 }),
  arrivals: byHour(0.1, { 18: 0.24, 19: 0.22, 20: 0.16, 0: 0.05, 1: 0.04 }),
  patience: 40,
};

const GOLD_DESK: Desk = {
  seed: 41,
  handling: 6,
  agents: () => 2,
  arrivals: () => 0.08,
  patience: 30,
};

/** A number in [0, 1) that depends on nothing but its arguments (an integer hash after Wellons). */
export function chance(seed: number, a: number, b: number): number {
  let x = Math.imul(seed, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}

function hourOf(minute: number): number {
  return Math.floor((((minute % 1440) + 1440) % 1440) / 60);
}

/**
 * People in the queue `minutes` after the shift began. The queue is water in a vessel: each minute arrivals flow in, as
 * many conversations end as the people on duty can hold, and some customers give up. It cannot be read off the hour
 * alone, because a peak at eleven is still felt at noon. `day` undefined leaves chance out: the usual day.
 */
function queueAfter(
  desk: Desk,
  shift: Shift,
  minutes: number,
  load: number,
  day: number | undefined,
): number {
  let queue = 0;
  let resting = 0;
  for (let passed = 0; passed <= minutes; passed += 1) {
    const hour = hourOf(shift.startMinute + passed);
    const agents = desk.agents(hour);
    const capacity = agents / desk.handling;
    // Customers come in clusters: one draw lasts six minutes and ranges from a lull to a rush.
    const weather =
      day === undefined
        ? 1
        : 0.35 + 1.3 * chance(desk.seed, day, Math.floor((shift.startMinute + passed) / 6));
    const arrivals = desk.arrivals(hour) * load * weather;
    queue = Math.max(0, queue + arrivals - capacity);
    queue -= queue / desk.patience;
    // Even a desk with time to spare keeps someone waiting now and then.
    const use = Math.min(arrivals / capacity, 0.9);
    resting = Math.min((use * use) / (1 - use), agents) * 0.6;
  }
  return queue + resting;
}

/** The middle of the wait, in minutes, for whoever joins now. */
function waitBehind(desk: Desk, queue: number, agents: number): number {
  return ((queue + 1) * desk.handling) / agents;
}

interface Reading {
  readonly waiting: number;
  readonly agents: number;
  readonly usual: string;
  readonly recentWaits: string[];
}

function read(desk: Desk, shift: Shift, at: number, load: number): Reading {
  const now = shift.sinceMinutes;
  const day = Math.floor((at - now * MINUTE) / (24 * 60 * MINUTE));
  const agentsAt = (passed: number): number => desk.agents(hourOf(shift.startMinute + passed));
  const agents = agentsAt(now);
  const usual = waitBehind(desk, queueAfter(desk, shift, now, 1, undefined), agents) * RATIOS.upper;
  const recentWaits: string[] = [];
  // The last calls answered, one every four minutes; each carries a little chance of its own.
  for (let passed = now; passed >= 0 && recentWaits.length < 8; passed -= 4) {
    const middle = waitBehind(desk, queueAfter(desk, shift, passed, load, day), agentsAt(passed));
    recentWaits.push(minutes(middle * (0.6 + 0.8 * chance(desk.seed + 1, day, shift.startMinute + passed))));
  }
  return {
    waiting: Math.round(queueAfter(desk, shift, now, load, day)),
    agents,
    // Under five minutes nobody feels a difference, so nothing there counts as busier than usual.
    usual: minutes(Math.max(usual, 5)),
    recentWaits,
  };
}

function minutes(value: number): string {
  return `PT${Math.max(1, Math.round(value)).toString()}M`;
}

function queueFacts(desk: Desk, hours: Hours, at: number, load: number): { live?: DeskLive } {
  const shift = shiftAt(hours, at);
  if (shift === undefined) return {};
  const { waiting, agents, usual } = read(desk, shift, at, load);
  return {
    live: { asOf: iso(at), waiting, agents, handling: minutes(desk.handling), ratios: RATIOS, usual },
  };
}

/** The telephone exchange knows real waits, not the queue; for the first minutes of a shift it knows too few of them. */
function callFacts(desk: Desk, hours: Hours, at: number, load: number): { live?: DeskLive } {
  const shift = shiftAt(hours, at);
  if (shift === undefined) return {};
  const { recentWaits, usual } = read(desk, shift, at, load);
  if (recentWaits.length < 5) return queueFacts(desk, hours, at, load);
  return { live: { asOf: iso(at), waits: recentWaits, usual } };
}

// ------------------------------------------------------------------------------------------------- the messages

/** What the last seven days looked like on WhatsApp: eight in ten were answered within this. */
function whatsappReply(at: number, load: number): DeskReply {
  const { date } = wallTime(at);
  const day = Math.floor(at / (24 * 60 * MINUTE));
  const within = load >= 4 ? 'PT6H' : load >= 2 ? 'PT4H' : load <= 0.5 ? 'PT1H' : 'PT2H';
  const count = 190 + Math.floor(chance(53, day, 0) * 60 + load * 12);
  return { within, basis: 'measured', share: 0.8, sample: { count, from: addDays(date, -7), to: date } };
}

/** In a crisis the desk says what is going on, and until when it holds. */
function recallNotice(hours: Hours, at: number, load: number): Pick<DeskChannel, 'notice'> {
  const shift = shiftAt(hours, at);
  if (load < 3 || shift === undefined) return {};
  return {
    notice: {
      text: {
        it: 'Richiamo della leva freno Aurora: oggi ci contattano in molti. Se la tua bici è un altro modello, il modulo è la strada più breve.',
        en: 'Aurora brake lever recall: many of you are contacting us today. If yours is another model, the form is the shorter way.',
      },
      until: iso(shift.end),
    },
  };
}

/** Beyond a certain load every call back would be a word not kept, so no new ones are taken for the day. */
function callbackPause(at: number, load: number): Pick<DeskChannel, 'paused'> {
  const shift = shiftAt(CALLBACK_HOURS, at);
  if (load < 4 || shift === undefined) return {};
  return {
    paused: {
      reason: {
        it: 'oggi richiamiamo chi ha già prenotato',
        en: 'today we are calling those who have already booked',
      },
      until: iso(shift.end),
    },
  };
}

// ------------------------------------------------------------------------------------------------- the document

const TOPICS: NonNullable<DeskDocument['topics']> = [
  {
    id: 'ordine',
    name: { it: 'Un ordine', en: 'An order' },
    keywords: {
      it: ['ordine', 'consegna', 'spedizione', 'corriere', 'pacco', 'preventivo'],
      en: ['order', 'delivery', 'shipping', 'courier', 'parcel', 'quote'],
    },
    channels: ['chat', 'whatsapp', 'telefono', 'modulo'],
  },
  {
    id: 'fatture',
    name: { it: 'Fatture', en: 'Invoices' },
    keywords: {
      it: ['fattura', 'ricevuta', 'rimborso', 'pagamento', 'rata', 'partita iva'],
      en: ['invoice', 'receipt', 'refund', 'payment', 'instalment', 'vat'],
    },
    channels: ['email', 'modulo', 'telefono'],
  },
  {
    id: 'reso',
    name: { it: 'Un reso', en: 'A return' },
    keywords: {
      it: ['reso', 'restituire', 'cambio', 'taglia', 'recesso'],
      en: ['return', 'send back', 'exchange', 'size', 'withdrawal'],
    },
    channels: ['modulo', 'chat', 'officina'],
  },
  {
    id: 'riparazioni',
    name: { it: 'Riparazioni', en: 'Repairs' },
    keywords: {
      it: ['riparazione', 'freni', 'batteria', 'motore', 'gomma', 'foratura', 'tagliando', 'garanzia'],
      en: ['repair', 'brakes', 'battery', 'motor', 'tyre', 'puncture', 'service', 'warranty'],
    },
    channels: ['officina', 'soccorso', 'whatsapp', 'telefono', 'richiamata'],
  },
  {
    id: 'altro',
    name: { it: 'Altro', en: 'Something else' },
    keywords: { it: ['altro', 'lavoro', 'stampa', 'noleggio'], en: ['other', 'jobs', 'press', 'rental'] },
    channels: ['modulo', 'email', 'instagram'],
  },
];

/** The channels document of Officine Rinaldi at an instant, under a load (1 is a usual day). */
export function deskDocument(instant: number, load = 1): DeskDocument {
  const at = Math.floor(instant / QUANTUM) * QUANTUM;
  return {
    version: 1,
    brand: 'Officine Rinaldi',
    timeZone: BRAND_ZONE,
    place: { it: 'Roma', en: 'Rome' },
    topics: TOPICS,
    channels: [
      {
        id: 'chat',
        kind: 'chat',
        href: '/go/chat',
        hours: CHAT_HOURS,
        languages: ['it', 'en'],
        reply: { within: 'PT4H' },
        automated: { name: 'Assistente Rinaldi', hours: '24/7' },
        ...queueFacts(CHAT_DESK, CHAT_HOURS, at, load),
        ...recallNotice(CHAT_HOURS, at, load),
      },
      {
        id: 'whatsapp',
        kind: 'whatsapp',
        address: '+39 06 1234 5678',
        hours: WHATSAPP_HOURS,
        languages: ['it', 'en'],
        reply: whatsappReply(at, load),
      },
      {
        id: 'telefono',
        kind: 'phone',
        address: '+39 06 1234 5600',
        cost: {
          it: 'Costa come una chiamata a un numero fisso.',
          en: 'Charged as a call to an Italian landline.',
        },
        hours: PHONE_HOURS,
        languages: ['it', 'en'],
        ...callFacts(PHONE_DESK, PHONE_HOURS, at, load),
        ...recallNotice(PHONE_HOURS, at, load),
      },
      {
        id: 'soccorso',
        kind: 'phone',
        name: { it: 'Soccorso in strada', en: 'Roadside help' },
        address: '+39 06 1234 5611',
        after: {
          it: 'A piedi con la bici guasta, di sera, dentro il Raccordo: arriviamo noi con il furgone.',
          en: 'Stranded with a broken bike in the evening, inside Rome’s ring road: we come to you with the van.',
        },
        hours: ROADSIDE_HOURS,
        ...queueFacts(ROADSIDE_DESK, ROADSIDE_HOURS, at, load),
      },
      {
        id: 'richiamata',
        kind: 'callback',
        href: '/go/callback',
        hours: CALLBACK_HOURS,
        reply: { within: load >= 2 ? 'PT5H' : 'PT3H' },
        ...callbackPause(at, load),
      },
      {
        id: 'modulo',
        kind: 'form',
        href: '/go/form',
        hours: OFFICE_HOURS,
        reply: { within: load >= 3 ? 'PT8H' : 'PT6H' },
      },
      {
        id: 'email',
        kind: 'email',
        address: 'aiuto@officinerinaldi.example',
        after: {
          it: 'La strada giusta per documenti e fotografie.',
          en: 'The right way for documents and photographs.',
        },
        hours: OFFICE_HOURS,
        reply: { within: load >= 3 ? 'P2D' : 'P1D' },
      },
      {
        id: 'instagram',
        kind: 'instagram',
        address: 'officinerinaldi',
        hours: INSTAGRAM_HOURS,
        reply: { within: 'P1D' },
      },
      {
        id: 'officina',
        kind: 'store',
        name: { it: 'Officina di Roma', en: 'Rome workshop' },
        href: '/go/workshop',
        after: {
          it: 'Via dei Cerchioni 18, Ostiense. Per una foratura non serve appuntamento.',
          en: 'Via dei Cerchioni 18, Ostiense. No appointment needed for a puncture.',
        },
        hours: WORKSHOP_HOURS,
      },
      {
        id: 'oro',
        kind: 'phone',
        name: { it: 'Linea Oro', en: 'Gold line' },
        address: '+39 06 1234 5699',
        audience: ['oro'],
        hours: GOLD_HOURS,
        ...callFacts(GOLD_DESK, GOLD_HOURS, at, load),
      },
    ],
  };
}
