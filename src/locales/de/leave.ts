import type { LeaveMessages } from '../../i18n/messages.js';

/** German: what is said after a channel was chosen. */
export const leave = {
  tag: 'de',
  neutral: {
    'leave.draft': 'Erste Nachricht',
    'leave.draftHint': 'Lässt sich ändern; abgeschickt wird erst in der anderen App.',
    'leave.greeting': 'Guten Tag, ich komme von Ihrer Website.',
    'leave.reference': 'Nummer {code}',
    'leave.open': '{name} öffnen',
    'leave.open.email': 'E-Mail schreiben',
    'leave.open.sms': 'SMS schreiben',
    'leave.call': '{address} anrufen',
    'leave.copyMessage': 'Nachricht kopieren',
    'leave.copyAddress': '{address} kopieren',
    'leave.copied': 'Kopiert',
    'leave.copyFailed': 'Das Kopieren hat nicht geklappt: Der Text lässt sich von Hand markieren.',
    'leave.qr': 'Code fürs Handy zeigen',
    'leave.qrHint': 'Mit der Kamera des Handys scannen.',
    'leave.qrFailed': 'Der Code ließ sich nicht laden.',
    'leave.remember': 'Auf diesem Gerät merken, dass ich hier geschrieben habe',
    'remember.by':
      '{name} {at} geöffnet: Falls die Nachricht abgeschickt wurde, kommt die Antwort voraussichtlich {by}. Noch einmal schreiben ist nicht nötig.',
    'remember.usually':
      '{name} {at} geöffnet: Falls die Nachricht abgeschickt wurde, kommt die Antwort meist {by}. Noch einmal schreiben ist nicht nötig.',
    'remember.open':
      '{name} {at} geöffnet: Falls die Nachricht abgeschickt wurde, muss sie nicht noch einmal geschickt werden.',
    'remember.passed': '{name} {at} geöffnet: Die Antwort wurde {by} erwartet.',
    'remember.instead': 'Falls noch keine Antwort da ist: Am schnellsten ist jetzt {other}, {text}.',
    'remember.alone':
      'Falls noch keine Antwort da ist, am besten dort noch einmal schreiben: Dieselbe Nummer hält alles zusammen.',
    'remember.forget': 'Nicht mehr merken',
  },
  informal: {
    'leave.draft': 'Deine erste Nachricht',
    'leave.draftHint':
      'Ändere sie, wie du möchtest; abgeschickt wird erst, wenn du dort auf „Senden“ drückst.',
    'leave.greeting': 'Hallo, ich komme von eurer Website.',
    'leave.qrHint': 'Scanne ihn mit der Kamera deines Handys.',
    'remember.by':
      'Du hast {name} {at} geöffnet; falls du geschrieben hast, kommt die Antwort voraussichtlich {by}: Du musst nicht noch einmal schreiben.',
    'remember.usually':
      'Du hast {name} {at} geöffnet; falls du geschrieben hast, kommt die Antwort meist {by}: Du musst nicht noch einmal schreiben.',
    'remember.open':
      'Du hast {name} {at} geöffnet; falls du geschrieben hast, musst du nicht noch einmal schreiben.',
    'remember.passed': 'Du hast {name} {at} geöffnet; die Antwort wurde {by} erwartet.',
    'remember.instead': 'Falls dir noch niemand geantwortet hat: Am schnellsten ist jetzt {other}, {text}.',
    'remember.alone':
      'Falls dir noch niemand geantwortet hat, schreib dort noch einmal: Dieselbe Nummer hält alles zusammen.',
  },
  formal: {
    'leave.draft': 'Ihre erste Nachricht',
    'leave.draftHint':
      'Ändern Sie sie, wie Sie möchten; abgeschickt wird erst, wenn Sie dort auf „Senden“ drücken.',
    'leave.qrHint': 'Scannen Sie ihn mit der Kamera Ihres Handys.',
    'remember.by':
      'Sie haben {name} {at} geöffnet; falls Sie geschrieben haben, kommt die Antwort voraussichtlich {by}: Sie müssen nicht noch einmal schreiben.',
    'remember.usually':
      'Sie haben {name} {at} geöffnet; falls Sie geschrieben haben, kommt die Antwort meist {by}: Sie müssen nicht noch einmal schreiben.',
    'remember.open':
      'Sie haben {name} {at} geöffnet; falls Sie geschrieben haben, müssen Sie nicht noch einmal schreiben.',
    'remember.passed': 'Sie haben {name} {at} geöffnet; die Antwort wurde {by} erwartet.',
    'remember.instead': 'Falls Ihnen noch niemand geantwortet hat: Am schnellsten ist jetzt {other}, {text}.',
    'remember.alone':
      'Falls Ihnen noch niemand geantwortet hat, schreiben Sie dort noch einmal: Dieselbe Nummer hält alles zusammen.',
  },
} as const satisfies LeaveMessages;
