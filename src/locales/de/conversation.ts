import type { ConversationMessages } from '../../i18n/messages.js';

/** German: how a conversation stands. Loaded with the panel that tells it. */
export const conversation = {
  tag: 'de',
  neutral: {
    'chat.loading':
      'Der Chat wird geladen. Schreiben und Senden geht schon: Die Nachricht geht ab, wenn er bereit ist.',
    'chat.sending': 'Die Nachricht wird gesendet.',
    'chat.waiting': 'In der Warteschlange.',
    'chat.first': 'In der Warteschlange: niemand davor.',
    'chat.ahead': {
      one: 'In der Warteschlange: eine Person davor.',
      other: 'In der Warteschlange: {n} Personen davor.',
    },
    'chat.worse': {
      one: 'In der Warteschlange: jetzt eine Person davor, vorher niemand.',
      other: 'In der Warteschlange: jetzt {n} Personen davor, vorher {before}.',
    },
    'chat.expected': 'Antwort voraussichtlich {by}.',
    'chat.missed': 'Es dauert länger, als wir gesagt hatten ({by}).',
    'chat.keptFirst': 'Der Platz in der Warteschlange bleibt: niemand davor.',
    'chat.keptAhead': {
      one: 'Der Platz in der Warteschlange bleibt: eine Person davor.',
      other: 'Der Platz in der Warteschlange bleibt: {n} Personen davor.',
    },
    'chat.noNewTime': 'Eine neue Uhrzeit können wir noch nicht nennen.',
    'chat.withBot': 'Jetzt antwortet ein automatischer Assistent: {name}.',
    'chat.withBotUnnamed': 'Jetzt antwortet ein automatischer Assistent.',
    'chat.withPerson': 'Jetzt antwortet {name}.',
    'chat.withPersonUnnamed': 'Jetzt antwortet eine Person.',
    'chat.inWindow': 'Der Chat geht in einem eigenen Fenster weiter.',
    'chat.onPage': 'Der Chat geht auf einer anderen Seite weiter.',
    'chat.untold': 'Wir hatten gesagt: {by}. Falls noch niemand geantwortet hat, gibt es andere Kontaktwege.',
    'chat.kept': 'Wir antworten per E-Mail.',
    'chat.keptBy': 'Unsere Antwort kommt {by} per E-Mail.',
    'chat.keptHint': 'Der Platz in der Warteschlange bleibt. Diese Seite muss nicht offen bleiben.',
    'chat.ended.customer': 'Der Chat ist beendet.',
    'chat.ended.brand': 'Wir haben den Chat beendet.',
    'chat.failed.load': 'Der Chat ließ sich nicht laden.',
    'chat.failed.silent': 'Der Chat hat sich nicht rechtzeitig verbunden.',
    'chat.failed.refused': 'Der Chat hat die Nachricht nicht angenommen.',
    'chat.failed.closed': 'Der Chat hat inzwischen geschlossen.',
    'chat.failed.lost': 'Die Verbindung zum Chat ist abgebrochen.',
    'chat.textHere': 'Der Text ist noch hier.',
  },
  informal: {
    'chat.loading':
      'Der Chat wird geladen. Du kannst schon schreiben und senden: Die Nachricht geht ab, wenn er bereit ist.',
    'chat.first': 'Vor dir ist niemand.',
    'chat.ahead': { one: 'Vor dir ist eine Person.', other: 'Vor dir sind {n} Personen.' },
    'chat.worse': {
      one: 'Vor dir ist jetzt eine Person, vorher war es niemand.',
      other: 'Vor dir sind jetzt {n} Personen, vorher {before}.',
    },
    'chat.keptFirst': 'Du behältst deinen Platz: Vor dir ist niemand.',
    'chat.keptAhead': {
      one: 'Du behältst deinen Platz: Vor dir ist eine Person.',
      other: 'Du behältst deinen Platz: Vor dir sind {n} Personen.',
    },
    'chat.untold':
      'Wir hatten gesagt: {by}. Falls dir noch niemand geantwortet hat, gibt es andere Kontaktwege.',
    'chat.kept': 'Wir antworten dir per E-Mail.',
    'chat.keptHint': 'Du behältst deinen Platz. Du kannst diese Seite schließen.',
    'chat.ended.customer': 'Du hast den Chat beendet.',
    'chat.textHere': 'Dein Text ist noch hier.',
  },
  formal: {
    'chat.loading':
      'Der Chat wird geladen. Sie können schon schreiben und senden: Die Nachricht geht ab, wenn er bereit ist.',
    'chat.first': 'Vor Ihnen ist niemand.',
    'chat.ahead': { one: 'Vor Ihnen ist eine Person.', other: 'Vor Ihnen sind {n} Personen.' },
    'chat.worse': {
      one: 'Vor Ihnen ist jetzt eine Person, vorher war es niemand.',
      other: 'Vor Ihnen sind jetzt {n} Personen, vorher {before}.',
    },
    'chat.keptFirst': 'Sie behalten Ihren Platz: Vor Ihnen ist niemand.',
    'chat.keptAhead': {
      one: 'Sie behalten Ihren Platz: Vor Ihnen ist eine Person.',
      other: 'Sie behalten Ihren Platz: Vor Ihnen sind {n} Personen.',
    },
    'chat.untold':
      'Wir hatten gesagt: {by}. Falls Ihnen noch niemand geantwortet hat, gibt es andere Kontaktwege.',
    'chat.kept': 'Wir antworten Ihnen per E-Mail.',
    'chat.keptHint': 'Sie behalten Ihren Platz. Sie können diese Seite schließen.',
    'chat.ended.customer': 'Sie haben den Chat beendet.',
    'chat.textHere': 'Ihr Text ist noch hier.',
  },
} as const satisfies ConversationMessages;
