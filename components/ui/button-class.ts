import { cx } from './cx.ts'

export interface ButtonLook {
  /** primary: the one thing to do here · secondary: other things · quiet: beside text · danger: takes something away */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  size?: 'normal' | 'small'
  /** Fills its line (phones, thumb reach). */
  wide?: boolean
}

const BASE =
  'inline-flex items-center justify-center gap-2 rounded-md border font-semibold text-center no-underline select-none transition-colors disabled:border-line disabled:bg-sunk disabled:text-faint aria-[disabled=true]:not-aria-busy:border-line aria-[disabled=true]:not-aria-busy:bg-sunk aria-[disabled=true]:not-aria-busy:text-faint'

const VARIANTS = {
  primary:
    'border-transparent bg-spruce text-on-spruce hover:not-aria-disabled:bg-spruce-deep active:not-aria-disabled:bg-spruce-deep',
  secondary:
    'border-edge bg-raised text-ink hover:not-aria-disabled:border-ink hover:not-aria-disabled:bg-sunk',
  quiet: 'border-transparent bg-transparent text-spruce hover:not-aria-disabled:bg-spruce-soft',
  danger: 'border-brick bg-raised text-brick hover:not-aria-disabled:bg-brick-soft',
} as const

const SIZES = {
  normal: 'min-h-11 px-4 py-2 text-read leading-snug',
  small: 'min-h-9 px-3 py-1 text-meta',
} as const

/** The look of a button, for what is not a button (links, Base UI triggers). */
export function buttonClass({
  variant = 'secondary',
  size = 'normal',
  wide = false,
}: ButtonLook = {}): string {
  return cx(BASE, VARIANTS[variant], SIZES[size], wide && 'w-full')
}
