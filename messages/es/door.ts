import type { door as en } from '../en/door.ts'
import type { Words } from '../types.ts'

export const door = {
  limitedUntil: 'Fueron muchos intentos. Espere, por favor, y pruebe otra vez a las {time}.',
  providerRefused:
    'No se pudo entrar así. La escuela solo conoce las direcciones que ella dio. Use la de su carta o llame a la oficina.',
  capacity: {
    title: '¿Como quién está aquí?',
    text: 'Hola, {name}. Usted tiene más de un papel en la escuela. En todo lo que haga se ve cuál es.',
    guardian: 'Como madre, padre o tutor',
    guardianHint: 'Sus propios hijos',
    staffHint: 'Su trabajo para la escuela',
  },
  sessions: {
    title: 'Dónde tiene la sesión abierta',
    text: 'Cada línea es un aparato o navegador. Si no conoce alguno, ciérrelo y elija otra contraseña.',
    caption: 'Lugares donde esta cuenta tiene la sesión abierta',
    device: 'Aparato',
    since: 'Abierta',
    lastSeen: 'Último uso',
    this: 'este',
    end: 'Cerrar',
    endLabel: 'Cerrar la sesión en {device}',
    endOthers: 'Cerrar todas las otras',
    ended: 'Cerrada. Desde ahora ya no está dentro.',
    endedAll:
      '{count, plural, =0 {No había otra.} one {Se cerró otra sesión.} other {Se cerraron otras # sesiones.}}',
    only: 'Solo tiene la sesión abierta aquí.',
    unknownDevice: 'Aparato desconocido',
    deviceOn: '{browser} en {system}',
    password: {
      title: 'Nueva contraseña',
      text: 'Aquí sigue dentro. En los demás lugares tendrá que entrar otra vez.',
      current: 'Contraseña que tiene ahora',
      next: 'Nueva contraseña',
      save: 'Cambiar la contraseña',
      saved: 'La contraseña cambió. En los demás lugares se cerró la sesión.',
      wrong: 'Esta no es la contraseña que tiene ahora.',
    },
  },
  letter: {
    title: 'Su cuenta en {school}',
    greeting: 'Estimado/a {name}:',
    first:
      'Los mensajes entre {school} y sus familias pasan por una sola página. Esta carta abre su cuenta allí.',
    again: 'Con esta carta usted elige una contraseña nueva para su cuenta en {school}.',
    howTitle: 'Cómo empezar',
    step1: 'Apunte la cámara de su teléfono al cuadrado, o abra {address} y escriba el código.',
    step2: 'Elija una contraseña de al menos 12 signos. Tres o cuatro palabras se recuerdan bien.',
    step3: 'La próxima vez, entre con este correo electrónico y su contraseña.',
    qr: 'Cuadrado con la dirección y el código, para la cámara del teléfono',
    code: 'Código',
    email: 'Su correo electrónico para entrar',
    until: 'El código sirve una vez, hasta el {day}.',
    keep: 'Guarde esta carta para usted. Si no es suya, devuélvala a la oficina, por favor.',
  },
} as const satisfies Words<typeof en>
