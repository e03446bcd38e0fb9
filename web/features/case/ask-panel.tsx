import { CloseButton } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTexts } from '../../texts/texts.tsx'
import css from './ask-panel.module.css'

/** Ask at the edge of the window: the case stays in sight and in use. Escape shuts it. */
export function AskPanel({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const texts = useTexts()
  const panel = useRef<HTMLElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The box inside takes the focus where it is there already.
    if (panel.current?.contains(document.activeElement) !== true) title.current?.focus()
  }, [])
  return (
    <aside
      ref={panel}
      className={css.panel}
      aria-label={texts.ask.besideTitle}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      <div className={css.head}>
        <h2 ref={title} tabIndex={-1}>
          {texts.ask.besideTitle}
        </h2>
        <CloseButton aria-label={texts.app.close} onClick={onClose} />
      </div>
      {children}
    </aside>
  )
}
