import type { rules as en } from '../en/rules.ts'
import type { Words } from '../types.ts'

export const rules = {
  title: 'قواعد المدرسة',
  intro: 'كيف تتراسل المدرسة والعائلات، وما الذي يحدث لصور الأطفال.',
  whole: 'قراءة السياسة كاملة، بنداً بنداً (بالإنجليزية)',
} satisfies Words<typeof en>
