/** The policy as a family meets it; the text itself is area `acceptance`. */
export const rules = {
  title: 'The school’s rules',
  intro: 'How the school and families write to each other, and what happens with pictures of children.',
  whole: 'Read the whole policy, clause by clause (in English)',
} as const
