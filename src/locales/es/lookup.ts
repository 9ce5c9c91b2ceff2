import type { LookupMessages } from '../../i18n/messages.js';

/** Spanish: asking for the link to a request. */
export const lookup = {
  tag: 'es',
  neutral: {
    'lookup.title': 'Encontrar una solicitud',
    'lookup.hint': 'Enviamos un enlace a la dirección de correo con la que se hizo la solicitud.',
    'lookup.reference': 'Referencia',
    'lookup.email': 'Correo electrónico',
    'lookup.send': 'Recibir el enlace',
    'lookup.sending': 'Enviando',
    'lookup.sent': 'Si los datos coinciden, hemos enviado un enlace a esa dirección.',
    'lookup.notThere':
      'Si no aparece, puede estar en el correo no deseado, o los datos no son los de la solicitud.',
    'lookup.again': 'Probar con otros datos',
    'lookup.missing': 'Hacen falta la referencia y la dirección de correo.',
    'lookup.malformed': 'La referencia o la dirección de correo no parecen correctas.',
    'lookup.throttled':
      'Demasiados intentos en poco tiempo. Los datos siguen aquí; se puede reintentar más tarde.',
    'lookup.unreachable': 'No nos consta que se haya enviado. Los datos siguen aquí.',
    'lookup.badLink': 'Este enlace ya no abre la solicitud. Aquí se puede pedir uno nuevo.',
  },
  informal: {
    'lookup.title': 'Encuentra tu solicitud',
    'lookup.hint': 'Enviamos un enlace a la dirección de correo con la que hiciste la solicitud.',
    'lookup.sent': 'Si los datos coinciden, te hemos enviado un enlace a esa dirección.',
    'lookup.notThere':
      'Si no lo encuentras, mira en el correo no deseado; o puede que los datos no sean los de la solicitud.',
    'lookup.throttled': 'Demasiados intentos en poco tiempo. Los datos siguen aquí; inténtalo más tarde.',
    'lookup.badLink': 'Este enlace ya no abre la solicitud. Aquí puedes pedir uno nuevo.',
  },
  formal: {
    'lookup.title': 'Encuentre su solicitud',
    'lookup.hint': 'Enviamos un enlace a la dirección de correo con la que hizo la solicitud.',
    'lookup.sent': 'Si los datos coinciden, le hemos enviado un enlace a esa dirección.',
    'lookup.notThere':
      'Si no lo encuentra, mire en el correo no deseado; o puede que los datos no sean los de la solicitud.',
    'lookup.throttled': 'Demasiados intentos en poco tiempo. Los datos siguen aquí; inténtelo más tarde.',
    'lookup.badLink': 'Este enlace ya no abre la solicitud. Aquí puede pedir uno nuevo.',
  },
} as const satisfies LookupMessages;
