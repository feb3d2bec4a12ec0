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
  openCount: '{count, plural, =0 {Tudo está respondido} one {Falta # resposta} other {Faltam # respostas}}',
  holdsUntil: 'O seu sim vale até {day}. Depois perguntamos de novo.',
  quick: 'O jeito rápido',
  quickInside: 'Sim dentro da escola, não fora',
  quickInsideHint:
    'As famílias da turma e da escola podem ver fotos, vídeos, voz, trabalhos e nome. Nada vai para o site nem para a página no Facebook.',
  oneByOne: 'Ou responda uma por uma',
  also: 'Salvar as mesmas respostas para',
  meaningTitle: 'O que as suas respostas significam',
  meaning:
    'Sim: a escola pode mostrar ali até o fim do ano letivo. Não, ou sem resposta: a escola não mostra ali. Se um responsável diz não, é não.',
  publicTitle: 'Uma foto pode ficar pública mesmo assim?',
  publicText:
    'Sim, pode. As pessoas podem marcar, copiar ou compartilhar uma foto, seja qual for a configuração. A escola tira nomes e lugares das fotos e pede a todos que não compartilhem fotos de outras crianças. Se vir uma foto do seu filho onde não devia estar, avise a secretaria.',
  takeDowns:
    '{count, plural, one {A escola agora tira do ar # publicação com fotos.} other {A escola agora tira do ar # publicações com fotos.}}',
  undone: 'As suas respostas de antes voltaram. Onde não havia resposta, é um não.',
  notAllowed: 'Não pode responder por esta criança. Por favor, ligue para a secretaria.',
  field: {
    answers: 'Responda pelo menos uma pergunta.',
    day: 'Escreva a data assim: 2027-03-04.',
    endsOn: 'Este dia é anterior ao primeiro. Escolha um posterior.',
    guardian: 'Escolha o responsável que assinou.',
  },
} as const satisfies Words<typeof en>
