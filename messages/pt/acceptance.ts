import { acceptance as en } from '../en/acceptance.ts'
import type { Words } from '../types.ts'

export const acceptance = {
  staff: en.staff,
  family: {
    point1: {
      title: 'Um só lugar para as mensagens da escola',
      text: 'A escola escreve para você aqui, e você escreve para a escola aqui. Os professores não podem usar o próprio telefone, e-mail ou redes sociais para assuntos da escola. Por favor, não peça isso a eles.',
    },
    point2: {
      title: 'Suas mensagens sempre chegam',
      text: 'O que você escreve para a escola é sempre entregue. Se houver algo em que pensar, antes aparece um aviso curto.',
    },
    point3: {
      title: 'Fotos de crianças',
      text: 'Você diz, para cada filho, onde fotos, voz, trabalhos e nome podem aparecer, e pode mudar quando quiser. Por favor, não compartilhe fotos de outras crianças que receber aqui. Uma foto pode se tornar pública, seja qual for a configuração.',
    },
    point4: {
      title: 'Páginas oficiais',
      text: 'Notícias sobre a escola, a equipe ou as crianças vão nas páginas da própria escola. Por favor, não crie páginas em nome da escola. O que você diz em particular é assunto seu.',
    },
    point5: {
      title: 'Sua conta é para você',
      text: 'Por favor, não compartilhe a sua senha. Se a perder, a secretaria entrega outra carta.',
    },
    point6: {
      title: 'O que fica guardado',
      text: 'A escola guarda as mensagens e quem as leu aqui. Nossos e-mails não têm rastreadores escondidos. Perguntas vão para a direção da escola.',
    },
  },
  group: {
    point1: {
      title: 'Suas publicações vão nas páginas oficiais',
      text: 'O que o seu grupo quer contar às famílias ou ao público é proposto aqui e aparece nas páginas da escola, com o nome do grupo.',
    },
    point2: {
      title: 'A direção lê primeiro',
      text: 'Cada publicação de um grupo de pais é aprovada pela direção, ou por alguém que ela nomeou por um tempo. Nada é aprovado só porque o tempo passou. Você sempre vê em que ponto está a sua publicação.',
    },
    point3: {
      title: 'Sem páginas próprias',
      text: 'Por favor, não crie redes sociais nem outras páginas que publiquem sobre a equipe, os alunos ou os eventos da escola em nome dela.',
    },
    point4: {
      title: 'Fotos de crianças',
      text: 'Uma foto com uma criança só aparece onde a família concordou. Você diz quem está na foto; o resto é consultado.',
    },
    point5: {
      title: 'Dados de outras pessoas',
      text: 'Não ponha em uma publicação telefones particulares, endereços nem nada pessoal de famílias, crianças ou da equipe.',
    },
    point6: {
      title: 'O que fica guardado e a quem perguntar',
      text: 'Fica guardado o que foi proposto, devolvido e aprovado. Se uma publicação voltar, você vê por quê e pode corrigi-la. Perguntas vão para a direção da escola.',
    },
  },
} as const satisfies Words<typeof en>
