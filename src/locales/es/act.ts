import type { ActMessages } from '../../i18n/messages.js';

/** Spanish: what the customer can do with a request. */
export const act = {
  tag: 'es',
  neutral: {
    'act.send': 'Enviar',
    'act.cancel': 'Cancelar',
    'act.label.reply': 'Mensaje',
    'act.label.reject': '¿Qué no está bien?',
    'act.label.reopen': '¿Por qué hay que reabrirla?',
    'act.label.withdraw': '¿Por qué? (opcional)',
    'act.withdrawSure': '¿Retirar la solicitud de verdad?',
    'act.withdrawThen': 'Una vez retirada, dejamos de trabajar en ella.',
    'act.withdrawYes': 'Sí, retirarla',
    'act.withdrawNo': 'No, dejarla abierta',
    'rate.question': '¿Cómo ha ido con esta solicitud?',
    'rate.1': 'Muy mal',
    'rate.2': 'Mal',
    'rate.3': 'Regular',
    'rate.4': 'Bien',
    'rate.5': 'Muy bien',
    'rate.missing': 'Falta elegir la valoración.',
    'rate.comment': '¿Algo más que añadir? (opcional)',
    'act.empty': 'Falta el texto.',
    'act.tooLong': 'El texto es demasiado largo: {n} caracteres como máximo.',
    'act.sending': 'Enviando',
    'act.sent': 'Enviado.',
    'act.changed':
      'La solicitud ha cambiado mientras tanto: el nuevo estado está arriba y el texto sigue aquí.',
    'act.notPossible': 'Ya no es posible: la solicitud ha cambiado.',
    'act.invalid': 'El envío no se ha aceptado. El texto sigue aquí.',
    'act.tooMany': 'Demasiados envíos en poco tiempo. El texto sigue aquí; se puede reintentar más tarde.',
    'act.unreachable':
      'No nos consta que se haya enviado. El texto sigue aquí; si se envía otra vez, no llega dos veces.',
    'act.ended':
      'El acceso ha caducado y no se ha enviado nada. El texto sigue aquí; el enlace que enviamos vuelve a dar acceso a la solicitud.',
    'act.notifyIsOn': 'Los avisos están activados.',
    'act.notifyIsOff': 'Los avisos están desactivados: las novedades se ven solo en esta página.',
    'idle.brand': 'No pasa nada: nos toca a nosotros.',
    'idle.customer': 'La solicitud espera una respuesta; no se indica ningún plazo.',
    'idle.third-party': 'No pasa nada: dependemos de terceros y no perdemos de vista la solicitud.',
    'idle.unknown': 'No podemos decirlo: no se indica a quién le toca.',
    'tool.calendarTitle': 'Solicitud {id}: {what}',
    'tool.calendarText':
      'Para esta fecha prometimos {what}. Si la fecha cambia, la nueva está en la página de la solicitud.',
    'tool.copied': 'Copiado',
    'tool.copyFailed': 'No se ha podido copiar; el texto se puede seleccionar a mano.',
    'tool.entries': 'Lo último que ha pasado:',
    'tool.asOf': 'Situación a fecha de {at}.',
    'file.loading': '{name} se está descargando.',
    'file.failed': 'No se ha podido descargar {name}.',
    'file.gone': '{name} ya no está.',
    'file.unshown': '{name} no se puede mostrar aquí.',
  },
  informal: {
    'act.label.reply': 'Tu mensaje',
    'act.withdrawSure': '¿De verdad quieres retirar la solicitud?',
    'rate.comment': '¿Quieres contarnos algo más? (opcional)',
    'act.changed': 'La solicitud ha cambiado mientras tanto: mira arriba; tu texto sigue aquí.',
    'act.tooMany': 'Demasiados envíos en poco tiempo. El texto sigue aquí; inténtalo más tarde.',
    'act.unreachable':
      'No nos consta que se haya enviado. El texto sigue aquí; si lo envías otra vez, no llega dos veces.',
    'act.ended':
      'El acceso ha caducado y no se ha enviado nada. El texto sigue aquí; el enlace que te enviamos vuelve a dar acceso a la solicitud.',
    'idle.customer': 'La solicitud espera tu respuesta; no se indica ningún plazo.',
  },
  formal: {
    'act.label.reply': 'Su mensaje',
    'act.withdrawSure': '¿De verdad quiere retirar la solicitud?',
    'rate.comment': '¿Quiere contarnos algo más? (opcional)',
    'act.changed': 'La solicitud ha cambiado mientras tanto: mire arriba; su texto sigue aquí.',
    'act.tooMany': 'Demasiados envíos en poco tiempo. El texto sigue aquí; inténtelo más tarde.',
    'act.unreachable':
      'No nos consta que se haya enviado. El texto sigue aquí; si lo envía otra vez, no llega dos veces.',
    'act.ended':
      'El acceso ha caducado y no se ha enviado nada. El texto sigue aquí; el enlace que le enviamos vuelve a dar acceso a la solicitud.',
    'idle.customer': 'La solicitud espera su respuesta; no se indica ningún plazo.',
  },
} as const satisfies ActMessages;
