import type { publicPages as en } from '../en/public-pages.ts'
import type { Words } from '../types.ts'

export const publicPages = {
  title: 'Notícias',
  intro: 'O que {school} conta a todos.',
  empty: 'Ainda não há notícias. O que a escola conta a todos aparece aqui primeiro.',
  by: '{name}, {capacity}',
  published: 'Publicado: {time}',
  changed: 'Alterado: {time}',
  writtenIn: 'Escrito em {language}',
  readMore: 'Continuar lendo',
  older: 'Notícias anteriores',
  newer: 'Notícias mais novas',
  allNews: 'Todas as notícias',
  feed: 'Seguir por RSS',
  takenDown: 'A escola retirou isto.',
  forFamilies: 'Tem filhos aqui? As mensagens para sua família estão depois da entrada.',
  latest: 'Últimas notícias',
  moreNews: 'Todas as notícias',
  welcome: 'Mensagens entre {school} e suas famílias',
  signIn: 'Entrar',
  noAccount: 'Sem conta? A secretaria envia uma carta para você.',
} as const satisfies Words<typeof en>
