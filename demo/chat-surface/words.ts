import type { DeskLine, DeskMessage, DeskSnapshot } from 'attesa/providers/desk.js';

/** What the surface says itself. The messages and the sentence about waiting come from elsewhere. */
export interface Words {
  readonly conversation: string;
  readonly you: string;
  readonly assistant: string;
  /** Beside the assistant's name, so that nobody takes it for a person. */
  readonly machine: string;
  readonly somebody: string;
  /** Before the last of several that came at once. */
  several(count: number): string;
  readonly sending: string;
  readonly refused: string;
  readonly takeBack: string;
  readonly field: string;
  /** In the field, on one line however narrow that is. */
  readonly prompt: string;
  readonly send: string;
  readonly empty: string;
  left(count: number): string;
  over(count: number): string;
  readonly askForPerson: string;
  readonly asked: string;
  readonly end: string;
  readonly endSure: string;
  readonly endYes: string;
  readonly endNo: string;
  readonly connecting: string;
  readonly lost: string;
  readonly back: string;
  /** Before the sentence of the channel, which is nobody's own. */
  readonly whoWritesNow: string;
  readonly endedByCustomer: string;
  readonly endedByBrand: string;
  readonly endedLost: string;
  keptUnder(reference: string): string;
}

const count = (n: number, one: string, many: string): string =>
  (n === 1 ? one : many).replace('#', String(n));

const ITALIAN: Words = {
  conversation: 'Conversazione',
  you: 'Cliente',
  assistant: 'Assistente',
  machine: 'automatico',
  somebody: 'Officina',
  several: (n) => `${n} messaggi, l’ultimo:`,
  sending: 'Invio in corso …',
  refused: 'Non inviato.',
  takeBack: 'Rimetti il testo nel campo',
  field: 'Messaggio',
  prompt: 'Messaggio',
  send: 'Invia',
  empty: 'Prima va scritto un messaggio.',
  left: (n) => count(n, 'Resta un carattere.', 'Restano # caratteri.'),
  over: (n) =>
    count(n, 'Troppo lungo di un carattere: ', 'Troppo lungo di # caratteri: ') +
    'meglio accorciarlo o mandarlo in due messaggi.',
  askForPerson: 'Parlare con una persona',
  asked: 'Chiesto: un momento …',
  end: 'Chiudere la chat',
  endSure: 'Chiudere la conversazione? Resta tutto scritto.',
  endYes: 'Sì, chiudere',
  endNo: 'No, continuare',
  connecting: 'Collegamento in corso …',
  lost: 'Collegamento perso: il prossimo tentativo parte da solo. Quello che si scrive parte appena torna.',
  back: 'Collegamento tornato.',
  whoWritesNow: 'Per chi scrive adesso:',
  endedByCustomer: 'La chat è chiusa.',
  endedByBrand: 'L’officina ha chiuso la chat.',
  endedLost: 'Il collegamento è finito e non torna da solo.',
  keptUnder: (reference) => `La conversazione resta sotto il numero ${reference}.`,
};

const INFORMAL: Partial<Words> = {
  you: 'Tu',
  takeBack: 'Riprendi il testo nel campo',
  field: 'Scrivi un messaggio',
  empty: 'Scrivi prima un messaggio.',
  over: (n) =>
    count(n, 'Troppo lungo di un carattere: ', 'Troppo lungo di # caratteri: ') +
    'accorcialo o mandalo in due messaggi.',
  askForPerson: 'Parla con una persona',
  end: 'Chiudi la chat',
  endSure: 'Vuoi chiudere la conversazione? Resta tutto scritto.',
  endYes: 'Sì, chiudi',
  endNo: 'No, continuo',
  lost: 'Collegamento perso: riproviamo noi. Quello che scrivi parte appena torna.',
  endedByCustomer: 'Hai chiuso la chat.',
  keptUnder: (reference) => `Trovi la conversazione sotto il numero ${reference}.`,
};

