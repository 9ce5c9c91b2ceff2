import type { RequestJson } from './api.js';
import { local } from './words.js';

type EventJson = NonNullable<RequestJson['events']>[number];

const BY_BRAND: Readonly<Record<string, string>> = {
  note: 'Pubblicato un aggiornamento',
  message: 'Inviata una risposta',
  transfer: 'Passata ad altri',
  step: 'Un passaggio è cambiato',
  promise: 'Promessa una data',
  apology: 'L’azienda si è scusata per il ritardo',
  attachment: 'Inviato un file',
  resolved: 'Segnata come risolta',
  closed: 'Chiusa',
  reopened: 'Riaperta',
  acknowledged: 'Ricevuta inviata da sola',
};

const BY_CUSTOMER: Readonly<Record<string, string>> = {
  received: 'Il cliente ha scritto',
  message: 'Il cliente ha risposto',
  note: 'Il cliente ha aggiunto qualcosa',
  attachment: 'Il cliente ha mandato un file',
  confirmed: 'Il cliente ha confermato: è risolta',
  rejected: 'Per il cliente non è risolta',
  rated: 'Il cliente ha detto com’è andata',
  withdrawn: 'Il cliente ha ritirato la richiesta',
  reopened: 'Il cliente l’ha riaperta',
  closed: 'Chiusa dal cliente',
};

/** One event in a few words, as a colleague would tell it. */
export function happened({ kind, by, to }: EventJson): string {
  const words = by === 'customer' ? BY_CUSTOMER : BY_BRAND;
  const text = words[kind] ?? BY_BRAND[kind] ?? BY_CUSTOMER[kind] ?? 'È successo qualcosa';
  return kind === 'transfer' && to !== undefined ? `Passata a ${local(to)}` : text;
}
