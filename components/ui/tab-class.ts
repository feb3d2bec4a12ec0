export const TAB_ROW = 'flex gap-6 overflow-x-auto border-b border-line'
export const TAB =
  '-mb-px inline-flex min-h-11 items-center gap-2 border-b-[3px] border-transparent px-0.5 whitespace-nowrap text-faint hover:text-ink data-active:border-spruce data-active:font-semibold data-active:text-ink aria-[current=page]:border-spruce aria-[current=page]:font-semibold aria-[current=page]:text-ink'