const FORMAL: Partial<Words> = {
  you: 'Lei',
  takeBack: 'Riprenda il testo nel campo',
  field: 'Scriva un messaggio',
  empty: 'Scriva prima un messaggio.',
  over: (n) =>
    count(n, 'Troppo lungo di un carattere: ', 'Troppo lungo di # caratteri: ') +
    'lo accorci o lo mandi in due messaggi.',
  askForPerson: 'Parli con una persona',
  end: 'Chiuda la chat',
  endSure: 'Vuole chiudere la conversazione? Resta tutto scritto.',
  endYes: 'Sì, chiuda',
  endNo: 'No, continuo',
  lost: 'Collegamento perso: riproviamo noi. Quello che scrive parte appena torna.',
  endedByCustomer: 'Ha chiuso la chat.',
  keptUnder: (reference) => `Trova la conversazione sotto il numero ${reference}.`,
};

const ENGLISH: Words = {
  conversation: 'Conversation',
  you: 'You',
  assistant: 'Assistant',
  machine: 'automated',
  somebody: 'The workshop',
  several: (n) => `${n} messages, the last one:`,
  sending: 'Sending …',
  refused: 'Not sent.',
  takeBack: 'Put the text back into the field',
  field: 'Write a message',
  prompt: 'Message',
  send: 'Send',
  empty: 'Write a message first.',
  left: (n) => count(n, 'One character left.', '# characters left.'),
  over: (n) =>
    count(n, 'Too long by one character: ', 'Too long by # characters: ') +
    'shorten it or send it as two messages.',
  askForPerson: 'Talk to a person',
  asked: 'Asked: one moment …',
  end: 'End the chat',
  endSure: 'End the conversation? Everything stays written down.',
  endYes: 'Yes, end it',
  endNo: 'No, go on',
  connecting: 'Connecting …',
  lost: 'Connection lost: we keep trying. What you write leaves as soon as it is back.',
  back: 'The connection is back.',
  whoWritesNow: 'For whoever writes now:',
  endedByCustomer: 'You ended the chat.',
  endedByBrand: 'The workshop ended the chat.',
  endedLost: 'The connection is gone and does not come back by itself.',
  keptUnder: (reference) => `The conversation is kept under ${reference}.`,
};

/** Italian where the customer reads Italian, else English. */
export function wordsFor({ language, register }: Pick<DeskLine, 'language' | 'register'>): Words {
  if (!/^it\b/i.test(language)) return ENGLISH;
  return register === 'informal'
    ? { ...ITALIAN, ...INFORMAL }
    : register === 'formal'
      ? { ...ITALIAN, ...FORMAL }
      : ITALIAN;
}

/** Who wrote it. Lines of the system have no author. */
export function authorOf({ by, name }: DeskMessage, words: Words): string {
  switch (by) {
    case 'customer':
      return words.you;
    case 'assistant':
      return `${name ?? words.assistant} (${words.machine})`;
    case 'person':
      return name ?? words.somebody;
    case 'system':
      return '';
  }
}

/** At most so many are read one after the other. */
const FEW = 2;

/** What the other side has just said, for whoever cannot see it. A history that comes back is not read out. */
export function spokenOf(fresh: readonly DeskMessage[], words: Words): string {
  const lines = fresh.map((said) => {
    const author = authorOf(said, words);
    return author === '' ? said.text : `${author}: ${said.text}`;
  });
  return lines.length <= FEW ? lines.join(' ') : `${words.several(lines.length)} ${lines.at(-1) ?? ''}`;
}

/** Where it can be found; how it ended, which the launcher says above, only if there is nothing else to say. */
export function endOf({ ended, reference }: DeskSnapshot, words: Words): string {
  if (ended === undefined) return '';
  if (reference !== undefined) return words.keptUnder(reference);
  return { customer: words.endedByCustomer, brand: words.endedByBrand, lost: words.endedLost }[ended.by];
}
