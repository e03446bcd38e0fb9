import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CostedOption } from '../../../src/core/decision/decision.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import type { Asking } from './use-asking.ts'
import type { DecisionWork } from './use-decision.ts'

interface AskRowProps {
  readonly asking: Exclude<Asking, { readonly state: 'free' | 'granted' }>
  readonly work: DecisionWork
  readonly option: CostedOption['option']
  readonly amountMinor: number
  readonly children: ReactNode
}

/** In the place of the choice while a yes is missing: ask, wait, or read the no. */
export function AskRow({ asking, work, option, amountMinor, children }: AskRowProps) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.approvals
  const what = texts.decide.choose(option, format.money(amountMinor))
  const ask = () => void work.ask(option, amountMinor).catch(() => undefined)
  const { approval } = asking
  return (
    <>
      {asking.state === 'waiting' && approval !== undefined ? (
        <span role="status">
          <b>{what}.</b> {words.waiting} <RelativeTime at={approval.askedAt} />
        </span>
      ) : (
        <Button variant={asking.state === 'ask' ? 'filled' : 'default'} loading={work.asking} onClick={ask}>
          {asking.state === 'ask' ? words.ask(what) : words.askAgain(what)}
        </Button>
      )}
      {children}
      {asking.state === 'refused' && approval !== undefined ? (
        <Answered approval={approval} />
      ) : (
        <span className="quiet small">{asking.limitMinor === 0 ? words.aboveNothing : words.above(format.money(asking.limitMinor))}</span>
      )}
    </>
  )
}

/** Who said yes or no, when, and the word that came with it. */
export function Answered({ approval }: { readonly approval: NonNullable<AskRowProps['asking']['approval']> }) {
  const texts = useTexts()
  const words = texts.approvals
  const name = approval.decidedByName ?? words.somebody
  return (
    <span className="small" role="status">
      {approval.granted === true ? words.granted(name) : words.refused(name)}{' '}
      {approval.decidedAt !== undefined && <RelativeTime at={approval.decidedAt} />}
      {approval.note !== undefined && ` “${approval.note}”`}
    </span>
  )
}
