import type { ActMessages } from '../../i18n/messages.js';

/** German: what the customer can do with a request. Buttons are infinitives, or the customer's own voice. */
export const act = {
  tag: 'de',
  neutral: {
    'act.send': 'Senden',
    'act.cancel': 'Abbrechen',
    'act.label.reply': 'Nachricht',
    'act.label.reject': 'Was stimmt nicht?',
    'act.label.reopen': 'Warum wieder öffnen?',
    'act.label.withdraw': 'Warum? (freiwillig)',
    'act.withdrawSure': 'Die Anfrage wirklich zurückziehen?',
    'act.withdrawThen': 'Danach arbeiten wir nicht mehr daran.',
    'act.withdrawYes': 'Ja, zurückziehen',
    'act.withdrawNo': 'Nein, offen lassen',
    'rate.question': 'Wie ist es mit dieser Anfrage gelaufen?',
    'rate.1': 'Sehr schlecht',
    'rate.2': 'Schlecht',
    'rate.3': 'Mittelmäßig',
    'rate.4': 'Gut',
    'rate.5': 'Sehr gut',
    'rate.missing': 'Die Bewertung fehlt noch.',
    'rate.comment': 'Noch etwas dazu? (freiwillig)',
    'act.empty': 'Es fehlt noch der Text.',
    'act.tooLong': 'Der Text ist zu lang: höchstens {n} Zeichen.',
    'act.sending': 'Wird gesendet',
    'act.sent': 'Gesendet.',
    'act.changed':
      'Die Anfrage hat sich inzwischen geändert: Der neue Stand steht oben, der Text ist noch hier.',
    'act.notPossible': 'Das geht nicht mehr: Die Anfrage hat sich geändert.',
    'act.invalid': 'Das wurde nicht angenommen. Der Text ist noch hier.',
    'act.tooMany': 'Zu viele Versuche in kurzer Zeit. Der Text ist noch hier; später geht es wieder.',
    'act.unreachable':
      'Wir wissen nicht, ob es angekommen ist. Der Text ist noch hier; noch einmal gesendet, kommt er nicht doppelt an.',
    'act.ended':
      'Der Zugang ist abgelaufen, es wurde nichts gesendet. Der Text ist noch hier; der Link aus unserer Nachricht öffnet die Anfrage wieder.',
    'act.notifyIsOn': 'Die Benachrichtigungen sind eingeschaltet.',
    'act.notifyIsOff': 'Die Benachrichtigungen sind ausgeschaltet: Neues steht weiter auf dieser Seite.',
    'idle.brand': 'Das ist in Ordnung: Wir sind am Zug.',
    'idle.customer': 'Die Anfrage wartet auf eine Antwort; eine Frist ist nicht angegeben.',
    'idle.third-party': 'Das ist in Ordnung: Wir warten auf andere und bleiben dran.',
    'idle.unknown': 'Das können wir nicht sagen: Wer am Zug ist, ist nicht angegeben.',
    'tool.calendarTitle': 'Anfrage {id}: {what}',
    'tool.calendarText':
      'Für dieses Datum zugesagt: {what}. Wenn sich das Datum ändert, steht das neue auf der Seite der Anfrage.',
    'tool.copied': 'Kopiert',
    'tool.copyFailed': 'Das Kopieren hat nicht geklappt: Der Text lässt sich von Hand markieren.',
    'tool.entries': 'Was zuletzt passiert ist:',
    'tool.asOf': 'Stand: {at}.',
    'file.loading': '{name} wird geladen.',
    'file.failed': '{name} ließ sich nicht laden.',
    'file.gone': '{name} ist nicht mehr da.',
    'file.unshown': '{name} lässt sich hier nicht anzeigen.',
  },
  informal: {
    'act.label.reply': 'Deine Nachricht',
    'act.withdrawSure': 'Möchtest du die Anfrage wirklich zurückziehen?',
    'rate.comment': 'Möchtest du noch etwas sagen? (freiwillig)',
    'act.changed': 'Die Anfrage hat sich inzwischen geändert: Sieh oben nach, dein Text ist noch hier.',
    'act.tooMany':
      'Zu viele Versuche in kurzer Zeit. Dein Text ist noch hier; versuch es später noch einmal.',
    'act.unreachable':
      'Wir wissen nicht, ob es angekommen ist. Dein Text ist noch hier; wenn du ihn noch einmal sendest, kommt er nicht doppelt an.',
    'act.ended':
      'Der Zugang ist abgelaufen, es wurde nichts gesendet. Dein Text ist noch hier; der Link, den wir dir geschickt haben, öffnet die Anfrage wieder.',
    'idle.customer': 'Die Anfrage wartet auf deine Antwort; eine Frist ist nicht angegeben.',
    'act.invalid': 'Das wurde nicht angenommen. Dein Text ist noch hier.',
  },
  formal: {
    'act.label.reply': 'Ihre Nachricht',
    'act.withdrawSure': 'Möchten Sie die Anfrage wirklich zurückziehen?',
    'rate.comment': 'Möchten Sie noch etwas sagen? (freiwillig)',
    'act.changed': 'Die Anfrage hat sich inzwischen geändert: Sehen Sie oben nach, Ihr Text ist noch hier.',
    'act.tooMany':
      'Zu viele Versuche in kurzer Zeit. Ihr Text ist noch hier; versuchen Sie es später noch einmal.',
    'act.unreachable':
      'Wir wissen nicht, ob es angekommen ist. Ihr Text ist noch hier; wenn Sie ihn noch einmal senden, kommt er nicht doppelt an.',
    'act.ended':
      'Der Zugang ist abgelaufen, es wurde nichts gesendet. Ihr Text ist noch hier; der Link, den wir Ihnen geschickt haben, öffnet die Anfrage wieder.',
    'idle.customer': 'Die Anfrage wartet auf Ihre Antwort; eine Frist ist nicht angegeben.',
    'act.invalid': 'Das wurde nicht angenommen. Ihr Text ist noch hier.',
  },
} as const satisfies ActMessages;
