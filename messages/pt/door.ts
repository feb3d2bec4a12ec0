import type { door as en } from '../en/door.ts'
import type { Words } from '../types.ts'

export const door = {
  limitedUntil: 'Foram muitas tentativas. Espere, por favor, e tente de novo às {time}.',
  providerRefused:
    'Não deu para entrar assim. A escola só conhece os endereços que ela mesma deu. Use o da sua carta ou ligue para a secretaria.',
  capacity: {
    title: 'Como quem você está aqui?',
    text: 'Olá, {name}. Você tem mais de um papel na escola. Tudo o que você faz mostra qual é.',
    guardian: 'Como mãe, pai ou responsável',
    guardianHint: 'Seus próprios filhos',
    staffHint: 'Seu trabalho para a escola',
  },
  sessions: {
    title: 'Onde você está conectado',
    text: 'Cada linha é um aparelho ou navegador. Se não conhecer algum, encerre-o e escolha outra senha.',
    caption: 'Lugares onde esta conta está aberta',
    device: 'Aparelho',
    since: 'Aberta em',
    lastSeen: 'Último uso',
    this: 'este',
    end: 'Encerrar',
    endLabel: 'Encerrar o acesso em {device}',
    endOthers: 'Encerrar todos os outros',
    ended: 'Encerrado. A partir de agora está fora.',
    endedAll:
      '{count, plural, =0 {Não havia outro.} one {Um outro foi encerrado.} other {# outros foram encerrados.}}',
    only: 'Você está conectado só aqui.',
    unknownDevice: 'Aparelho desconhecido',
    deviceOn: '{browser} em {system}',
    password: {
      title: 'Nova senha',
      text: 'Aqui você continua dentro. Nos outros lugares, entre de novo.',
      current: 'Senha que você tem agora',
      next: 'Nova senha',
      save: 'Mudar a senha',
      saved: 'A senha foi mudada. Nos outros lugares o acesso foi encerrado.',
      wrong: 'Esta não é a senha que você tem agora.',
    },
  },
  letter: {
    title: 'Sua conta em {school}',
    greeting: 'Prezado(a) {name},',
    first:
      'As mensagens entre {school} e as famílias passam por uma só página. Esta carta abre a sua conta lá.',
    again: 'Com esta carta você escolhe uma nova senha para a sua conta em {school}.',
    howTitle: 'Como começar',
    step1: 'Aponte a câmera do celular para o quadrado, ou abra {address} e digite o código.',
    step2: 'Escolha uma senha com pelo menos 12 sinais. Três ou quatro palavras são fáceis de lembrar.',
    step3: 'Da próxima vez, entre com este e-mail e a sua senha.',
    qr: 'Quadrado com o endereço e o código, para a câmera do celular',
    code: 'Código',
    email: 'Seu e-mail para entrar',
    until: 'O código vale uma vez, até {day}.',
    keep: 'Guarde esta carta só para você. Se não for sua, devolva à secretaria, por favor.',
  },
} as const satisfies Words<typeof en>
