import type { publicPages as en } from '../en/public-pages.ts'
import type { Words } from '../types.ts'

export const publicPages = {
  title: 'Noticias',
  intro: 'Lo que {school} cuenta a todos.',
  empty: 'Todavía no hay noticias. Lo que la escuela cuenta a todos aparece aquí primero.',
  by: '{name}, {capacity}',
  published: 'Publicado: {time}',
  changed: 'Cambiado: {time}',
  writtenIn: 'Escrito en {language}',
  readMore: 'Seguir leyendo',
  older: 'Noticias anteriores',
  newer: 'Noticias más nuevas',
  allNews: 'Todas las noticias',
  feed: 'Seguir como canal RSS',
  takenDown: 'La escuela ha retirado esto.',
  forFamilies: '¿Tiene un hijo aquí? Los mensajes para su familia están al entrar.',
  latest: 'Últimas noticias',
  moreNews: 'Todas las noticias',
  welcome: 'Mensajes entre {school} y sus familias',
  signIn: 'Entrar',
  noAccount: '¿Sin cuenta? La oficina le envía una carta.',
} as const satisfies Words<typeof en>
