import { useEffect, useState } from 'react'
import type { Turn } from '../../app/conversations-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { RunningView } from './running-view.tsx'
import { TurnView, type TurnWays } from './turn-view.tsx'
import type { Asking } from './use-asking.ts'

interface ThreadProps {
  readonly turns: readonly Turn[]
  readonly asking: Asking
  readonly ways: TurnWays
  /** Puts the question that found no answer back into the box. */
  readonly onEdit: (question: string) => void
}

/** The turns of a conversation, oldest first, and the one on its way. What is new begins at the top of the window and is then left alone. */
export function Thread({ turns, asking, ways, onEdit }: ThreadProps) {
  const texts = useTexts()
  const { running } = asking
  const isKept = running !== undefined && turns.some(({ id }) => id === running.turnId)
  const shown = isKept ? undefined : running
  const newest = useScrollToNew(running?.turnId)
  return (
    <div>
      {turns.map((turn) => (
        <TurnView key={turn.id} turn={turn} ways={ways} isNew={turn.id === newest} />
      ))}
      {shown !== undefined && (
        <RunningView
          key={shown.turnId}
          turn={shown}
          onAgain={asking.again}
          onEdit={() => {
            onEdit(shown.question)
            asking.drop()
          }}
        />
      )}
      <p className="out-of-sight" role="status">
        {running === undefined || running.phase === 'stopped' || running.phase === 'failed'
          ? lastSaid(turns, texts.ask.ready)
          : running.phase === 'asking'
            ? texts.ask.looking
            : texts.ask.ready(running.answer.bottomLine ?? '')}
      </p>
    </div>
  )
}

/** The words stay the same when the kept turn takes the place of the streamed one, so that they are said once. */
function lastSaid(turns: readonly Turn[], ready: (bottomLine: string) => string): string {
  const last = turns.at(-1)
  return last === undefined ? '' : ready(last.answer.bottomLine)
}

/** Brings a question to the top of the window when it is asked; gives the last that was asked here. */
function useScrollToNew(turnId: string | undefined): string | undefined {
  const [newest, setNewest] = useState(turnId)
  useEffect(() => {
    if (turnId === undefined) return
    setNewest(turnId)
    document.getElementById(`turn-${turnId}`)?.scrollIntoView({ block: 'start' })
  }, [turnId])
  return newest
}
