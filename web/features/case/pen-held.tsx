import { Button } from '@mantine/core'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useNow } from '../../ui/relative-time.tsx'
import type { CasePresence } from './use-case-presence.ts'

interface PenHeldProps {
  readonly presence: CasePresence
  /** Whether words of one's own stand in the editor. */
  readonly own: 'none' | 'kept'
  readonly onTaken: () => void
}

/** Somebody else writes the answer: who, for how long, and the way to take over. */
export function PenHeld({ presence, own, onTaken }: PenHeldProps) {
  const texts = useTexts()
  const format = useFormat()
  const now = useNow()
  const { writer, takenBy } = presence
  if (writer === undefined) return null
  const elapsed = writer.since === undefined ? undefined : format.since(writer.since, now)
  return (
    <Notice
      weight="warn"
      live="polite"
      title={texts.together.penHeld(writer.name, elapsed)}
      actions={
        <Button
          size="compact-md"
          onClick={() => {
            presence.takeOver()
            onTaken()
          }}
        >
          {texts.together.takeOver}
        </Button>
      }
    >
      {takenBy === writer.name
        ? texts.together.penTaken(writer.name)
        : own === 'kept'
          ? texts.together.penHeldWords
          : texts.together.penHeldLead}
    </Notice>
  )
}
