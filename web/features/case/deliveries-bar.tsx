import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CaseDetail } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Notice } from '../../ui/notice.tsx'
import css from './deliveries-bar.module.css'
import { SendLater } from './send-later.tsx'
import { type Leaving, leavingOf, useDeliveryWrites, useSecondsUntil, useShopTime } from './use-deliveries.ts'

/** What is on its way from this case: to take it back while there is time, and to see what did not leave as it was meant to. */
export function DeliveriesBar({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const { member } = useSession()
  const leaving = leavingOf(detail)
  const writes = useDeliveryWrites(detail.id)
  const last = leaving.find(({ delivery }) => delivery.state === 'waiting')
  const may = mayWork(member.role)
  useKeys(last === undefined || !may ? {} : { z: () => writes.undo(last) })
  if (leaving.length === 0 && writes.problem === undefined) return null
  return (
    <section className={css.bar} aria-label={texts.delivery.bar} data-follows={leaving.some(isLeavingNow) ? 'yes' : undefined}>
      {leaving.map((one) => (
        <OneLeaving key={one.messageId} one={one} detail={detail} writes={may ? writes : undefined} isLast={one === last} />
      ))}
      {writes.problem !== undefined && (
        <Notice weight="stop" live="assertive">
          {writes.problem}
        </Notice>
      )}
    </section>
  )
}

interface OneLeavingProps {
  readonly one: Leaving
  readonly detail: CaseDetail
  /** Undefined for who may only look. */
  readonly writes: ReturnType<typeof useDeliveryWrites> | undefined
  readonly isLast: boolean
}

function OneLeaving({ one, detail, writes, isLast }: OneLeavingProps) {
  const words = useWords()
  const { delivery } = one
  switch (delivery.state) {
    case 'waiting':
      return delivery.reason !== undefined ? (
        <Stuck one={one} detail={detail} writes={writes} />
      ) : isLeavingNow(one) ? (
        <Undo one={one} writes={writes} isLast={isLast} />
      ) : (
        <Scheduled one={one} writes={writes} />
      )
    case 'sending':
      return (
        <Notice live="polite">
          {words.to(delivery.to)} · <b>{words.leaving}</b>
        </Notice>
      )
    case 'held':
    case 'failed':
    case 'unknown':
      return <Stuck one={one} detail={detail} writes={writes} />
    case 'sent':
      return null
  }
}

/** What leaves sooner is meant to leave at once. */
const LONGEST_UNDO_MS = 120_000

function isLeavingNow({ delivery: { state, reason, sendAt }, saidAt }: Leaving): boolean {
  return state === 'waiting' && reason === undefined && Date.parse(sendAt) - Date.parse(saidAt) <= LONGEST_UNDO_MS
}

const useWords = () => useTexts().delivery

function Undo({ one, writes, isLast }: Omit<OneLeavingProps, 'detail'>) {
  const words = useWords()
  const { delivery, saidAt } = one
  const seconds = useSecondsUntil(delivery.sendAt, Date.parse(delivery.sendAt) - Date.parse(saidAt))
  const undo = writes && (
    <Button size="compact-md" loading={writes.busy} aria-keyshortcuts={isLast ? 'z' : undefined} onClick={() => writes.undo(one)}>
      {words.undo}
      {isLast && <KeyHint>z</KeyHint>}
    </Button>
  )
  return (
    <Notice actions={seconds > 0 ? undo : undefined}>
      <span className="out-of-sight" role="status">
        {words.leavesSoon(delivery.to)}
      </span>
      <span aria-hidden="true">
        {words.to(delivery.to)} · <b className={css.count}>{seconds > 0 ? words.leavesIn(seconds) : words.leaving}</b>
      </span>
    </Notice>
  )
}

function Scheduled({ one, writes }: Omit<OneLeavingProps, 'detail' | 'isLast'>) {
  const words = useWords()
  const shopTime = useShopTime()
  const [changing, setChanging] = useState<'yes' | 'no'>('no')
  const actions = writes && (
    <>
      <Button size="compact-md" loading={writes.busy} onClick={() => writes.sendNow(one)}>
        {words.sendNow}
      </Button>
      <Button size="compact-md" variant="subtle" aria-expanded={changing === 'yes'} onClick={() => setChanging('yes')}>
        {words.changeTime}
      </Button>
      <Button size="compact-md" variant="subtle" onClick={() => writes.undo(one)}>
        {words.takeBack}
      </Button>
    </>
  )
  return (
    <Notice actions={actions}>
      <span>
        {words.to(one.delivery.to)} · <b>{words.leavesAt(shopTime(one.delivery.sendAt))}</b>
      </span>
      {changing === 'yes' && writes && (
        <SendLater
          busy={writes.busy}
          onTime={(sendAt) => {
            setChanging('no')
            writes.changeTime(one, sendAt)
          }}
          onCancel={() => setChanging('no')}
        />
      )}
    </Notice>
  )
}

/** What did not leave as it was meant to: why, and what can be done about it. */
function Stuck({ one, detail, writes }: Omit<OneLeavingProps, 'isLast'>) {
  const words = useWords()
  const shopTime = useShopTime()
  const { state, reason, to, answer, sendAt } = one.delivery
  const title = state === 'held' || state === 'failed' || state === 'unknown' ? words.titles[state] : words.titles.putOff
  const button = (label: string, act: () => void, variant?: 'subtle') => (
    <Button size="compact-md" {...(variant && { variant })} disabled={writes?.busy === true} onClick={act}>
      {label}
    </Button>
  )
  const actions =
    writes === undefined ? undefined : state === 'unknown' ? (
      <>
        {button(words.arrived, () => writes.resolve(one, 'arrived'))}
        {button(words.sendAgain, () => writes.resolve(one, 'send_again'), 'subtle')}
      </>
    ) : (
      <>
        {button(state === 'held' ? words.sendNow : words.tryNow, () => writes.sendNow(one))}
        {button(words.change, () => writes.undo(one), 'subtle')}
      </>
    )
  return (
    <Notice weight={state === 'waiting' ? 'plain' : 'warn'} title={title} actions={actions} live="polite">
      {reason !== undefined && <span>{words.reasons[reason](detail.customer.name ?? words.theCustomer, to)}</span>}
      {state === 'waiting' && <span className="quiet small">{words.leavesAt(shopTime(sendAt))}</span>}
      {answer !== undefined && state !== 'held' && <span className="quiet small">{words.serverSaid(answer)}</span>}
    </Notice>
  )
}
