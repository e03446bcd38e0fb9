import { Button, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { CostedOption } from '../../../src/core/decision/decision.ts'
import { sayGranted } from '../../product/say-approval.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import css from './choose-row.module.css'
import type { Asking } from './use-asking.ts'
import type { DecisionWork } from './use-decision.ts'

interface AskRowProps {
  readonly asking: Exclude<Asking, { readonly state: 'free' | 'granted' }>
  readonly work: DecisionWork
  readonly option: CostedOption['option']
  readonly amountMinor: number
  readonly onChosen: () => void
  readonly children: ReactNode
}

/** In the place of the choice while a yes is missing: ask, wait, or read the no or what was granted instead. */
export function AskRow({ asking, work, option, amountMinor, onChosen, children }: AskRowProps) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.approvals
  const [reason, setReason] = useState('')
  const what = texts.decide.choose(option, format.money(amountMinor))
  const ask = () => void work.ask(option, amountMinor, { reason: reason.trim() }).catch(() => undefined)
  const { approval, state } = asking
  const instead = state === 'instead' ? approval?.grantedSubject : undefined
  const limitMinor = asking.needs.find(({ because }) => because === 'limit')?.limitMinor
  return (
    <>
      {instead !== undefined && (
        <Button
          variant="filled"
          loading={work.choosing}
          onClick={() => void work.choose(instead.option, instead.amountMinor).then(onChosen, () => undefined)}
        >
          {words.takeGranted(texts.decide.choose(instead.option, format.money(instead.amountMinor)))}
        </Button>
      )}
      {state === 'waiting' && approval !== undefined ? (
        <span role="status">
          <b>{what}.</b> {words.waiting} <RelativeTime at={approval.askedAt} />
        </span>
      ) : (
        <>
          {state !== 'instead' && (
            <TextInput
              className={css.note}
              label={words.reason}
              description={words.reasonHint}
              autoComplete="off"
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <Button variant={state === 'ask' ? 'filled' : 'default'} loading={work.asking} onClick={ask}>
            {state === 'ask' && approval === undefined ? words.ask(what) : words.askAgain(what)}
          </Button>
        </>
      )}
      {children}
      {approval !== undefined && state !== 'waiting' ? (
        <Answered approval={approval} />
      ) : (
        <span className="quiet small">
          {limitMinor === undefined ? words.byRule : limitMinor === 0 ? words.aboveNothing : words.above(format.money(limitMinor))}
        </span>
      )}
    </>
  )
}

/** Who said yes or no, when, in whose place, and the word that came with it; or that nobody answered. */
export function Answered({ approval }: { readonly approval: NonNullable<AskRowProps['asking']['approval']> }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.approvals
  const name = approval.decidedByName ?? words.somebody
  const instead = sayGranted(approval, texts, format)
  if (approval.state === 'lapsed')
    return (
      <span className="small" role="status">
        {words.lapsed}
      </span>
    )
  return (
    <span className="small" role="status">
      {approval.granted !== true ? words.refused(name) : instead === undefined ? words.granted(name) : words.grantedInstead(name, instead)}{' '}
      {approval.inPlaceOfName !== undefined && `${words.inPlaceOf(approval.inPlaceOfName)}, `}
      {approval.selfAnswered && `${words.selfAnswered}, `}
      {approval.decidedAt !== undefined && <RelativeTime at={approval.decidedAt} />}
      {approval.note !== undefined && ` “${approval.note}”`}
    </span>
  )
}
