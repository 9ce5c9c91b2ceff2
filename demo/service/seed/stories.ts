import { iso, wallTime, addDays } from '../calendar.js';
import { dueAfter } from '../requests/due.js';
import type { Submission } from '../requests/submit.js';
import type { Author } from './author.js';
import { openHoursAgo } from './moments.js';
import { parcelPicture } from './picture.js';

/** One open request for each state a customer can find theirs in. */

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

type Story = (author: Author, times: Times) => Promise<void>;

interface Times {
  readonly now: number;
  /** The instant from which so many office hours have passed until now. */
  ago(hours: number): number;
  /** A date after so many office hours from now, as a promise gives it. */
  due(hours: number, channel?: string): string;
  /** The day so many days from now, in the brand's zone. */
  day(days: number): string;
}

type Person = Pick<Submission, 'name' | 'email' | 'phone' | 'language' | 'register'>;

const italian = (name: string, register: Submission['register'] = 'informal'): Person => ({
  name,
  email: `${name.split(' ')[0]?.toLowerCase() ?? ''}@example.it`,
  language: 'it',
  register,
});
const english = (name: string): Person => ({
  name,
  email: `${name.split(' ')[0]?.toLowerCase() ?? ''}@example.com`,
  language: 'en',
  register: 'neutral',
});

const FORM = { channel: 'modulo', kind: 'form' } as const;
const EMAIL = { channel: 'email', kind: 'email' } as const;
const WHATSAPP = { channel: 'whatsapp', kind: 'whatsapp' } as const;

const received: Story = async (author, { ago }) => {
  await author.submit(ago(1), {
    ...FORM,
    ...italian('Beatrice Fontana'),
    shows: 'received',
    topic: 'riparazioni',
    message:
      'Il freno davanti fischia in discesa.\nSuccede da quando ho cambiato le pastiglie, solo da asciutto.',
  });
};

const onTime: Story = async (author, { ago, due }) => {
  const id = await author.submit(ago(5), {
    ...FORM,
    ...italian('Lorenzo Marchetti'),
    shows: 'on-time',
    topic: 'riparazioni',
    message:
      'Preventivo per la messa a punto di una bici da carico.\nHa sei anni e il motore Bosch, fa circa 30 km al giorno.',
  });
  await author.operator(id, ago(4), { command: 'move', owner: 'officina', person: 'Sara' });
  await author.operator(id, ago(2), {
    command: 'reply',
    text: 'Per la messa a punto servono due giorni. Verifichiamo se il sensore di coppia è in casa e ti mandiamo il preventivo completo.',
    promise: { kind: 'update', by: due(5), what: 'Il preventivo completo' },
  });
};

const late: Story = async (author, { ago }) => {
  const by = iso(ago(3));
  const id = await author.submit(ago(26), {
    ...FORM,
    ...italian('Francesca Bruni', 'formal'),
    shows: 'late',
    topic: 'fatture',
    message:
      'Rimborso del casco restituito.\nIl corriere l’ha ritirato la settimana scorsa, ma sul conto non vedo ancora niente.',
  });
  await author.operator(id, ago(23), { command: 'move', owner: 'amministrazione', person: 'Elena' });
  await author.operator(id, ago(22), {
    command: 'reply',
    text: 'Il casco è rientrato in magazzino. Stiamo controllando il pagamento con la banca.',
    promise: { kind: 'update', by, what: 'La data dell’accredito' },
  });
};

const lateWithNewDate: Story = async (author, { ago, due }) => {
  const by = iso(ago(7));
  const id = await author.submit(ago(30), {
    ...EMAIL,
    ...italian('Andrea Colombo'),
    shows: 'late-new-date',
    topic: 'ordine',
    message: 'Copertone sbagliato nell’ordine OR-47190.\nHo ordinato 700x38 ed è arrivato 700x32.',
  });
  await author.operator(id, ago(27), { command: 'move', owner: 'spedizioni', person: 'Tommaso' });
  await author.operator(id, ago(26), {
    command: 'reply',
    text: 'Il copertone giusto parte dal magazzino di Bologna.',
    promise: { kind: 'resolution', by, what: 'La consegna del copertone giusto' },
  });
  await author.pass(ago(2));
  await author.operator(id, ago(2), {
    command: 'promise',
    promise: {
      kind: 'resolution',
      by: due(9),
      replaces: 'p2',
      what: 'La consegna del copertone giusto',
      reason: 'Il corriere ha perso un collo tra Bologna e Roma; ne è partito un altro.',
    },
  });
};

