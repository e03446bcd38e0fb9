import type { ReactNode } from 'react'
import css from './card-page.module.css'

/** A page of cards in one column. */
export function CardPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={css.page}>
      <h1>{title}</h1>
      {children}
    </div>
  )
}

interface CardProps {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

export function Card({ title, lead, children }: CardProps) {
  return (
    <section className="card" aria-label={title}>
      <div>
        <h2>{title}</h2>
        {lead !== undefined && <p className="quiet small">{lead}</p>}
      </div>
      {children}
    </section>
  )
}

/** Fields beside one another where there is room. */
export function Pairs({ children }: { readonly children: ReactNode }) {
  return <div className={css.pairs}>{children}</div>
}
