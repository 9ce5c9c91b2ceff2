import type { CallbackMessages } from '../../i18n/messages.js';

/** German: asking to be called. */
export const callback = {
  tag: 'de',
  neutral: {
    'callback.name': 'Name',
    'callback.phone': 'Telefonnummer',
    'callback.text': 'Worum geht es? (freiwillig)',
    'callback.send': 'Um Rückruf bitten',
    'callback.sending': 'Wird gesendet',
    'callback.missing': 'Es fehlt noch eine Telefonnummer.',
    'callback.phoneInvalid': 'Das sieht nicht nach einer Telefonnummer aus. Beispiel: +49 30 23125 000.',
    'callback.sent': 'Wir rufen unter {phone} an.',
    'callback.sentBy': 'Unser Anruf kommt {by} unter {phone}.',
    'callback.invalid': 'Die Angaben wurden nicht angenommen, stehen aber noch hier.',
    'callback.tooMany':
      'Zu viele Versuche in kurzer Zeit. Die Angaben sind noch hier; später geht es wieder.',
    'callback.unreachable':
      'Wir wissen nicht, ob es angekommen ist. Die Angaben sind noch hier; noch einmal gesendet, kommen sie nicht doppelt an.',
  },
  informal: {
    'callback.sent': 'Wir rufen dich unter {phone} an.',
    'callback.tooMany':
      'Zu viele Versuche in kurzer Zeit. Deine Angaben sind noch hier; versuch es später noch einmal.',
    'callback.unreachable':
      'Wir wissen nicht, ob es angekommen ist. Deine Angaben sind noch hier; wenn du sie noch einmal sendest, kommen sie nicht doppelt an.',
    'callback.invalid': 'Deine Angaben wurden nicht angenommen, stehen aber noch hier.',
  },
  formal: {
    'callback.sent': 'Wir rufen Sie unter {phone} an.',
    'callback.tooMany':
      'Zu viele Versuche in kurzer Zeit. Ihre Angaben sind noch hier; versuchen Sie es später noch einmal.',
    'callback.unreachable':
      'Wir wissen nicht, ob es angekommen ist. Ihre Angaben sind noch hier; wenn Sie sie noch einmal senden, kommen sie nicht doppelt an.',
    'callback.invalid': 'Ihre Angaben wurden nicht angenommen, stehen aber noch hier.',
  },
} as const satisfies CallbackMessages;
