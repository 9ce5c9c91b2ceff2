import type { LookupMessages } from '../../i18n/messages.js';

/** German: asking for the link to a request. */
export const lookup = {
  tag: 'de',
  neutral: {
    'lookup.title': 'Eine Anfrage wiederfinden',
    'lookup.hint': 'Wir schicken einen Link an die E-Mail-Adresse, mit der die Anfrage gestellt wurde.',
    'lookup.reference': 'Nummer der Anfrage',
    'lookup.email': 'E-Mail',
    'lookup.send': 'Link schicken',
    'lookup.sending': 'Wird gesendet',
    'lookup.sent': 'Wenn die Angaben stimmen, haben wir einen Link an diese Adresse geschickt.',
    'lookup.notThere':
      'Kommt er nicht an, liegt er vielleicht im Spam-Ordner, oder die Angaben passen nicht zur Anfrage.',
    'lookup.again': 'Andere Angaben versuchen',
    'lookup.missing': 'Wir brauchen beides: die Nummer und die E-Mail-Adresse.',
    'lookup.malformed': 'Die Nummer oder die E-Mail-Adresse sieht nicht richtig aus.',
    'lookup.throttled':
      'Zu viele Versuche in kurzer Zeit. Die Angaben sind noch hier; später geht es wieder.',
    'lookup.unreachable': 'Wir wissen nicht, ob es angekommen ist. Die Angaben sind noch hier.',
    'lookup.badLink': 'Dieser Link öffnet die Anfrage nicht mehr. Hier gibt es einen neuen.',
  },
  informal: {
    'lookup.title': 'Deine Anfrage wiederfinden',
    'lookup.hint': 'Wir schicken einen Link an die E-Mail-Adresse, mit der du die Anfrage gestellt hast.',
    'lookup.sent': 'Wenn die Angaben stimmen, haben wir dir einen Link an diese Adresse geschickt.',
    'lookup.notThere':
      'Findest du ihn nicht, sieh im Spam-Ordner nach; vielleicht passen auch die Angaben nicht zur Anfrage.',
    'lookup.throttled':
      'Zu viele Versuche in kurzer Zeit. Deine Angaben sind noch hier; versuch es später noch einmal.',
    'lookup.unreachable': 'Wir wissen nicht, ob es angekommen ist. Deine Angaben sind noch hier.',
    'lookup.badLink': 'Dieser Link öffnet die Anfrage nicht mehr. Hier kannst du einen neuen anfordern.',
  },
  formal: {
    'lookup.title': 'Ihre Anfrage wiederfinden',
    'lookup.hint': 'Wir schicken einen Link an die E-Mail-Adresse, mit der Sie die Anfrage gestellt haben.',
    'lookup.sent': 'Wenn die Angaben stimmen, haben wir Ihnen einen Link an diese Adresse geschickt.',
    'lookup.notThere':
      'Finden Sie ihn nicht, sehen Sie im Spam-Ordner nach; vielleicht passen auch die Angaben nicht zur Anfrage.',
    'lookup.throttled':
      'Zu viele Versuche in kurzer Zeit. Ihre Angaben sind noch hier; versuchen Sie es später noch einmal.',
    'lookup.unreachable': 'Wir wissen nicht, ob es angekommen ist. Ihre Angaben sind noch hier.',
    'lookup.badLink': 'Dieser Link öffnet die Anfrage nicht mehr. Hier können Sie einen neuen anfordern.',
  },
} as const satisfies LookupMessages;