const transferred: Story = async (author, { ago, due }) => {
  const id = await author.submit(ago(8), {
    ...WHATSAPP,
    ...italian('Matteo Serra'),
    phone: '+39 333 000 4210',
    shows: 'transferred',
    message: 'La batteria non si carica oltre il 60 %: è in garanzia?',
  });
  await author.operator(id, ago(7), { command: 'move', owner: 'banco', person: 'Giulia' });
  await author.operator(id, ago(6), {
    command: 'reply',
    text: 'La bici è in garanzia fino a marzo. Per la batteria serve una diagnosi.',
  });
  await author.operator(id, ago(1), {
    command: 'move',
    owner: 'officina',
    person: 'Marco',
    text: 'Marco conosce questo motore e ha già letto tutto.',
    promise: { kind: 'callback', by: due(3, 'richiamata'), what: 'Marco ti chiama per fissare la diagnosi' },
  });
};

const silent: Story = async (author, { now }) => {
  const at = now - 19 * DAY;
  const id = await author.submit(at, {
    ...EMAIL,
    ...english('Hannah Price'),
    shows: 'silent',
    topic: 'altro',
    message:
      'Purchase certificate for my insurance.\nMy bike was stolen and they ask for proof of the frame number.',
  });
  await author.operator(id, at + 20 * HOUR, { command: 'move', owner: 'amministrazione', person: 'Elena' });
  await author.operator(id, at + 21 * HOUR, {
    command: 'reply',
    text: 'We found the sale. The certificate has to be signed by the shop that sold the bike.',
  });
};

const waitingForCustomer: Story = async (author, { ago }) => {
  const id = await author.submit(ago(12), {
    ...FORM,
    ...italian('Giovanni Ricci', 'formal'),
    shows: 'waiting-customer',
    topic: 'reso',
    message: 'Reso di una giacca antipioggia, taglia M.\nNon l’ho mai usata, ha ancora il cartellino.',
  });
  await author.operator(id, ago(9), {
    command: 'wait',
    for: 'customer',
    text: 'Il reso è possibile. Per preparare il rimborso serve una foto dello scontrino o il numero d’ordine.',
  });
};

const waitingForSupplier: Story = async (author, { ago, day, now }) => {
  const id = await author.submit(
    now - 9 * DAY,
    {
      ...FORM,
      ...italian('Silvia Greco'),
      shows: 'waiting-third-party',
      topic: 'riparazioni',
      message: 'Forcella ammortizzata che perde olio.\nÈ una Fox 34 del 2022.',
    },
    [
      { id: 'diagnosi', name: { it: 'Diagnosi', en: 'Diagnosis' }, state: 'done', at: now - 7 * DAY },
      {
        id: 'ricambio',
        name: { it: 'Ricambio ordinato', en: 'Part ordered' },
        state: 'current',
        at: now - 5 * DAY,
      },
      { id: 'lavoro', name: { it: 'Riparazione', en: 'Repair' }, state: 'upcoming' },
      { id: 'ritiro', name: { it: 'Pronta per il ritiro', en: 'Ready to collect' }, state: 'upcoming' },
    ],
  );
  await author.pass(now - 8 * DAY);
  await author.operator(id, now - 8 * DAY, { command: 'move', owner: 'officina', person: 'Marco' });
  await author.operator(id, now - 7 * DAY, {
    command: 'reply',
    text: 'Va cambiato il paraolio: 68 €, manodopera compresa.',
  });
  await author.customer(id, now - 6 * DAY, { action: 'reply', text: 'Va bene, procedete.' });
  await author.operator(id, now - 6 * DAY + HOUR, {
    command: 'reply',
    text: 'Bene: ordiniamo oggi il paraolio.',
  });
  await author.operator(id, now - 5 * DAY, {
    command: 'wait',
    for: 'third-party',
    text: 'Il ricambio è ordinato dall’importatore.',
  });
  await author.operator(id, ago(6), {
    command: 'promise',
    promise: { kind: 'update', by: day(3), what: 'L’arrivo del ricambio' },
  });
};

