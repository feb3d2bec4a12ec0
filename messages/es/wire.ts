import type { wire as en } from '../en/wire.ts'
import type { Words } from '../types.ts'

export const wire = {
  field: {
    required: 'Por favor, llene este campo.',
    tooShort: 'Esto es demasiado corto.',
    tooLong: 'Esto es demasiado largo. Por favor, acórtelo.',
    invalid: 'No pudimos leer esto. Por favor, revíselo.',
    email: 'Escriba el correo así: nombre@example.org.',
    choose: 'Por favor, elija una de las respuestas.',
    unreadable: 'Hay signos que no se pueden guardar. Por favor, escríbalo de nuevo.',
    noFiles: 'Por favor, agregue archivos con el botón de fotos.',
    day: 'Escriba la fecha así: 4 de marzo de 2027.',
  },
  code: {
    'signed-out': 'Se cerró su sesión. Lo que escribió sigue aquí. Entre otra vez para continuar.',
    'must-accept-policy': 'Primero lea y acepte las reglas de la escuela, por favor.',
    'foreign-origin':
      'Esto vino de otro sitio web y no lo aceptamos. Abra la página de nuevo e inténtelo otra vez.',
    forbidden: 'Su cuenta no puede hacer esto. Si cree que debería, pregunte en la oficina.',
    'not-allowed': 'Su cuenta no puede hacer esto. Si cree que debería, pregunte en la oficina.',
    'not-found': 'Esto ya no está aquí. Puede que lo hayan retirado.',
    'too-large': 'Esto es demasiado grande.',
    limited: 'Fueron muchas veces en poco tiempo. Espere unos minutos e inténtelo otra vez.',
    failed: 'No pudimos guardar esto. Su texto sigue aquí. Inténtelo otra vez.',
    wrong: 'El correo o la contraseña no son correctos.',
    disabled: 'Esta cuenta está cerrada. Por favor, llame a la oficina.',
    'no-capacity': 'Su cuenta no tiene hoy ninguna función en la escuela. Por favor, llame a la oficina.',
    'no-role': 'Su cuenta no tiene hoy ninguna función en la escuela. Por favor, llame a la oficina.',
    'invitation-unknown': 'No conocemos este código. Escríbalo como está en la carta.',
    'invitation-used': 'Este código ya se usó. Entre, o pida otra carta en la oficina.',
    'invitation-expired': 'Este código ya venció. La oficina puede enviarle otra carta.',
    'password-too-short':
      'La contraseña necesita al menos 12 signos. Tres o cuatro palabras se recuerdan bien.',
    'password-too-long': 'Esta contraseña es demasiado larga. Use menos de 200 signos.',
    'password-common': 'Mucha gente usa esta contraseña y es fácil de adivinar. Elija otra.',
    'password-personal': 'Elija una contraseña sin su nombre, su correo ni el nombre de la escuela.',
    'email-taken': 'Otra cuenta usa este correo.',
    'email-invalid': 'Escriba el correo así: nombre@example.org.',
    'email-domain': 'Use una dirección de la escuela, por favor.',
    'has-account': 'Esta persona ya tiene una cuenta.',
    incomplete: 'Todavía falta algo. Mire los campos de arriba.',
    'newer-draft': 'Esto se cambió en otro lugar mientras tanto. Se guardan los dos textos; elija uno.',
    'facts-changed': 'Algo de lo que esto depende acaba de cambiar. Mírelo otra vez y envíelo de nuevo.',
    'already-decided': 'Otra persona ya decidió esto.',
    'already-sent': 'Esto ya se envió. No se envió dos veces.',
  },
} as const satisfies Words<typeof en>
