import type { ConversationMessages } from '../../i18n/messages.js';

/** Italian: how a conversation stands. Loaded with the panel that tells it. */
export const conversation = {
  tag: 'it',
  neutral: {
    'chat.loading':
      'La chat si sta caricando. Si può già scrivere e inviare: il messaggio parte quando è pronta.',
    'chat.sending': 'Il messaggio sta partendo.',
    'chat.waiting': 'In attesa di una persona.',
    'chat.first': 'In coda: nessuno davanti.',
    'chat.ahead': { one: 'In coda: una persona davanti.', other: 'In coda: {n} persone davanti.' },
    'chat.worse': {
      one: 'In coda: ora una persona davanti, prima nessuna.',
      other: 'In coda: ora {n} persone davanti, prima {before}.',
    },
    'chat.expected': 'Risposta prevista {by}.',
    'chat.missed': 'Ci vuole più tempo di quanto avevamo detto ({by}).',
    'chat.keptFirst': 'Il posto in coda resta: nessuno davanti.',
    'chat.keptAhead': {
      one: 'Il posto in coda resta: una persona davanti.',
      other: 'Il posto in coda resta: {n} persone davanti.',
    },
    'chat.noNewTime': 'Non c’è ancora un nuovo orario.',
    'chat.withBot': 'Ora risponde un sistema automatico: {name}.',
    'chat.withBotUnnamed': 'Ora risponde un sistema automatico.',
    'chat.withPerson': 'Ora risponde {name}.',
    'chat.withPersonUnnamed': 'Ora risponde una persona.',
    'chat.inWindow': 'La chat continua in una finestra a parte.',
    'chat.onPage': 'La chat continua in un’altra pagina.',
    'chat.untold': 'Avevamo detto {by}. Se non ha ancora risposto nessuno, ci sono altri canali.',
    'chat.kept': 'Rispondiamo per e-mail.',
    'chat.keptBy': 'Rispondiamo per e-mail {by}.',
    'chat.keptHint': 'Il posto in coda resta. Si può chiudere la pagina.',
    'chat.ended.customer': 'La chat è chiusa.',
    'chat.ended.brand': 'Abbiamo chiuso la chat.',
    'chat.failed.load': 'La chat non si è caricata.',
    'chat.failed.silent': 'La chat non si è collegata in tempo.',
    'chat.failed.refused': 'La chat non ha accettato il messaggio.',
    'chat.failed.closed': 'Intanto la chat ha chiuso.',
    'chat.failed.lost': 'La connessione con la chat è caduta.',
    'chat.textHere': 'Il testo è ancora qui.',
  },
  informal: {
    'chat.loading':
      'La chat si sta caricando. Puoi già scrivere e inviare: il messaggio parte quando è pronta.',
    'chat.first': 'Davanti a te non c’è nessuno.',
    'chat.ahead': { one: 'Davanti a te c’è una persona.', other: 'Davanti a te ci sono {n} persone.' },
    'chat.worse': {
      one: 'Ora davanti a te c’è una persona, prima nessuna.',
      other: 'Ora davanti a te ci sono {n} persone, prima {before}.',
    },
    'chat.keptFirst': 'Il tuo posto resta: davanti a te non c’è nessuno.',
    'chat.keptAhead': {
      one: 'Il tuo posto resta: davanti a te c’è una persona.',
      other: 'Il tuo posto resta: davanti a te ci sono {n} persone.',
    },
    'chat.untold': 'Avevamo detto {by}. Se nessuno ti ha ancora risposto, ci sono altri canali.',
    'chat.kept': 'Ti rispondiamo per e-mail.',
    'chat.keptBy': 'Ti rispondiamo per e-mail {by}.',
    'chat.keptHint': 'Il tuo posto resta. Puoi chiudere la pagina.',
    'chat.ended.customer': 'Hai chiuso la chat.',
    'chat.textHere': 'Il tuo testo è ancora qui.',
  },
  formal: {
    'chat.loading':
      'La chat si sta caricando. Può già scrivere e inviare: il messaggio parte quando è pronta.',
    'chat.first': 'Davanti a Lei non c’è nessuno.',
    'chat.ahead': { one: 'Davanti a Lei c’è una persona.', other: 'Davanti a Lei ci sono {n} persone.' },
    'chat.worse': {
      one: 'Ora davanti a Lei c’è una persona, prima nessuna.',
      other: 'Ora davanti a Lei ci sono {n} persone, prima {before}.',
    },
    'chat.keptFirst': 'Il Suo posto resta: davanti a Lei non c’è nessuno.',
    'chat.keptAhead': {
      one: 'Il Suo posto resta: davanti a Lei c’è una persona.',
      other: 'Il Suo posto resta: davanti a Lei ci sono {n} persone.',
    },
    'chat.untold': 'Avevamo detto {by}. Se nessuno Le ha ancora risposto, ci sono altri canali.',
    'chat.kept': 'Le rispondiamo per e-mail.',
    'chat.keptBy': 'Le rispondiamo per e-mail {by}.',
    'chat.keptHint': 'Il Suo posto resta. Può chiudere la pagina.',
    'chat.ended.customer': 'Ha chiuso la chat.',
    'chat.textHere': 'Il Suo testo è ancora qui.',
  },
} as const satisfies ConversationMessages;
