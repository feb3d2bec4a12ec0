/** What floats: the only things with a shadow. */
const PANEL =
  'fixed z-50 flex flex-col border border-line bg-raised text-ink shadow-float outline-none transition-[opacity,translate] duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0'

export const BACKDROP =
  'fixed inset-0 z-40 min-h-dvh bg-veil transition-opacity duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0'

export const CENTRED = `${PANEL} inset-x-0 top-1/2 mx-auto max-h-[min(46rem,calc(100dvh-2rem))] w-[min(34rem,calc(100vw-2rem))] -translate-y-1/2 rounded-md data-starting-style:translate-y-[calc(-50%+0.5rem)]`

export const EDGE = `${PANEL} inset-x-0 bottom-0 max-h-[92dvh] rounded-t-md data-starting-style:translate-y-4 md:inset-y-0 md:start-auto md:end-0 md:max-h-none md:w-[min(28rem,100vw)] md:rounded-t-none md:data-starting-style:translate-y-0`

export const LIST =
  'z-50 min-w-48 max-w-[min(24rem,calc(100vw-2rem))] rounded-md border border-line bg-raised py-1 text-ink shadow-float outline-none transition-opacity duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0'

export const LIST_ITEM =
  'flex min-h-11 w-full cursor-default items-center gap-3 px-4 py-2 text-start text-read outline-none select-none data-highlighted:bg-sunk data-disabled:text-faint [&_svg]:size-5 [&_svg]:shrink-0'
