/** What the surface says itself. The messages and the sentence about waiting come from elsewhere. */
export interface Words {
  readonly conversation: string;
  /** Where they stand says it to the eye. */
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
  /** With its reference, which the launcher shows below. */
  readonly kept: string;
}

const count = (n: number, one: string, many: string): string =>
  (n === 1 ? one : many).replace('#', String(n));

const it: Words = {
  conversation: 'Conversazione',
  you: 'Io',
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
  askForPerson: 'Parla con una persona',
  asked: 'Chiesto: un momento …',
  end: 'Chiudi la chat',
  endSure: 'Chiudere la conversazione? Resta tutto scritto.',
  endYes: 'Sì, chiudi',
  endNo: 'No, continua',
  connecting: 'Collegamento in corso …',
  lost: 'Collegamento perso: il prossimo tentativo parte da solo. Quello che si scrive parte appena torna.',
  back: 'Collegamento tornato.',
  whoWritesNow: 'Per chi scrive adesso:',
  endedByCustomer: 'La chat è chiusa.',
  endedByBrand: 'L’officina ha chiuso la chat.',
  endedLost: 'Il collegamento è finito e non torna da solo.',
  kept: 'La conversazione resta e si ritrova con il suo riferimento.',
};

const tu: Partial<Words> = {
  you: 'Tu',
  field: 'Scrivi un messaggio',
  empty: 'Scrivi prima un messaggio.',
  over: (n) =>
    count(n, 'Troppo lungo di un carattere: ', 'Troppo lungo di # caratteri: ') +
    'accorcialo o mandalo in due messaggi.',
  endSure: 'Vuoi chiudere la conversazione? Resta tutto scritto.',
  lost: 'Collegamento perso: riproviamo noi. Quello che scrivi parte appena torna.',
  endedByCustomer: 'Hai chiuso la chat.',
  kept: 'Ritrovi la conversazione con il suo riferimento.',
};

const lei: Partial<Words> = {
  you: 'Lei',
  field: 'Scriva un messaggio',
  empty: 'Scriva prima un messaggio.',
  over: (n) =>
    count(n, 'Troppo lungo di un carattere: ', 'Troppo lungo di # caratteri: ') +
    'lo accorci o lo mandi in due messaggi.',
  endSure: 'Vuole chiudere la conversazione? Resta tutto scritto.',
  lost: 'Collegamento perso: riproviamo noi. Quello che scrive parte appena torna.',
  endedByCustomer: 'Ha chiuso la chat.',
  kept: 'Ritrova la conversazione con il suo riferimento.',
};

const en: Words = {
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
  whoWritesNow: 'If you write now:',
  endedByCustomer: 'You ended the chat.',
  endedByBrand: 'The workshop ended the chat.',
  endedLost: 'The connection is gone and does not come back by itself.',
  kept: 'The conversation is kept under its reference.',
};

const es: Words = {
  conversation: 'Conversación',
  you: 'Yo',
  assistant: 'Asistente',
  machine: 'automático',
  somebody: 'El taller',
  several: (n) => `${n} mensajes, el último:`,
  sending: 'Enviando…',
  refused: 'No enviado.',
  takeBack: 'Devolver el texto al campo',
  field: 'Mensaje',
  prompt: 'Mensaje',
  send: 'Enviar',
  empty: 'Primero hay que escribir un mensaje.',
  left: (n) => count(n, 'Queda un carácter.', 'Quedan # caracteres.'),
  over: (n) =>
    count(n, 'Sobra un carácter: ', 'Sobran # caracteres: ') + 'mejor acortarlo o enviarlo en dos mensajes.',
  askForPerson: 'Hablar con una persona',
  asked: 'Pedido: un momento…',
  end: 'Terminar el chat',
  endSure: '¿Terminar la conversación? Todo queda escrito.',
  endYes: 'Sí, terminar',
  endNo: 'No, continuar',
  connecting: 'Conectando…',
  lost: 'Conexión perdida: lo seguimos intentando. Lo que se escriba saldrá en cuanto vuelva.',
  back: 'La conexión ha vuelto.',
  whoWritesNow: 'Para quien escriba ahora:',
  endedByCustomer: 'El chat está cerrado.',
  endedByBrand: 'El taller ha cerrado el chat.',
  endedLost: 'La conexión se ha cortado y no vuelve sola.',
  kept: 'La conversación queda guardada con su referencia.',
};

