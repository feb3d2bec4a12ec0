import type { errors as en } from '../en/errors.ts'
import type { Words } from '../types.ts'

export const errors = {
  page: {
    title: 'Esta página no se abrió',
    text: 'Algo falló de nuestro lado. Lo que escribió sigue guardado. Inténtelo otra vez; si vuelve a pasar, llame a la oficina.',
    again: 'Intentar otra vez',
    reference: 'Para la oficina: {code}',
  },
  missing: {
    title: 'Aquí no hay nada para usted',
    text: 'La dirección puede ser antigua, o la página puede ser para otra persona. No se perdió nada.',
    home: 'Volver a la primera página',
  },
  notSaved: 'No pudimos guardar esto. Su texto sigue aquí. Inténtelo otra vez.',
  notSent: 'No pudimos enviar esto. Su texto sigue aquí. Inténtelo otra vez.',
  signedOut: 'Se cerró su sesión. Su texto está guardado. Entre otra vez y seguirá donde estaba.',
  offline: 'No hay conexión. Su texto se queda en esta página hasta que vuelva.',
} as const satisfies Words<typeof en>
