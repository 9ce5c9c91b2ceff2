import type { TrackerMessages } from '../../i18n/messages.js';

/** Spanish: who holds a request, what can be done, and the tracker itself. */
export const tracker = {
  tag: 'es',
  neutral: {
    'owner.person': '{name}, {person}',
    'owner.since': '{name} · {since}',
    'since.near': 'desde {day}',
    'since.date': 'desde el {day}',
    record: 'Promesas cumplidas: {kept} de {n}',
    'confirm.closes': 'Sin respuesta, cerramos la solicitud. Plazo para responder: {by}.',
    'confirm.closesOpen': 'Sin respuesta, cerramos la solicitud; el día aún no está decidido.',
    'confirm.stays': 'Sin respuesta, la solicitud sigue abierta.',
    'confirm.over':
      'Pedimos una respuesta para {by}: ya podríamos cerrar la solicitud, pero aún se puede responder.',
    notify: 'Escribimos a {address} con cada promesa, cambio de equipo o retraso.',
    'notify.both': '{email} y {phone}',
    'request.title': 'La solicitud',
    'request.reference': 'Referencia {id}',
    'request.earlier': 'Fecha anterior',
    'request.news': '{phase}. {text}',
    'request.loading': 'Estamos buscando la solicitud.',
    'request.unreachable': 'Ahora no podemos leer la solicitud.',
    'request.unreachableSince':
      'Consultada {at}; ahora no podemos conectar con el servicio y algo puede haber cambiado.',
    'request.reachable': 'La solicitud vuelve a estar al día.',
    'request.invalid': 'Ahora no podemos mostrar la solicitud.',
    'request.notFound': 'No encontramos esta solicitud.',
    'request.ended':
      'El acceso ha caducado. Con el enlace que enviamos se entra de nuevo, mientras sea válido.',
    'request.checked': 'Consultada {at}',
    'request.retry': 'Reintentar',
    'act.title': 'Qué se puede hacer',
    'act.confirm': 'Sí, todo en orden',
    'act.reject': 'No, porque…',
    'act.later': {
      one: 'Recordármelo mañana',
      many: 'Recordármelo en {n} de días',
      other: 'Recordármelo en {n} días',
    },
    'act.reply': 'Añadir un mensaje',
    'act.reopen': 'Reabrir la solicitud',
    'act.withdraw': 'Retirar la solicitud',
    'act.rate': 'Contar cómo ha ido',
    'act.notifyOn': 'Activar los avisos',
    'act.notifyOff': 'Desactivar los avisos',
    'contact.title': 'Contacto sobre esta solicitud',
    'contact.other': 'Otras vías',
    'idle.title': '¿Y si no hago nada?',
    'tool.calendar': 'Añadir al calendario',
    'tool.print': 'Imprimir',
    'tool.copy': 'Copiar un resumen',
  },
  informal: {
    'confirm.closes': 'Si no respondes, cerramos la solicitud. Plazo para responder: {by}.',
    'confirm.closesOpen': 'Si no respondes, cerramos la solicitud; el día aún no está decidido.',
    'confirm.stays': 'Si no respondes, la solicitud sigue abierta.',
    'confirm.over':
      'Te pedimos una respuesta para {by}: ya podríamos cerrar la solicitud, pero aún puedes responder.',
    notify: 'Te escribimos a {address} con cada promesa, cambio de equipo o retraso.',
    'request.title': 'Tu solicitud',
    'request.ended':
      'El acceso ha caducado. Con el enlace que te enviamos entras de nuevo, mientras sea válido.',
    'act.title': 'Qué puedes hacer',
    'contact.title': 'Habla con nosotros sobre esta solicitud',
  },
  formal: {
    'confirm.closes': 'Si no responde, cerramos la solicitud. Plazo para responder: {by}.',
    'confirm.closesOpen': 'Si no responde, cerramos la solicitud; el día aún no está decidido.',
    'confirm.stays': 'Si no responde, la solicitud sigue abierta.',
    'confirm.over':
      'Le pedimos una respuesta para {by}: ya podríamos cerrar la solicitud, pero aún puede responder.',
    notify: 'Le escribimos a {address} con cada promesa, cambio de equipo o retraso.',
    'request.title': 'Su solicitud',
    'request.ended':
      'El acceso ha caducado. Con el enlace que le enviamos entra de nuevo, mientras sea válido.',
    'act.title': 'Qué puede hacer',
    'contact.title': 'Contacte con nosotros sobre esta solicitud',
  },
} as const satisfies TrackerMessages;
