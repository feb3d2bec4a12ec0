import type { consent as en } from '../en/consent.ts'
import type { Words } from '../types.ts'

export const consent = {
  title: 'Fotos e nomes',
  titleFor: 'Fotos e nome de {child}',
  intro:
    'Você decide o que pode ser mostrado do seu filho e onde. Sem o seu sim, nada é mostrado. Pode mudar de ideia a qualquer momento.',
  school: 'A escola nunca pode passar por cima de um não.',
  kind: {
    photo: 'Fotos',
    video: 'Vídeos',
    voice: 'Voz',
    work: 'Desenhos e trabalhos',
    name: 'Nome',
  },
  channel: {
    class: 'Para a turma',
    portal: 'Para todas as famílias da escola',
    website: 'No site da escola',
    'official-page': 'Na página da escola no Facebook',
  },
  channelHint: {
    class: 'Só as famílias e os professores da turma veem.',
    portal: 'Só quem tem conta da escola vê.',
    website: 'Todo mundo pode ver.',
    'official-page': 'Todo mundo pode ver e compartilhar.',
  },
  answer: {
    granted: 'Sim',
    refused: 'Não',
    withdrawn: 'Retirado',
    expired: 'Venceu',
    none: 'Sem resposta: nada é mostrado',
  },
  since: 'desde {day}',
  until: 'até {day}',
  otherGuardian: 'Nem todos que decidem por {child} concordaram: nada é mostrado.',
  allYes: 'Sim a tudo para a turma',
  allNo: 'Não a tudo',
  endsOn: 'Até quando',
  endsOnHint: 'Deixe vazio para o ano letivo inteiro.',
  save: 'Salvar minhas respostas',
  saved: 'Suas respostas estão salvas. Valem a partir de agora.',
  withdraw: 'Retirar',
  withdrawTitle: 'Retirar o seu sim?',
  withdrawText:
    'A escola tira o que ainda estiver no ar. O que foi impresso ou enviado por e-mail não volta.',
  mayNot: 'Você pode ver estas respostas. Outro responsável decide.',
  history: 'Respostas anteriores',
  paper: 'Em papel, {day}',
} as const satisfies Words<typeof en>
