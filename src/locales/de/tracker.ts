import type { TrackerMessages } from '../../i18n/messages.js';

/** German: who holds a request, what can be done, and the tracker itself. */
export const tracker = {
  tag: 'de',
  neutral: {
    'owner.person': '{name}, {person}',
    'owner.since': '{name} · {since}',
    'since.near': 'seit {day}',
    'since.date': 'seit {day}',
    record: 'Gehaltene Zusagen: {kept} von {n}',
    'confirm.closes': 'Ohne Antwort {by} schließen wir die Anfrage.',
    'confirm.closesOpen': 'Ohne Antwort schließen wir die Anfrage; der Tag steht noch nicht fest.',
    'confirm.stays': 'Ohne Antwort bleibt die Anfrage offen.',
    'confirm.over':
      'Wir hatten um eine Antwort {by} gebeten: Jetzt könnten wir die Anfrage schließen, antworten geht aber noch.',
    notify: 'Bei jeder Zusage, Übergabe oder Verspätung schreiben wir an {address}.',
    'notify.both': '{email} und {phone}',
    'request.title': 'Die Anfrage',
    'request.reference': 'Nummer {id}',
    'request.earlier': 'Früheres Datum',
    'request.news': '{phase}. {text}',
    'request.loading': 'Wir suchen die Anfrage heraus.',
    'request.unreachable': 'Wir können die Anfrage gerade nicht abrufen.',
    'request.unreachableSince':
      'Abgerufen {at}; der Dienst ist gerade nicht erreichbar, etwas kann sich geändert haben.',
    'request.reachable': 'Die Anfrage ist wieder aktuell.',
    'request.invalid': 'Wir können die Anfrage gerade nicht zeigen.',
    'request.notFound': 'Wir finden diese Anfrage nicht.',
    'request.ended':
      'Der Zugang ist abgelaufen. Der Link aus unserer Nachricht öffnet die Anfrage wieder, solange er gilt.',
    'request.checked': 'Abgerufen {at}',
    'request.retry': 'Erneut versuchen',
    'act.title': 'Was jetzt möglich ist',
    'act.confirm': 'Ja, alles in Ordnung',
    'act.reject': 'Nein, weil …',
    'act.later': { one: 'Morgen noch einmal fragen', other: 'In {n} Tagen noch einmal fragen' },
    'act.reply': 'Nachricht hinzufügen',
    'act.reopen': 'Anfrage wieder öffnen',
    'act.withdraw': 'Anfrage zurückziehen',
    'act.rate': 'Sagen, wie es war',
    'act.notifyOn': 'Benachrichtigungen einschalten',
    'act.notifyOff': 'Benachrichtigungen ausschalten',
    'contact.title': 'Kontakt zu dieser Anfrage',
    'contact.other': 'Andere Kontaktwege',
    'idle.title': 'Und wenn ich nichts tue?',
    'tool.calendar': 'Zum Kalender hinzufügen',
    'tool.print': 'Drucken',
    'tool.copy': 'Zusammenfassung kopieren',
  },
  informal: {
    'confirm.closes': 'Wenn du {by} nicht antwortest, schließen wir die Anfrage.',
    'confirm.closesOpen':
      'Wenn du nicht antwortest, schließen wir die Anfrage; der Tag steht noch nicht fest.',
    'confirm.stays': 'Wenn du nicht antwortest, bleibt die Anfrage offen.',
    'confirm.over':
      'Wir hatten dich um eine Antwort {by} gebeten: Jetzt könnten wir die Anfrage schließen, du kannst aber noch antworten.',
    notify: 'Bei jeder Zusage, Übergabe oder Verspätung schreiben wir dir an {address}.',
    'request.title': 'Deine Anfrage',
    'request.ended':
      'Der Zugang ist abgelaufen. Der Link, den wir dir geschickt haben, öffnet die Anfrage wieder, solange er gilt.',
    'act.title': 'Was du tun kannst',
  },
  formal: {
    'confirm.closes': 'Wenn Sie {by} nicht antworten, schließen wir die Anfrage.',
    'confirm.closesOpen':
      'Wenn Sie nicht antworten, schließen wir die Anfrage; der Tag steht noch nicht fest.',
    'confirm.stays': 'Wenn Sie nicht antworten, bleibt die Anfrage offen.',
    'confirm.over':
      'Wir hatten Sie um eine Antwort {by} gebeten: Jetzt könnten wir die Anfrage schließen, Sie können aber noch antworten.',
    notify: 'Bei jeder Zusage, Übergabe oder Verspätung schreiben wir Ihnen an {address}.',
    'request.title': 'Ihre Anfrage',
    'request.ended':
      'Der Zugang ist abgelaufen. Der Link, den wir Ihnen geschickt haben, öffnet die Anfrage wieder, solange er gilt.',
    'act.title': 'Was Sie tun können',
  },
} as const satisfies TrackerMessages;
