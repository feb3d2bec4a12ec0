import type { mail as english } from '#messages/en/mail.ts'
import type { Words } from '#messages/types.ts'

export const mail = {
  notice: {
    subject: 'Un mensaje nuevo de {school}',
    subjectUrgent: 'Urgente: un mensaje de {school}',
    aboutChild: '{sender} ({label}) le envió un mensaje sobre su hijo o hija.',
    message: '{sender} ({label}) le envió un mensaje.',
    post: '{sender} ({label}) publicó algo para usted.',
    read: 'Léalo aquí: {link}',
    why: 'Para que siga siendo privado, el mensaje no está en este correo.',
  },
  post: {
    by: '{sender}, {label}',
    pictures:
      '{count, plural, one {Hay 1 foto. Véala después de entrar: {link}} other {Hay # fotos. Véalas después de entrar: {link}}}',
    writtenIn: 'Escrito en: {language}.',
    open: 'Ábralo en el portal: {link}',
    urgentSubject: 'Urgente: {subject}',
  },
  footer: {
    reply: 'Nadie lee las respuestas a este correo. Para contestar, use el enlace de arriba.',
    unsubscribe: '¿Demasiados correos? Deje de recibir los correos de rutina de {school}: {link}',
    urgent: 'Recibe este correo porque la escuela lo marcó como urgente.',
    school: 'Enviado por {school}',
  },
  system: {
    invitation: {
      subject: 'Su cuenta en {school}',
      body: 'La escuela creó una cuenta para usted. Use este enlace para elegir su contraseña: {link}',
      until: 'El enlace funciona una sola vez, hasta el {until}.',
    },
    reviewed: {
      subject: 'Hay noticias sobre lo que escribió',
      approved: 'Su publicación fue aprobada.',
      returned: 'Su publicación le fue devuelta. La razón está en el portal.',
      rejected: 'Su publicación no fue aprobada. La razón está en el portal.',
      asked: 'Quien la revisa tiene una pregunta sobre su publicación.',
      stopped: 'Algo cambió antes de que saliera su publicación; está en espera otra vez.',
      'taken-down': 'Se retiró lo que envió. Ya nadie puede leerlo.',
      open: 'Véala aquí: {link}',
    },
    checkpoint: {
      subject: 'Registro de {school}: punto de control firmado con {size} eventos',
      body: 'Guarde este correo. Después prueba que el registro no cambió. `npm run audit:verify` lo compara.',
    },
  },
  unsubscribe: {
    title: '¿Dejar de recibir correos de rutina?',
    body: '{school} dejará de enviarle correos sobre publicaciones y mensajes de rutina. Siguen en el portal. Los correos urgentes seguirán llegando.',
    button: 'Dejar de recibir correos de rutina',
    done: 'Listo. Ya no recibirá correos de rutina de {school}.',
    back: 'Puede activarlos otra vez en el portal, en Más.',
    invalid: 'Este enlace no funciona. Abra otra vez el enlace del correo más reciente.',
  },
} as const satisfies Words<typeof english>
