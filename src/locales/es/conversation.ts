import type { ConversationMessages } from '../../i18n/messages.js';

/** Spanish: how a conversation stands. */
export const conversation = {
  tag: 'es',
  neutral: {
    'chat.loading':
      'El chat se está cargando. Ya se puede escribir y enviar: el mensaje sale cuando esté listo.',
    'chat.sending': 'El mensaje se está enviando.',
    'chat.waiting': 'En espera de una persona.',
    'chat.first': 'En la cola: nadie delante.',
    'chat.ahead': {
      one: 'En la cola: una persona delante.',
      many: 'En la cola: {n} de personas delante.',
      other: 'En la cola: {n} personas delante.',
    },
    'chat.worse': {
      one: 'En la cola: ahora una persona delante, antes nadie.',
      many: 'En la cola: ahora {n} de personas delante, antes {before}.',
      other: 'En la cola: ahora {n} personas delante, antes {before}.',
    },
    'chat.expected': 'Respuesta prevista {by}.',
    'chat.missed': 'Está tardando más de lo que dijimos ({by}).',
    'chat.keptFirst': 'El sitio en la cola se mantiene: nadie delante.',
    'chat.keptAhead': {
      one: 'El sitio en la cola se mantiene: una persona delante.',
      many: 'El sitio en la cola se mantiene: {n} de personas delante.',
      other: 'El sitio en la cola se mantiene: {n} personas delante.',
    },
    'chat.noNewTime': 'Todavía no tenemos una hora nueva.',
    'chat.withBot': 'Ahora responde un sistema automático: {name}.',
    'chat.withBotUnnamed': 'Ahora responde un sistema automático.',
    'chat.withPerson': 'Ahora responde {name}.',
    'chat.withPersonUnnamed': 'Ahora responde una persona.',
    'chat.inWindow': 'El chat sigue en una ventana aparte.',
    'chat.onPage': 'El chat sigue en otra página.',
    'chat.untold': 'Habíamos dicho: {by}. Si aún no ha respondido nadie, hay otros canales.',
    'chat.kept': 'Respondemos por correo electrónico.',
    'chat.keptBy': 'Respondemos por correo electrónico {by}.',
    'chat.keptHint': 'El sitio en la cola se mantiene. La página se puede cerrar.',
    'chat.ended.customer': 'El chat está cerrado.',
    'chat.ended.brand': 'Hemos cerrado el chat.',
    'chat.failed.load': 'El chat no se ha cargado.',
    'chat.failed.silent': 'El chat no se ha conectado a tiempo.',
    'chat.failed.refused': 'El chat no ha aceptado el mensaje.',
    'chat.failed.closed': 'Mientras tanto, el chat ha cerrado.',
    'chat.failed.lost': 'Se ha perdido la conexión con el chat.',
    'chat.textHere': 'El texto sigue aquí.',
  },
  informal: {
    'chat.loading':
      'El chat se está cargando. Ya puedes escribir y enviar: el mensaje sale cuando esté listo.',
    'chat.first': 'No hay nadie delante de ti.',
    'chat.ahead': {
      one: 'Hay una persona delante de ti.',
      many: 'Hay {n} de personas delante de ti.',
      other: 'Hay {n} personas delante de ti.',
    },
    'chat.worse': {
      one: 'Ahora hay una persona delante de ti; antes, nadie.',
      many: 'Ahora hay {n} de personas delante de ti; antes, {before}.',
      other: 'Ahora hay {n} personas delante de ti; antes, {before}.',
    },
    'chat.keptFirst': 'Mantienes tu sitio: no hay nadie delante de ti.',
    'chat.keptAhead': {
      one: 'Mantienes tu sitio: hay una persona delante de ti.',
      many: 'Mantienes tu sitio: hay {n} de personas delante de ti.',
      other: 'Mantienes tu sitio: hay {n} personas delante de ti.',
    },
    'chat.untold': 'Habíamos dicho: {by}. Si aún no te ha respondido nadie, hay otros canales.',
    'chat.kept': 'Te respondemos por correo electrónico.',
    'chat.keptBy': 'Te respondemos por correo electrónico {by}.',
    'chat.keptHint': 'Mantienes tu sitio. Puedes cerrar la página.',
    'chat.ended.customer': 'Has cerrado el chat.',
    'chat.textHere': 'Tu texto sigue aquí.',
  },
  formal: {
    'chat.loading':
      'El chat se está cargando. Ya puede escribir y enviar: el mensaje sale cuando esté listo.',
    'chat.first': 'No hay nadie delante de usted.',
    'chat.ahead': {
      one: 'Hay una persona delante de usted.',
      many: 'Hay {n} de personas delante de usted.',
      other: 'Hay {n} personas delante de usted.',
    },
    'chat.worse': {
      one: 'Ahora hay una persona delante de usted; antes, nadie.',
      many: 'Ahora hay {n} de personas delante de usted; antes, {before}.',
      other: 'Ahora hay {n} personas delante de usted; antes, {before}.',
    },
    'chat.keptFirst': 'Mantiene su sitio: no hay nadie delante de usted.',
    'chat.keptAhead': {
      one: 'Mantiene su sitio: hay una persona delante de usted.',
      many: 'Mantiene su sitio: hay {n} de personas delante de usted.',
      other: 'Mantiene su sitio: hay {n} personas delante de usted.',
    },
    'chat.untold': 'Habíamos dicho: {by}. Si aún no le ha respondido nadie, hay otros canales.',
    'chat.kept': 'Le respondemos por correo electrónico.',
    'chat.keptBy': 'Le respondemos por correo electrónico {by}.',
    'chat.keptHint': 'Mantiene su sitio. Puede cerrar la página.',
    'chat.ended.customer': 'Ha cerrado el chat.',
    'chat.textHere': 'Su texto sigue aquí.',
  },
} as const satisfies ConversationMessages;
