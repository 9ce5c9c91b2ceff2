import type { LeaveMessages } from '../../i18n/messages.js';

/** Spanish: what is said after a channel was chosen. */
export const leave = {
  tag: 'es',
  neutral: {
    'leave.draft': 'Primer mensaje',
    'leave.draftHint': 'Se puede cambiar; no se envía hasta hacerlo en la otra aplicación.',
    'leave.greeting': 'Hola, escribo desde su página web.',
    'leave.reference': 'Referencia {code}',
    'leave.open': 'Abrir {name}',
    'leave.open.email': 'Escribir el correo',
    'leave.open.sms': 'Escribir el SMS',
    'leave.call': 'Llamar al {address}',
    'leave.copyMessage': 'Copiar el mensaje',
    'leave.copyAddress': 'Copiar {address}',
    'leave.copied': 'Copiado',
    'leave.copyFailed': 'No se ha podido copiar; el texto se puede seleccionar a mano.',
    'leave.qr': 'Mostrar un código para el teléfono',
    'leave.qrHint': 'Se escanea con la cámara del teléfono.',
    'leave.qrFailed': 'El código no se ha cargado.',
    'leave.remember': 'Recordar en este dispositivo que he escrito aquí',
    'remember.by':
      '{name}, abierto {at}: si el mensaje salió, la respuesta se espera {by}. No hace falta escribir de nuevo.',
    'remember.usually':
      '{name}, abierto {at}: si el mensaje salió, la respuesta llega normalmente {by}. No hace falta escribir de nuevo.',
    'remember.open': '{name}, abierto {at}: si el mensaje salió, no hace falta escribir de nuevo.',
    'remember.passed': '{name}, abierto {at}: la respuesta se esperaba {by}.',
    'remember.instead': 'Si aún no ha llegado, lo más rápido ahora es {other}: {text}.',
    'remember.alone':
      'Si aún no ha llegado, se puede escribir allí de nuevo: con la misma referencia, todo queda junto.',
    'remember.forget': 'Olvidar',
  },
  informal: {
    'leave.draft': 'Tu primer mensaje',
    'leave.draftHint': 'Puedes cambiarlo; no se envía hasta que lo hagas en la otra aplicación.',
    'leave.qrHint': 'Escanéalo con la cámara del teléfono.',
    'remember.by':
      'Abriste {name} {at}; si enviaste el mensaje, la respuesta se espera {by}: no hace falta escribir de nuevo.',
    'remember.usually':
      'Abriste {name} {at}; si enviaste el mensaje, la respuesta llega normalmente {by}: no hace falta escribir de nuevo.',
    'remember.open': 'Abriste {name} {at}; si enviaste el mensaje, no hace falta escribir de nuevo.',
    'remember.passed': 'Abriste {name} {at}; la respuesta se esperaba {by}.',
    'remember.instead': 'Si aún no te ha respondido nadie, lo más rápido ahora es {other}: {text}.',
    'remember.alone':
      'Si aún no te ha respondido nadie, escribe allí de nuevo: con la misma referencia, todo queda junto.',
  },
  formal: {
    'leave.draft': 'Su primer mensaje',
    'leave.draftHint': 'Puede cambiarlo; no se envía hasta que lo haga en la otra aplicación.',
    'leave.qrHint': 'Escanéelo con la cámara del teléfono.',
    'remember.by':
      'Abrió {name} {at}; si envió el mensaje, la respuesta se espera {by}: no hace falta escribir de nuevo.',
    'remember.usually':
      'Abrió {name} {at}; si envió el mensaje, la respuesta llega normalmente {by}: no hace falta escribir de nuevo.',
    'remember.open': 'Abrió {name} {at}; si envió el mensaje, no hace falta escribir de nuevo.',
    'remember.passed': 'Abrió {name} {at}; la respuesta se esperaba {by}.',
    'remember.instead': 'Si aún no le ha respondido nadie, lo más rápido ahora es {other}: {text}.',
    'remember.alone':
      'Si aún no le ha respondido nadie, escriba allí de nuevo: con la misma referencia, todo queda junto.',
  },
} as const satisfies LeaveMessages;