const tuteo: Partial<Words> = {
  you: 'Tú',
  field: 'Escribe un mensaje',
  empty: 'Escribe primero un mensaje.',
  over: (n) =>
    count(n, 'Sobra un carácter: ', 'Sobran # caracteres: ') + 'acórtalo o envíalo en dos mensajes.',
  endSure: '¿Quieres terminar la conversación? Todo queda escrito.',
  lost: 'Conexión perdida: lo seguimos intentando. Lo que escribas saldrá en cuanto vuelva.',
  endedByCustomer: 'Has cerrado el chat.',
  kept: 'Encuentras la conversación con su referencia.',
};

const usted: Partial<Words> = {
  you: 'Usted',
  field: 'Escriba un mensaje',
  empty: 'Escriba primero un mensaje.',
  over: (n) =>
    count(n, 'Sobra un carácter: ', 'Sobran # caracteres: ') + 'acórtelo o envíelo en dos mensajes.',
  endSure: '¿Quiere terminar la conversación? Todo queda escrito.',
  lost: 'Conexión perdida: lo seguimos intentando. Lo que escriba saldrá en cuanto vuelva.',
  endedByCustomer: 'Ha cerrado el chat.',
  kept: 'Encuentra la conversación con su referencia.',
};

const fr: Words = {
  conversation: 'Conversation',
  you: 'Moi',
  assistant: 'Assistant',
  machine: 'automatique',
  somebody: 'L’atelier',
  several: (n) => `${n} messages, le dernier\u00a0:`,
  sending: 'Envoi en cours…',
  refused: 'Non envoyé.',
  takeBack: 'Remettre le texte dans le champ',
  field: 'Message',
  prompt: 'Message',
  send: 'Envoyer',
  empty: 'Il faut d’abord écrire un message.',
  left: (n) => count(n, 'Il reste un caractère.', 'Il reste # caractères.'),
  over: (n) =>
    count(n, 'Un caractère de trop\u00a0: ', '# caractères de trop\u00a0: ') +
    'mieux vaut raccourcir ou envoyer en deux messages.',
  askForPerson: 'Parler à une personne',
  asked: 'Demandé\u00a0: un instant…',
  end: 'Terminer le chat',
  endSure: 'Terminer la conversation\u202f? Tout reste écrit.',
  endYes: 'Oui, terminer',
  endNo: 'Non, continuer',
  connecting: 'Connexion en cours…',
  lost: 'Connexion perdue\u00a0: nous réessayons. Ce qui est écrit part dès qu’elle revient.',
  back: 'La connexion est revenue.',
  whoWritesNow: 'Pour qui écrit maintenant\u00a0:',
  endedByCustomer: 'Le chat est terminé.',
  endedByBrand: 'L’atelier a terminé le chat.',
  endedLost: 'La connexion est coupée et ne revient pas d’elle-même.',
  kept: 'La conversation reste conservée sous sa référence.',
};

const toi: Partial<Words> = {
  you: 'Toi',
  field: 'Écris un message',
  empty: 'Écris d’abord un message.',
  over: (n) =>
    count(n, 'Un caractère de trop\u00a0: ', '# caractères de trop\u00a0: ') +
    'raccourcis-le ou envoie-le en deux messages.',
  endSure: 'Tu veux terminer la conversation\u202f? Tout reste écrit.',
  lost: 'Connexion perdue\u00a0: nous réessayons. Ce que tu écris part dès qu’elle revient.',
  endedByCustomer: 'Tu as terminé le chat.',
  kept: 'Tu retrouves la conversation sous sa référence.',
};

