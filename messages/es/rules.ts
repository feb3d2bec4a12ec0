import type { rules as en } from '../en/rules.ts'
import type { Words } from '../types.ts'

export const rules = {
  title: 'Las reglas de la escuela',
  intro: 'Cómo se escriben la escuela y las familias, y qué pasa con las fotos de los niños.',
  whole: 'Leer toda la política, punto por punto (en inglés)',
} satisfies Words<typeof en>
