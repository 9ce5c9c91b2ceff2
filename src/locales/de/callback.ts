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
    'callback.phoneInvalid': 'Das sieht nicht nach einer Telefonnummer aus: +49 30 1234567.',
    'callback.sent': 'Wir rufen unter {phone} an.',
    'callback.sentBy': 'Wir rufen {by} unter {phone} an.',
    'callback.invalid': 'Der Dienst hat die Angaben nicht angenommen; hier sind sie noch.',
    'callback.tooMany':
      'In kurzer Zeit wurde zu oft gesendet. Die Angaben sind noch hier; später geht es wieder.',
    'callback.unreachable':
      'Wir wissen nicht, ob es angekommen ist. Die Angaben sind noch hier; zweimal gesendet kommt es nur einmal an.',
  },
  informal: {
    'callback.sent': 'Wir rufen dich unter {phone} an.',
    'callback.sentBy': 'Wir rufen dich {by} unter {phone} an.',
    'callback.tooMany':
      'In kurzer Zeit wurde zu oft gesendet. Deine Angaben sind noch hier; versuch es später wieder.',
    'callback.unreachable':
      'Wir wissen nicht, ob es angekommen ist. Deine Angaben sind noch hier; wenn du sie noch einmal sendest, kommen sie nicht doppelt an.',
  },
  formal: {
    'callback.sent': 'Wir rufen Sie unter {phone} an.',
    'callback.sentBy': 'Wir rufen Sie {by} unter {phone} an.',
    'callback.tooMany':
      'In kurzer Zeit wurde zu oft gesendet. Ihre Angaben sind noch hier; versuchen Sie es später wieder.',
    'callback.unreachable':
      'Wir wissen nicht, ob es angekommen ist. Ihre Angaben sind noch hier; wenn Sie sie noch einmal senden, kommen sie nicht doppelt an.',
  },
} as const satisfies CallbackMessages;
