import type { PickerMessages } from '../../i18n/messages.js';

/** Spanish: the words around the channels, and beside each of them. */
export const picker = {
  tag: 'es',
  neutral: {
    'picker.title': 'Formas de contacto',
    'picker.now': 'Estos tiempos son los de ahora mismo.',
    'picker.topics': '¿De qué se trata?',
    'picker.search': 'O en pocas palabras',
    'picker.searchResult': 'Hemos entendido: {topic}.',
    'picker.searchNone': 'Ningún tema coincide: estos son todos los canales.',
    'picker.channels': 'Canales',
    'picker.reorder': 'Primero los más rápidos',
    'picker.sorted': 'Primero, {name}: {text}.',
    'picker.loading': 'Estamos consultando los tiempos de respuesta.',
    'picker.empty': 'No hay ningún canal que mostrar aquí.',
    'picker.unreachable': 'Ahora no podemos consultar los tiempos de respuesta.',
    'picker.unreachableSince':
      'Consultado {at}; ahora no podemos conectar con el servicio y los tiempos pueden haber cambiado.',
    'picker.reachable': 'Los tiempos vuelven a estar al día.',
    'picker.invalid': 'Ahora no podemos mostrar los tiempos de respuesta.',
    'picker.retry': 'Reintentar',
    'picker.checked': 'Consultado {at}',
    'picker.zoneHere': 'hora de {place}',
    'picker.zoneThere': {
      one: 'Horas en el horario local de quien lee; en {place} es la {time}.',
      other: 'Horas en el horario local de quien lee; en {place} son las {time}.',
    },
    'picker.changed': '{name}: {text}.',
    'picker.newWindow': 'se abre en una ventana nueva',
    'mode.live': 'en directo',
    'mode.live.store': 'en persona',
    'mode.async': 'dejar un mensaje',
    'mode.async.callback': 'llamamos nosotros',
    'mode.async.store': 'en persona',
    'mark.fastest': 'lo más rápido ahora',
    'mark.first': 'responde primero',
    'mark.topic': 'para este tema',
    'mark.quiet': 'menos espera de lo habitual',
    'mark.busy': 'más espera de lo habitual',
    'mark.veryBusy': 'mucha más espera de lo habitual',
  },
  informal: {
    'picker.title': '¿Cómo prefieres hablar con nosotros?',
    'picker.search': 'O dilo con tus palabras',
    'picker.zoneThere': {
      one: 'Horas en tu horario local; en {place} es la {time}.',
      other: 'Horas en tu horario local; en {place} son las {time}.',
    },
    'mode.async': 'deja un mensaje',
    'mode.async.callback': 'te llamamos',
  },
  formal: {
    'picker.title': '¿Cómo prefiere contactar con nosotros?',
    'picker.search': 'O dígalo con sus palabras',
    'picker.zoneThere': {
      one: 'Horas en su horario local; en {place} es la {time}.',
      other: 'Horas en su horario local; en {place} son las {time}.',
    },
    'mode.async': 'deje un mensaje',
    'mode.async.callback': 'le llamamos',
  },
} as const satisfies PickerMessages;
