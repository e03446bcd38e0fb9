import type { ReactNode } from 'react'
import css from './chip.module.css'

interface ChipProps {
  readonly kind?: 'threat' | 'plain'
  readonly children: ReactNode
  /** When it stands for words of a text: called while it is looked at, and with `go` when it is pressed. */
  readonly onShow?: ((how: 'look' | 'go' | 'leave') => void) | undefined
}

/** One thing found in the words. Pressed, it shows where. */
export function Chip({ kind = 'plain', children, onShow }: ChipProps) {
  if (onShow === undefined) {
    return (
      <span className={css.chip} data-kind={kind}>
        {children}
      </span>
    )
  }
  return (
    <button
      type="button"
      className={css.chip}
      data-kind={kind}
      onClick={() => onShow('go')}
      onMouseEnter={() => onShow('look')}
      onMouseLeave={() => onShow('leave')}
      onFocus={() => onShow('look')}
      onBlur={() => onShow('leave')}
    >
      {children}
    </button>
  )
}

export function Chips({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className={css.chips} aria-label={label}>
      {children}
    </fieldset>
  )
}
