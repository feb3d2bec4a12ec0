import type { wire as en } from '../en/wire.ts'
import type { Words } from '../types.ts'

export const wire = {
  field: {
    required: 'Por favor, preencha este campo.',
    tooShort: 'Isto é curto demais.',
    tooLong: 'Isto é longo demais. Por favor, encurte.',
    invalid: 'Não conseguimos ler isto. Por favor, confira.',
    email: 'Escreva o e-mail assim: nome@example.org.',
    choose: 'Por favor, escolha uma das respostas.',
    unreadable: 'Há sinais que não podem ser guardados. Por favor, escreva de novo.',
    noFiles: 'Por favor, adicione arquivos com o botão de fotos.',
  },
  code: {
    'signed-out': 'Sua sessão terminou. O que você escreveu continua aqui. Entre de novo para continuar.',
    'must-accept-policy': 'Por favor, leia e aceite antes as regras da escola.',
    'foreign-origin':
      'Isto veio de outro site, por isso não aceitamos. Abra a página de novo e tente outra vez.',
    forbidden: 'Sua conta não pode fazer isto. Se acha que deveria, pergunte na secretaria.',
    'not-found': 'Isto não está mais aqui. Pode ter sido retirado.',
    'too-large': 'Isto é grande demais.',
    limited: 'Foram muitas vezes em pouco tempo. Espere alguns minutos e tente de novo.',
    failed: 'Não conseguimos salvar isto. Seu texto continua aqui. Tente de novo.',
  },
} as const satisfies Words<typeof en>
