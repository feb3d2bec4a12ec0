import type { consent as en } from '../en/consent.ts'
import type { Words } from '../types.ts'

export const consent = {
  title: 'Fotos y nombres',
  titleFor: 'Fotos y nombre de {child}',
  intro:
    'Usted decide qué se puede mostrar de su hijo y dónde. Sin su sí, no se muestra nada. Puede cambiar de idea en cualquier momento.',
  school: 'La escuela nunca puede pasar por encima de un no.',
  kind: {
    photo: 'Fotos',
    video: 'Videos',
    voice: 'Voz',
    work: 'Dibujos y trabajos',
    name: 'Nombre',
  },
  channel: {
    class: 'Para la clase',
    portal: 'Para todas las familias de la escuela',
    website: 'En el sitio web de la escuela',
    'official-page': 'En la página de Facebook de la escuela',
  },
  channelHint: {
    class: 'Solo lo ven las familias y los maestros de la clase.',
    portal: 'Solo lo ven personas con cuenta de la escuela.',
    website: 'Todo el mundo puede verlo.',
    'official-page': 'Todo el mundo puede verlo y compartirlo.',
  },
  answer: {
    granted: 'Sí',
    refused: 'No',
    withdrawn: 'Retirado',
    expired: 'Venció',
    none: 'Sin respuesta: no se muestra nada',
  },
  since: 'desde el {day}',
  until: 'hasta el {day}',
  otherGuardian: 'No están de acuerdo todos los que deciden por {child}: no se muestra nada.',
  allYes: 'Sí a todo para la clase',
  allNo: 'No a todo',
  endsOn: 'Hasta cuándo',
  endsOnHint: 'Déjelo vacío para todo el año escolar.',
  save: 'Guardar mis respuestas',
  saved: 'Sus respuestas están guardadas. Valen desde ahora.',
  withdraw: 'Retirar',
  withdrawTitle: '¿Retirar su sí?',
  withdrawText:
    'La escuela quita lo que todavía esté publicado. Lo impreso o enviado por correo no se puede recuperar.',
  mayNot: 'Puede ver estas respuestas. Decide otra persona responsable.',
  history: 'Respuestas anteriores',
  paper: 'En papel, {day}',
  openCount: '{count, plural, =0 {Todo está contestado} one {Falta # respuesta} other {Faltan # respuestas}}',
  holdsUntil: 'Su sí vale hasta el {day}. Después volvemos a preguntar.',
  quick: 'La manera rápida',
  quickInside: 'Sí dentro de la escuela, no fuera',
  quickInsideHint:
    'Las familias de la clase y de la escuela pueden ver fotos, videos, voz, trabajos y nombre. Nada va al sitio web ni a la página de Facebook.',
  oneByOne: 'O conteste una por una',
  also: 'Guardar las mismas respuestas para',
  meaningTitle: 'Qué significan sus respuestas',
  meaning:
    'Sí: la escuela puede mostrarlo ahí hasta que termine el año escolar. No, o sin respuesta: la escuela no lo muestra ahí. Si una persona responsable dice que no, es no.',
  publicTitle: '¿Puede una foto hacerse pública de todos modos?',
  publicText:
    'Sí, puede pasar. La gente puede etiquetar, copiar o compartir una foto, diga lo que diga su configuración. La escuela quita nombres y lugares de las fotos y pide a todos que no compartan fotos de otros niños. Si ve una foto de su hijo donde no debe estar, avise a la oficina.',
  takeDowns:
    '{count, plural, one {La escuela quita ahora # publicación con fotos.} other {La escuela quita ahora # publicaciones con fotos.}}',
  undone: 'Sus respuestas de antes están de vuelta. Donde no había contestado, es un no.',
  notAllowed: 'No puede contestar por este niño. Llame a la oficina, por favor.',
  field: {
    answers: 'Conteste al menos una pregunta.',
    day: 'Escriba la fecha así: 2027-03-04.',
    endsOn: 'Este día es anterior al primero. Elija uno posterior.',
    guardian: 'Elija a la persona que firmó.',
  },
} as const satisfies Words<typeof en>
