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
    day: 'Escreva a data assim: 4 de março de 2027.',
  },
  code: {
    'signed-out': 'Sua sessão terminou. O que você escreveu continua aqui. Entre de novo para continuar.',
    'must-accept-policy': 'Por favor, leia e aceite antes as regras da escola.',
    'foreign-origin':
      'Isto veio de outro site, por isso não aceitamos. Abra a página de novo e tente outra vez.',
    forbidden: 'Sua conta não pode fazer isto. Se acha que deveria, pergunte na secretaria.',
    'not-allowed': 'Sua conta não pode fazer isto. Se acha que deveria, pergunte na secretaria.',
    'not-found': 'Isto não está mais aqui. Pode ter sido retirado.',
    'too-large': 'Isto é grande demais.',
    limited: 'Foram muitas vezes em pouco tempo. Espere alguns minutos e tente de novo.',
    failed: 'Não conseguimos salvar isto. Seu texto continua aqui. Tente de novo.',
    wrong: 'O e-mail ou a senha não está certo.',
    disabled: 'Esta conta está fechada. Por favor, ligue para a secretaria.',
    'no-capacity': 'Sua conta não tem hoje nenhum papel na escola. Por favor, ligue para a secretaria.',
    'no-role': 'Sua conta não tem hoje nenhum papel na escola. Por favor, ligue para a secretaria.',
    'invitation-unknown': 'Não conhecemos este código. Escreva como está na carta.',
    'invitation-used': 'Este código já foi usado. Entre, ou peça outra carta na secretaria.',
    'invitation-expired': 'Este código venceu. A secretaria pode enviar outra carta.',
    'password-too-short':
      'A senha precisa de pelo menos 12 sinais. Três ou quatro palavras são fáceis de lembrar.',
    'password-too-long': 'Esta senha é longa demais. Use menos de 200 sinais.',
    'password-common': 'Muita gente usa esta senha e ela é fácil de adivinhar. Escolha outra.',
    'password-personal': 'Escolha uma senha sem seu nome, seu e-mail ou o nome da escola.',
    'email-taken': 'Outra conta usa este e-mail.',
    'email-invalid': 'Escreva o e-mail assim: nome@example.org.',
    'email-domain': 'Por favor, use um endereço da escola.',
    'has-account': 'Esta pessoa já tem uma conta.',
    incomplete: 'Ainda falta algo. Veja os campos acima.',
    'newer-draft':
      'Isto foi mudado em outro lugar nesse meio-tempo. Os dois textos estão guardados; escolha um.',
    'facts-changed': 'Algo de que isto depende acabou de mudar. Veja de novo e envie outra vez.',
    'already-decided': 'Outra pessoa já decidiu isto.',
    'already-sent': 'Isto já foi enviado. Não foi enviado duas vezes.',
  },
} as const satisfies Words<typeof en>
