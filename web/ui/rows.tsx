import type { ReactNode } from 'react'
import css from './rows.module.css'

/** A quiet list inside a card: what it is, a few words about it, what can be done. */
export function Rows({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className={css.rows} aria-label={label}>
      {children}
    </ul>
  )
}

interface RowProps {
  readonly what: ReactNode
  readonly about?: ReactNode
  readonly actions?: ReactNode
}

export function Row({ what, about, actions }: RowProps) {
  return (
    <li>
      <span className={css.what}>
        <span>{what}</span>
        {about !== undefined && <span className="quiet small">{about}</span>}
      </span>
      {actions !== undefined && <span className="row">{actions}</span>}
    </li>
  )
}
