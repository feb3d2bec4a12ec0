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
  },
  code: {
    'signed-out': 'Se cerró su sesión. Lo que escribió sigue aquí. Entre otra vez para continuar.',
    'must-accept-policy': 'Primero lea y acepte las reglas de la escuela, por favor.',
    'foreign-origin':
      'Esto vino de otro sitio web y no lo aceptamos. Abra la página de nuevo e inténtelo otra vez.',
    forbidden: 'Su cuenta no puede hacer esto. Si cree que debería, pregunte en la oficina.',
    'not-found': 'Esto ya no está aquí. Puede que lo hayan retirado.',
    'too-large': 'Esto es demasiado grande.',
    limited: 'Fueron muchas veces en poco tiempo. Espere unos minutos e inténtelo otra vez.',
    failed: 'No pudimos guardar esto. Su texto sigue aquí. Inténtelo otra vez.',
  },
} as const satisfies Words<typeof en>
