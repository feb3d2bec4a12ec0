import type { mail as english } from '#messages/en/mail.ts'
import type { Words } from '#messages/types.ts'

export const mail = {
  notice: {
    subject: 'Uma nova mensagem de {school}',
    subjectUrgent: 'Urgente: uma mensagem de {school}',
    aboutChild: '{sender} ({label}) enviou uma mensagem sobre seu filho ou sua filha.',
    message: '{sender} ({label}) enviou uma mensagem para você.',
    post: '{sender} ({label}) publicou algo para você.',
    read: 'Leia aqui: {link}',
    why: 'Para manter a privacidade, a mensagem não está neste e-mail.',
  },
  post: {
    by: '{sender}, {label}',
    pictures:
      '{count, plural, one {Há 1 foto. Veja depois de entrar: {link}} other {Há # fotos. Veja depois de entrar: {link}}}',
    writtenIn: 'Escrito em: {language}.',
    open: 'Abra no portal: {link}',
    urgentSubject: 'Urgente: {subject}',
  },
  footer: {
    reply: 'Ninguém lê respostas a este e-mail. Para responder, use o link acima.',
    unsubscribe: 'E-mails demais? Pare de receber os e-mails de rotina de {school}: {link}',
    urgent: 'Você recebe este e-mail porque a escola o marcou como urgente.',
    school: 'Enviado por {school}',
  },
  system: {
    invitation: {
      subject: 'Sua conta em {school}',
      body: 'A escola criou uma conta para você. Use este link para escolher sua senha: {link}',
      until: 'O link funciona uma só vez, até {until}.',
    },
    reviewed: {
      subject: 'Há notícias sobre o que você escreveu',
      approved: 'Sua publicação foi aprovada.',
      returned: 'Sua publicação voltou para você. O motivo está no portal.',
      rejected: 'Sua publicação não foi aprovada. O motivo está no portal.',
      asked: 'Quem revisa tem uma pergunta sobre sua publicação.',
      stopped: 'Algo mudou antes de sua publicação sair; ela está em espera de novo.',
      'taken-down': 'O que você enviou foi retirado. Ninguém mais pode ler.',
      open: 'Veja aqui: {link}',
    },
    checkpoint: {
      subject: 'Registro de {school}: ponto de controle assinado com {size} eventos',
      body: 'Guarde este e-mail. Ele prova depois que o registro não mudou. `npm run audit:verify` o compara.',
    },
  },
  unsubscribe: {
    title: 'Parar de receber e-mails de rotina?',
    body: '{school} vai parar de enviar e-mails sobre publicações e mensagens de rotina. Elas continuam no portal. E-mails urgentes ainda chegam.',
    button: 'Parar e-mails de rotina',
    done: 'Pronto. Você não receberá mais e-mails de rotina de {school}.',
    back: 'Você pode ativá-los de novo no portal, em Mais.',
    invalid: 'Este link não funciona. Abra de novo o link do e-mail mais recente.',
  },
} as const satisfies Words<typeof english>
