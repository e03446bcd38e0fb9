import type { ReactNode } from 'react'
import css from './entry-page.module.css'
import { useTitle } from './use-title.ts'

/** A page outside the frame: one column, one form. */
export function EntryPage(props: {
  readonly name: string
  readonly title: string
  readonly tabTitle: string
  readonly children: ReactNode
}) {
  useTitle(props.tabTitle)
  return (
    <main className={css.page}>
      <div className={css.mark}>
        <i aria-hidden="true" />
        {props.name}
      </div>
      <div className={css.card}>
        <h1>{props.title}</h1>
        {props.children}
      </div>
    </main>
  )
}
