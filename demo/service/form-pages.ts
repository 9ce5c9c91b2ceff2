import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Words } from './calendar.js';
import { page, type Texts } from './files.js';

/**
 * The two pages that take a request, blank or as they come back when something is missing: with what was typed, and one
 * sentence at each field. They work without a script.
 */

const SITE = fileURLToPath(new URL('../site/', import.meta.url));

export type FormKind = 'form' | 'callback';
export type FormLanguage = 'it' | 'en';

/** Names of the controls. `key` is hidden and the same for every press of the button: one page, one request. */
export type FormField = 'topic' | 'name' | 'email' | 'phone' | 'message' | 'file';

export type FormTrouble =
  | 'missing'
  | 'invalid'
  | 'too-long'
  | 'too-large'
  | 'wrong-type'
  | 'choose-again'
  | 'too-many'
  | 'too-many-letters'
  | 'failed';

/** Characters; the file's in bytes. The pages' `maxlength` say the same. */
export const FORM_LIMITS = { name: 80, email: 254, phone: 30, message: 4000, file: 5 * 1024 * 1024 } as const;

/** What a file may be, by its MIME type. */
export const FILE_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];

export const TOPIC_IDS: readonly string[] = ['ordine', 'fatture', 'reso', 'riparazioni', 'altro'];

/** Which fields a page has; those after the bar may stay empty. */
const FIELDS: Readonly<Record<FormKind, { required: readonly FormField[]; optional: readonly FormField[] }>> =
  {
    form: { required: ['name', 'email', 'message'], optional: ['topic', 'file'] },
    callback: { required: ['name', 'phone', 'email', 'message'], optional: [] },
  };

/** Whether a page of this kind has this control. */
export const hasField = (kind: FormKind, field: FormField): boolean =>
  FIELDS[kind].required.includes(field) || FIELDS[kind].optional.includes(field);

export type FormValues = Partial<Readonly<Record<FormField, string>>>;
/** `page` stands above the form: what is wrong with none of its fields. */
export type FormTroubles = Partial<Readonly<Record<FormField | 'page', FormTrouble>>>;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** Digits with the usual marks between them. */
export const PHONE = /^\+?[\d\s()./-]{5,30}$/;

/** What a person has to mend before the request can be made; empty: nothing. Files are judged where they arrive. */
export function troublesOf(kind: FormKind, values: FormValues): FormTroubles {
  const { required, optional } = FIELDS[kind];
  const troubles: Partial<Record<FormField, FormTrouble>> = {};
  for (const field of [...required, ...optional]) {
    if (field === 'file') continue;
    const value = values[field]?.trim() ?? '';
    if (value === '') {
      if (required.includes(field)) troubles[field] = 'missing';
    } else if (field === 'topic') {
      if (!TOPIC_IDS.includes(value)) troubles.topic = 'invalid';
    } else if (value.length > FORM_LIMITS[field]) troubles[field] = 'too-long';
    else if (field === 'email' && !EMAIL.test(value)) troubles.email = 'invalid';
    else if (field === 'phone' && !PHONE.test(value)) troubles.phone = 'invalid';
  }
  return troubles;
}

