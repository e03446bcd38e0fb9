import type { ReactNode } from 'react'
import css from './notice.module.css'

interface NoticeProps {
  /** `plain` tells, `warn` asks for care, `stop` says that something must not be done. */
  readonly weight?: 'plain' | 'warn' | 'stop'
  readonly title?: string
  readonly children?: ReactNode
  /** What can be done about it. */
  readonly actions?: ReactNode
  /** Whether it should be said aloud when it appears. */
  readonly live?: 'off' | 'polite' | 'assertive'
}

/** A few quiet lines about a state of things: what happened, what was kept, what to do. */
export function Notice({ weight = 'plain', title, children, actions, live = 'off' }: NoticeProps) {
  const role = live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined
  return (
    <div className={css.notice} data-weight={weight} role={role}>
      <div className={css.words}>
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
      {actions !== undefined && <div className="row">{actions}</div>}
    </div>
  )
}
