import type { rules as en } from '../en/rules.ts'
import type { Words } from '../types.ts'

export const rules = {
  title: 'As regras da escola',
  intro: 'Como a escola e as famílias escrevem uma à outra, e o que acontece com as fotos das crianças.',
  whole: 'Ler toda a política, ponto por ponto (em inglês)',
} satisfies Words<typeof en>
