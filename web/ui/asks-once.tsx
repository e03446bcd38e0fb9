import { Button } from '@mantine/core'

interface AsksOnceProps {
  /** What will happen. */
  readonly question: string
  readonly yes: string
  readonly cancel: string
  readonly busy: boolean
  readonly onYes: () => void
  readonly onCancel: () => void
}

/** The one question before something that cannot be undone, in the place where it was asked for. */
export function AsksOnce({ question, yes, cancel, busy, onYes, onCancel }: AsksOnceProps) {
  return (
    <div
      className="row"
      role="alertdialog"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <span>{question}</span>
      <Button size="compact-sm" autoFocus loading={busy} onClick={onYes}>
        {yes}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  )
}
