import type { errors as en } from '../en/errors.ts'
import type { Words } from '../types.ts'

export const errors = {
  page: {
    title: 'Esta página não abriu',
    text: 'Algo deu errado do nosso lado. O que você escreveu continua salvo. Tente de novo; se acontecer outra vez, ligue para a secretaria.',
    again: 'Tentar de novo',
    reference: 'Para a secretaria: {code}',
  },
  missing: {
    title: 'Não há nada aqui para você',
    text: 'O endereço pode ser antigo, ou a página pode ser de outra pessoa. Nada se perdeu.',
    home: 'Voltar à primeira página',
  },
  notSaved: 'Não conseguimos salvar isto. Seu texto continua aqui. Tente de novo.',
  notSent: 'Não conseguimos enviar isto. Seu texto continua aqui. Tente de novo.',
  signedOut: 'Sua sessão terminou. Seu texto está salvo. Entre de novo e volte ao ponto em que estava.',
  offline: 'Não há conexão. Seu texto fica nesta página até ela voltar.',
} as const satisfies Words<typeof en>
