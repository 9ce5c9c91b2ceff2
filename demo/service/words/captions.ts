import type { Register } from '../../../src/i18n.js';
import type { Words } from '../calendar.js';
import type { PartName } from './languages.js';
import type { Moment } from './samples.js';
import type { Mark } from './sentences.js';
import type { Situation } from './situations.js';

/** The language of the pages themselves; what they show is in every language. */
export type PageLanguage = keyof Words;

/** What stands around the sentences. */
export const CAPTIONS = {
  sentences: { it: 'Ogni frase', en: 'Every sentence' },
  sentencesLead: {
    it: 'Che cosa possono dire elementi, lettere e saluti, con valori tipici: venerdì 20 novembre 2026, ore 17:40 a Roma. Un registro compare dove dice altro da quello neutro.',
    en: 'What the elements, letters and greetings can say, filled with typical values: Friday 20 November 2026, 17:40 in Rome. A register stands where it says something else than the neutral one.',
  },
  situations: { it: 'Ogni situazione, a parole', en: 'Every situation, in words' },
  situationsLead: {
    it: 'Che cosa legge un cliente venerdì 20 novembre 2026 alle 17:40 a Roma. Quello che la marca scrive nei suoi documenti c’è solo in italiano e in inglese.',
    en: 'What a customer reads on Friday 20 November 2026 at 17:40 in Rome. What a brand wrote in its documents is there in Italian and English only.',
  },
  pages: { it: 'Pagine', en: 'Pages' },
  toSentences: { it: 'frasi', en: 'sentences' },
  toSituations: { it: 'situazioni', en: 'situations' },
  toGallery: { it: 'galleria', en: 'gallery' },
  other: { it: 'English', en: 'Italiano' },
  languages: { it: 'Lingue', en: 'Languages' },
  registers: { it: 'Registri', en: 'Registers' },
  register: { it: 'Registro', en: 'Register' },
  parts: { it: 'Parti', en: 'Parts' },
  moment: { it: 'Quando', en: 'When' },
  only: { it: 'Solo', en: 'Only' },
  all: { it: 'tutte', en: 'all of them' },
  word: { it: 'Contiene', en: 'Contains' },
  raw: {
    it: 'anche come sono scritte (⍽ spazio unificatore, ⎵ stretto)',
    en: 'as they are written, too (⍽ no-break space, ⎵ narrow)',
  },
  show: { it: 'Mostra', en: 'Show' },
  count: { it: 'frasi', en: 'sentences' },
  language: { it: 'lingua', en: 'language' },
} as const satisfies Record<string, Words>;

export const MARK_CAPTIONS: Readonly<Record<Mark, Words>> = {
  missing: { it: 'manca', en: 'missing' },
  same: { it: 'come in inglese', en: 'same as English' },
};

export const REGISTER_CAPTIONS: Readonly<Record<Register, Words>> = {
  neutral: { it: 'neutro', en: 'neutral' },
  informal: { it: 'informale', en: 'informal' },
  formal: { it: 'formale', en: 'formal' },
};

export const MOMENT_CAPTIONS: Readonly<Record<Moment, Words>> = {
  today: { it: 'oggi', en: 'today' },
  'one o’clock': { it: 'all’una', en: 'one o’clock' },
  tomorrow: { it: 'domani', en: 'tomorrow' },
  weekday: { it: 'un giorno della settimana', en: 'a weekday' },
  date: { it: 'una data', en: 'a date' },
  'next year': { it: 'l’anno prossimo', en: 'next year' },
};

export const PART_CAPTIONS: Readonly<Record<PartName, Words>> = {
  clock: { it: 'Ore e giorni', en: 'Times and days' },
  expectation: { it: 'Quando risponde un canale', en: 'When a channel answers' },
  picker: { it: 'Intorno ai canali', en: 'Around the channels' },
  launcher: { it: 'Bottone della chat', en: 'The chat’s button' },
  chat: { it: 'Pannello della chat', en: 'The chat’s panel' },
  conversation: { it: 'A che punto è la chat', en: 'How the chat stands' },
  callback: { it: 'Farsi richiamare', en: 'Asking for a call' },
  greeting: { it: 'Primo messaggio', en: 'First message' },
  leave: { it: 'Dopo la scelta', en: 'After the choice' },
  request: { it: 'A che punto è la richiesta', en: 'Where a request stands' },
  tracker: { it: 'Intorno alla richiesta', en: 'Around a request' },
  history: { it: 'Che cosa è successo', en: 'What has happened' },
  act: { it: 'Che cosa si può fare', en: 'What can be done' },
  lookup: { it: 'Ritrovare una richiesta', en: 'Finding a request' },
  notice: { it: 'Lettere', en: 'Letters' },
};

export const GROUP_CAPTIONS: Readonly<Record<Situation['group'], Words>> = {
  channels: { it: 'Canali', en: 'Channels' },
  chat: { it: 'Chat', en: 'Chat' },
  requests: { it: 'Richieste', en: 'Requests' },
  letters: { it: 'Lettere e messaggi', en: 'Letters and messages' },
};
