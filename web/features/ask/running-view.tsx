import { Button } from '@mantine/core'
import { isUnreachable } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AnswerView } from './answer-view.tsx'
import type { RunningTurn } from './running-turn.ts'
import css from './turn-view.module.css'
import { Question } from './turn-view.tsx'

interface RunningViewProps {
  readonly turn: RunningTurn
  readonly onAgain: () => void
  readonly onEdit: () => void
}

/** A question on its way: what is there of its answer, or why there is none and what to do. */
export function RunningView({ turn, onAgain, onEdit }: RunningViewProps) {
  const texts = useTexts()
  const isBroken = turn.phase === 'stopped' || turn.phase === 'failed'
  return (
    <article
      className={css.turn}
      data-new="yes"
      id={`turn-${turn.turnId}`}
      aria-label={texts.ask.answer}
      aria-busy={turn.phase === 'asking'}
    >
      <Question text={turn.question} />
      {isBroken ? (
        <Notice
          weight={turn.phase === 'failed' ? 'warn' : 'plain'}
          live="polite"
          title={turn.phase === 'failed' ? texts.ask.failed : texts.ask.stopped}
          actions={
            <>
              <Button size="compact-sm" onClick={onAgain}>
                {texts.ask.again}
              </Button>
              <Button size="compact-sm" variant="subtle" onClick={onEdit}>
                {texts.ask.edit}
              </Button>
            </>
          }
        >
          {turn.phase === 'failed' && (
            <span>
              {whyOf(turn.error, texts.errors.unreachable)} {texts.ask.failedWhat}
            </span>
          )}
        </Notice>
      ) : turn.answer.bottomLine === undefined ? (
        <Waiting plays={turn.plays?.length} />
      ) : (
        <AnswerView answer={turn.answer} />
      )}
    </article>
  )
}

function Waiting({ plays }: { readonly plays: number | undefined }) {
  const texts = useTexts()
  return (
    <div className={css.waiting}>
      <p className="quiet">{plays === undefined || plays === 0 ? texts.ask.looking : texts.ask.reading(plays)}</p>
      <i className={css.line} aria-hidden="true" />
      <i className={css.line} aria-hidden="true" />
      <i className={css.line} aria-hidden="true" />
    </div>
  )
}

function whyOf(error: Error | undefined, silent: string): string {
  return error === undefined || isUnreachable(error) ? silent : error.message
}