const vous: Partial<Words> = {
  you: 'Vous',
  field: 'Écrivez un message',
  empty: 'Écrivez d’abord un message.',
  over: (n) =>
    count(n, 'Un caractère de trop\u00a0: ', '# caractères de trop\u00a0: ') +
    'raccourcissez-le ou envoyez-le en deux messages.',
  endSure: 'Voulez-vous terminer la conversation\u202f? Tout reste écrit.',
  lost: 'Connexion perdue\u00a0: nous réessayons. Ce que vous écrivez part dès qu’elle revient.',
  endedByCustomer: 'Vous avez terminé le chat.',
  kept: 'Vous retrouvez la conversation sous sa référence.',
};

const de: Words = {
  conversation: 'Unterhaltung',
  you: 'Ich',
  assistant: 'Assistent',
  machine: 'automatisch',
  somebody: 'Die Werkstatt',
  several: (n) => `${n} Nachrichten, die letzte:`,
  sending: 'Wird gesendet …',
  refused: 'Nicht gesendet.',
  takeBack: 'Text zurück ins Feld holen',
  field: 'Nachricht',
  prompt: 'Nachricht',
  send: 'Senden',
  empty: 'Zuerst eine Nachricht schreiben.',
  left: (n) => count(n, 'Noch ein Zeichen frei.', 'Noch # Zeichen frei.'),
  over: (n) =>
    count(n, 'Ein Zeichen zu lang: ', '# Zeichen zu lang: ') +
    'bitte kürzen oder in zwei Nachrichten senden.',
  askForPerson: 'Mit einer Person sprechen',
  asked: 'Angefragt: einen Moment …',
  end: 'Chat beenden',
  endSure: 'Die Unterhaltung beenden? Alles bleibt nachzulesen.',
  endYes: 'Ja, beenden',
  endNo: 'Nein, weiter',
  connecting: 'Verbindung wird aufgebaut …',
  lost: 'Verbindung weg: Wir versuchen es weiter. Was jetzt geschrieben wird, geht ab, sobald sie wieder da ist.',
  back: 'Die Verbindung ist wieder da.',
  whoWritesNow: 'Wer jetzt schreibt:',
  endedByCustomer: 'Der Chat ist beendet.',
  endedByBrand: 'Die Werkstatt hat den Chat beendet.',
  endedLost: 'Die Verbindung ist weg und kommt nicht von selbst wieder.',
  kept: 'Die Unterhaltung bleibt unter ihrer Nummer gespeichert.',
};

const du: Partial<Words> = {
  you: 'Du',
  field: 'Schreib eine Nachricht',
  empty: 'Schreib zuerst eine Nachricht.',
  over: (n) =>
    count(n, 'Ein Zeichen zu lang: ', '# Zeichen zu lang: ') + 'kürze sie oder sende sie in zwei Teilen.',
  endSure: 'Willst du die Unterhaltung beenden? Alles bleibt nachzulesen.',
  lost: 'Verbindung weg: Wir versuchen es weiter. Was du schreibst, geht ab, sobald sie wieder da ist.',
  endedByCustomer: 'Du hast den Chat beendet.',
  kept: 'Du findest die Unterhaltung unter ihrer Nummer.',
};

const sie: Partial<Words> = {
  you: 'Sie',
  field: 'Schreiben Sie eine Nachricht',
  empty: 'Schreiben Sie zuerst eine Nachricht.',
  over: (n) =>
    count(n, 'Ein Zeichen zu lang: ', '# Zeichen zu lang: ') +
    'kürzen Sie sie oder senden Sie sie in zwei Teilen.',
  endSure: 'Wollen Sie die Unterhaltung beenden? Alles bleibt nachzulesen.',
  lost: 'Verbindung weg: Wir versuchen es weiter. Was Sie schreiben, geht ab, sobald sie wieder da ist.',
  endedByCustomer: 'Sie haben den Chat beendet.',
  kept: 'Sie finden die Unterhaltung unter ihrer Nummer.',
};

/** By language and register; what a register does not say otherwise is said as in the neutral one. */
export const LANGUAGES = {
  en: { neutral: en, informal: {}, formal: {} },
  it: { neutral: it, informal: tu, formal: lei },
  es: { neutral: es, informal: tuteo, formal: usted },
  fr: { neutral: fr, informal: toi, formal: vous },
  de: { neutral: de, informal: du, formal: sie },
} satisfies Record<string, Record<'informal' | 'formal', Partial<Words>> & { neutral: Words }>;
