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
} as const satisfies Words<typeof en>