const parcel: Story = async (author, { ago, day, now }) => {
  const id = await author.submit(
    ago(14),
    {
      ...FORM,
      ...italian('Elisa Moretti'),
      shows: 'parcel',
      topic: 'ordine',
      message: 'Dov’è il mio ordine OR-48213? 📦\nDue borse posteriori e un portapacchi.',
    },
    [
      { id: 'preparato', name: { it: 'Preparato', en: 'Packed' }, state: 'done', at: ago(13) },
      {
        id: 'affidato',
        name: { it: 'Affidato al corriere', en: 'Handed to the courier' },
        state: 'done',
        at: ago(8),
      },
      { id: 'viaggio', name: { it: 'In viaggio', en: 'On its way' }, state: 'current', at: ago(7) },
      { id: 'consegnato', name: { it: 'Consegnato', en: 'Delivered' }, state: 'upcoming' },
    ],
  );
  await author.operator(id, ago(11), { command: 'move', owner: 'spedizioni', person: 'Nadia' });
  await author.operator(id, ago(10), {
    command: 'reply',
    text: 'L’ordine è pronto: parte con il ritiro di oggi. Qui trovi il tracciamento appena il corriere lo dà.',
    promise: { kind: 'resolution', by: day(2), what: 'La consegna' },
  });
  await author.attach(id, ago(8), [parcelPicture('pacco OR-48213.png')], 'Ecco il pacco alla partenza.');
  await author.operator(id, Math.min(ago(7), now), {
    command: 'card',
    title: 'Spedizione OR-48213',
    rows: [
      ['Corriere', 'BRT'],
      ['Numero', '0423 7719 0052'],
      ['Contenuto', '2 borse Ortlieb, 1 portapacchi Tubus'],
      ['Peso', '4,2 kg'],
    ],
    href: 'https://spedizioni.example/0423771900520',
    text: 'È in viaggio.',
  });
};

const resolved: Story = async (author, { ago }) => {
  const id = await author.submit(ago(24), {
    ...FORM,
    ...english('Oliver Shaw'),
    shows: 'resolved',
    topic: 'riparazioni',
    message: 'Aurora brake lever recall: is mine affected?\nSerial number on the lever is AU-2291-L.',
  });
  await author.operator(id, ago(21), { command: 'move', owner: 'officina', person: 'Sara' });
  await author.operator(id, ago(20), {
    command: 'reply',
    text: 'Yes, it is one of them. The new lever is here; fitting takes half an hour.',
    promise: { kind: 'resolution', by: iso(ago(9)), what: 'The new lever fitted' },
  });
  await author.operator(id, ago(10), {
    command: 'resolve',
    text: 'The new lever is fitted and tested. The old one stays with us.',
    confirmDays: 10,
  });
};

const notDone: Story = async (author, { ago }) => {
  const id = await author.submit(ago(18), {
    ...EMAIL,
    ...italian('Roberto Galli', 'formal'),
    shows: 'closed-not-done',
    topic: 'altro',
    message: 'Vernice originale per un telaio Rinaldi del 1998.\nColore verde petrolio, codice RP-07.',
  });
  await author.operator(id, ago(14), { command: 'move', owner: 'officina', person: 'Marco' });
  await author.operator(id, ago(12), {
    command: 'close',
    closedAs: 'not-done',
    text: 'Il colore non si produce più e non ne sono rimaste scorte. Una carrozzeria può ricavarlo dal telaio con lo spettrofotometro.',
  });
};

const STORIES: readonly Story[] = [
  received,
  onTime,
  late,
  lateWithNewDate,
  transferred,
  silent,
  waitingForCustomer,
  waitingForSupplier,
  parcel,
  resolved,
  notDone,
];

export async function writeStories(author: Author, now: number): Promise<void> {
  const today = wallTime(now).date;
  const times: Times = {
    now,
    ago: (hours) => openHoursAgo('modulo', now, hours),
    due: (hours, channel = 'modulo') => dueAfter(channel, now, { ms: hours * HOUR })?.by ?? iso(now + DAY),
    day: (days) => addDays(today, days),
  };
  for (const story of STORIES) await story(author, times);
}