const SENTENCES: Readonly<Record<string, Words>> = {
  'name missing': { it: 'Scrivi come ti chiami.', en: 'Write your name.' },
  'name too-long': {
    it: 'Il nome è troppo lungo: 80 caratteri al massimo.',
    en: 'The name is too long: up to 80 characters.',
  },
  'email missing': {
    it: 'Scrivi la tua e-mail: gli aggiornamenti arrivano lì.',
    en: 'Write your e-mail address: updates arrive there.',
  },
  'email invalid': {
    it: 'Questo indirizzo non sembra completo: ne serve uno come nome@esempio.it.',
    en: 'This address does not look complete: it should be like name@example.com.',
  },
  'email too-long': { it: 'Questo indirizzo è troppo lungo.', en: 'This address is too long.' },
  'phone missing': { it: 'Scrivi il numero a cui chiamarti.', en: 'Write the number we should call.' },
  'phone invalid': {
    it: 'Questo numero non sembra completo: scrivilo con il prefisso, per esempio 333 123 4567.',
    en: 'This number does not look complete: write it with its prefix, such as +44 20 7946 0000.',
  },
  'phone too-long': { it: 'Questo numero è troppo lungo.', en: 'This number is too long.' },
  'topic invalid': { it: 'Scegli una voce dell’elenco.', en: 'Choose one entry of the list.' },
  'message missing': {
    it: 'Scrivi di che cosa si tratta: basta una riga.',
    en: 'Write what it is about: one line is enough.',
  },
  'message too-long': {
    it: 'Il messaggio è troppo lungo: 4.000 caratteri al massimo.',
    en: 'The message is too long: up to 4,000 characters.',
  },
  'file too-large': {
    it: 'Questo file è troppo grande: 5 MB al massimo. Il resto è rimasto com’era.',
    en: 'This file is too large: up to 5 MB. All the rest is still here.',
  },
  'file wrong-type': {
    it: 'Questo file non è una foto né un PDF. Scegline un altro, o invia senza.',
    en: 'This file is neither a picture nor a PDF. Choose another, or send without it.',
  },
  'file choose-again': {
    it: 'Scegli di nuovo il file: il browser non lo tiene.',
    en: 'Choose the file again: the browser does not keep it.',
  },
  'page too-many': {
    it: 'Da qui sono arrivati molti messaggi in poco tempo. Aspetta qualche minuto e invia di nuovo: quello che hai scritto è ancora qui sotto.',
    en: 'Many messages came from here in a short time. Wait a few minutes and send again: what you wrote is still below.',
  },
  'page too-many-letters': {
    it: 'A questo indirizzo e-mail abbiamo già scritto più volte nell’ultima ora. Invia di nuovo tra un’ora, o chiamaci allo 06 1234 5600: quello che hai scritto è ancora qui sotto.',
    en: 'We have written to this e-mail address several times within the last hour. Send again in an hour, or call us on +39 06 1234 5600: what you wrote is still below.',
  },
  'page too-large': {
    it: 'L’invio era troppo grande: messaggio e file insieme, 5 MB al massimo.',
    en: 'What you sent was too large: message and file together, up to 5 MB.',
  },
  'page failed': {
    it: 'Il messaggio non è partito, per un guasto nostro. Quello che hai scritto è ancora qui sotto: invia di nuovo tra poco, o chiamaci allo 06 1234 5600.',
    en: 'The message was not sent: something broke on our side. What you wrote is still below: send again shortly, or call us on +39 06 1234 5600.',
  },
};

const SUMMARY: Words = {
  it: 'Non abbiamo ancora inviato niente: c’è qualcosa da sistemare qui sotto.',
  en: 'Nothing has been sent yet: there is something to mend below.',
};

const TITLE_MARK: Words = { it: 'Da sistemare: ', en: 'To mend: ' };

export interface FormState {
  /** Of a page that comes back; a new one otherwise. */
  readonly key?: string;
  readonly values?: FormValues;
  readonly troubles?: FormTroubles;
}

/** The whole page. It holds a key of its own and perhaps what somebody typed: answer it with `no-store`. */
export function formPage(kind: FormKind, language: FormLanguage, state: FormState = {}): Promise<string> {
  const { key = randomUUID(), values = {}, troubles = {} } = state;
  const { required, optional } = FIELDS[kind];
  const wrong = Object.keys(troubles).length > 0;
  const texts: Record<string, string> = {
    key,
    mark: wrong ? TITLE_MARK[language] : '',
    summary: sentenceOf('page', troubles.page, language) || (wrong ? SUMMARY[language] : ''),
  };
  for (const field of [...required, ...optional]) {
    const trouble = troubles[field];
    texts[field] = values[field] ?? '';
    texts[`${field}_wrong`] = sentenceOf(field, trouble, language);
    texts[`${field}_invalid`] = String(trouble !== undefined);
  }
  for (const id of TOPIC_IDS) texts[`topic_${id}`] = values.topic === id ? 'selected' : '';
  const address = `${language === 'it' ? '' : '/en'}/${kind}`;
  return page(SITE, `${address.slice(1)}.html`, address, texts satisfies Texts);
}

function sentenceOf(
  field: FormField | 'page',
  trouble: FormTrouble | undefined,
  language: FormLanguage,
): string {
  return trouble === undefined ? '' : (SENTENCES[`${field} ${trouble}`]?.[language] ?? SUMMARY[language]);
}
