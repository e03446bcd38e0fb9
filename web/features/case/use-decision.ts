import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Option } from '../../../src/core/case.ts'
import { decide } from '../../../src/core/decision/decide.ts'
import type { Decision } from '../../../src/core/decision/decision.ts'
import { readFields } from '../../../src/core/decision/merge-reading.ts'
import type { Situation } from '../../../src/core/decision/situation.ts'
import { situationOfShop } from '../../../src/core/shop.ts'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'

/** What a person may state about a case; the currency is the shop's. */
export type Stated = Partial<Omit<Situation, 'currency'>>

/** The decision as it stands on the screen: what is stated, what the words say, and what the core makes of both. */
export interface DecisionWork {
  readonly stated: Stated
  /** What the words alone say, for the marks beside the questions. */
  readonly read: Stated
  /** Undefined while nobody knows how much it is about. */
  readonly result: Decision | undefined
  /** What was chosen under the numbers on the screen, or undefined. */
  readonly chosen: NonNullable<CaseDetail['decision']>['chosen']
  /** True when the numbers were changed since the choice. */
  readonly moved: boolean
  readonly change: (part: Stated) => void
  /** Saves what was changed, unless a choice stands: that is only replaced by another choice. */
  readonly commit: (part?: Stated) => void
  readonly revert: () => void
  readonly choose: (option: Option, amountMinor: number) => Promise<void>
  readonly choosing: boolean
  readonly error: Error | undefined
}

/** Works the numbers in this browser while they are changed, and keeps them on the server. */
export function useDecision(detail: CaseDetail): DecisionWork {
  const { shop, member } = useSession()
  const [edits, setEdits] = useState<Stated>({})
  const saved = detail.decision
  const currency = shop.profile.currency
  const stated = useMemo(() => withEdits(saved?.situation ?? {}, edits), [saved, edits])
  const read = useMemo(() => readOf(detail.reading, currency), [detail.reading, currency])
  const result = useMemo(() => {
    const orderValueMinor = stated.orderValueMinor
    if (orderValueMinor === undefined) return undefined
    return decide({ ...stated, orderValueMinor, currency }, { reading: detail.reading, shop: situationOfShop(shop.profile, detail.policy, member.role) })
  }, [stated, detail.reading, detail.policy, shop.profile, member.role, currency])
  const writes = useDecisionWrites(detail, (sent) => setEdits((now) => without(now, sent)))
  const hasEdits = Object.keys(edits).length > 0
  const situationOf = (all: Stated): Situation | undefined =>
    all.orderValueMinor === undefined ? undefined : { ...all, orderValueMinor: all.orderValueMinor, currency }
  return {
    stated,
    read,
    result,
    chosen: hasEdits ? undefined : saved?.chosen,
    moved: hasEdits && saved?.chosen !== undefined,
    change: (part) => setEdits((now) => ({ ...now, ...part })),
    commit: (part = {}) => {
      const next = { ...edits, ...part }
      setEdits(next)
      const situation = situationOf(withEdits(saved?.situation ?? {}, next))
      if (situation !== undefined && saved?.chosen === undefined && Object.keys(next).length > 0)
        writes.save.mutate({ situation, edits: next })
    },
    revert: () => setEdits({}),
    choose: async (option, amountMinor) => {
      const situation = situationOf(stated)
      if (situation === undefined) return
      const current = hasEdits || saved === undefined ? (await writes.save.mutateAsync({ situation, edits })).decision : saved
      if (current === undefined) return
      await writes.choose.mutateAsync({ decisionId: current.id, version: current.version, option, amountMinor })
    },
    choosing: writes.choose.isPending,
    error: writes.choose.error ?? writes.save.error ?? undefined,
  }
}

function useDecisionWrites(detail: CaseDetail, onSaved: (edits: Stated) => void) {
  const { client } = useApi()
  const queryClient = useQueryClient()
  const show = (next: CaseDetail) => {
    queryClient.setQueryData(['case', detail.id], next)
    void queryClient.invalidateQueries({ queryKey: ['cases'] })
  }
  const save = useMutation({
    scope: { id: `decide-${detail.id}` },
    mutationFn: ({ situation }: { situation: Situation; edits: Stated }) =>
      client.call('decide-case', { caseId: detail.id, situation }, { idempotencyKey: newId() }),
    onSuccess: (next, { edits }) => {
      show(next)
      onSaved(edits)
    },
  })
  const choose = useMutation({
    mutationFn: (choice: { decisionId: string; version: number; option: Option; amountMinor: number }) =>
      client.call('choose-option', { caseId: detail.id, ...choice }, { idempotencyKey: newId() }),
    onSuccess: show,
    onError: () => void queryClient.invalidateQueries({ queryKey: ['case', detail.id] }),
  })
  return { save, choose }
}

/** Edits over what is saved; an edit to `undefined` takes the field back. */
function withEdits(saved: Stated, edits: Stated): Stated {
  const { currency: _, ...all } = { ...saved, ...edits } as Partial<Situation>
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Stated
}

/** What is left of the edits after `sent` was saved: only what was changed again meanwhile. */
function without(edits: Stated, sent: Stated): Stated {
  return Object.fromEntries(Object.entries(edits).filter(([field, value]) => sent[field as keyof Stated] !== value)) as Stated
}

function readOf(reading: CaseDetail['reading'], currency: string): Stated {
  const amounts = reading.amounts.filter((amount) => amount.currency === currency).map((amount) => amount.amountMinor)
  const orderValueMinor = reading.facts.paidMinor ?? (amounts.length > 0 ? Math.max(...amounts) : undefined)
  const fields = readFields(reading as Parameters<typeof readFields>[0], { orderValueMinor: orderValueMinor ?? 0 })
  return { ...fields, ...(orderValueMinor !== undefined && { orderValueMinor }) }
}
