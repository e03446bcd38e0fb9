import type { ReactNode } from 'react'
import css from './chip.module.css'

interface ChipProps {
  readonly kind?: 'threat' | 'plain'
  readonly children: ReactNode
  /** When it stands for words of a text: called while it is looked at, and with `go` when it is pressed. */
  readonly onShow?: ((how: 'look' | 'go' | 'leave') => void) | undefined
  /** When it can be taken away: what the button for that is called, and what it does. */
  readonly remove?: { readonly label: string; readonly onRemove: () => void } | undefined
}

/** One thing found in the words. Pressed, it shows where. */
export function Chip({ kind = 'plain', children, onShow, remove }: ChipProps) {
  return (
    <span className={css.chip} data-kind={kind}>
      {onShow === undefined ? (
        <span className={css.said}>{children}</span>
      ) : (
        <button
          type="button"
          className={css.said}
          onClick={() => onShow('go')}
          onMouseEnter={() => onShow('look')}
          onMouseLeave={() => onShow('leave')}
          onFocus={() => onShow('look')}
          onBlur={() => onShow('leave')}
        >
          {children}
        </button>
      )}
      {remove !== undefined && (
        <button type="button" className={css.remove} aria-label={remove.label} title={remove.label} onClick={remove.onRemove}>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </span>
  )
}

export function Chips({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className={css.chips} aria-label={label}>
      {children}
    </fieldset>
  )
}
