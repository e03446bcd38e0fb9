import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Option } from '../../../src/core/case.ts'
import { type DecideOptions, decide } from '../../../src/core/decision/decide.ts'
import type { Decision, GuardKind } from '../../../src/core/decision/decision.ts'
import type { InterviewState } from '../../../src/core/decision/interview.ts'
import { readFields } from '../../../src/core/decision/merge-reading.ts'
import type { Situation } from '../../../src/core/decision/situation.ts'
import { type CaseSituation, situationOfCase, statedOf } from '../../../src/core/decision/situation-of-case.ts'
import type { CaseReading } from '../../../src/core/reading/case-reading.ts'
import { situationOfShop } from '../../../src/core/shop.ts'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { writesTo } from './use-case-write.ts'

/** What a person may state about a case; the currency is the shop's. */
export type Stated = Partial<Omit<Situation, 'currency'>>

interface ChosenHow {
  /** Passes the guards that block an option: for owners and managers. */
  readonly overrideGuards?: boolean
  /** Why, for the record. */
  readonly note?: string
}

interface AskedHow {
  /** Why, for whoever answers. */
  readonly reason?: string
  /** The guards that the yes is to pass. */
  readonly override?: GuardKind[]
}

/** The decision as it stands on the screen: what is stated, what the words say, and what the core makes of both. */
export interface DecisionWork {
  readonly stated: Stated
  /** What the words alone say, for the marks beside the questions. */
  readonly read: Stated
  /** Undefined while nobody knows how much it is about. */
  readonly result: Decision | undefined
  /** What the core was given for `result`; given the same again it shows its math. */
  readonly given: Given | undefined
  /** What is known when the next question is looked for. */
  readonly known: Omit<InterviewState, 'skipped'>
  /** The decision as it would be if this were so, too. Nothing is kept. */
  readonly decideWith: (part: Stated) => Decision | undefined
  /** What was chosen under the numbers on the screen, or undefined. */
  readonly chosen: NonNullable<CaseDetail['decision']>['chosen']
  /** True when the numbers were changed since the choice. */
  readonly moved: boolean
  readonly change: (part: Stated) => void
  /** Saves what was changed, unless a choice stands: that is only replaced by another choice. */
  readonly commit: (part?: Stated) => void
  readonly revert: () => void
  readonly choose: (option: Option, amountMinor: number, how?: ChosenHow) => Promise<void>
  readonly choosing: boolean
  /** Asks for a yes to exactly this, or to pass the guards that block it. */
  readonly ask: (option: Option, amountMinor: number, how?: AskedHow) => Promise<void>
  readonly asking: boolean
  readonly error: Error | undefined
}

export interface Given {
  readonly situation: Situation
  readonly options: DecideOptions
}

/** As many samples as are worked within a frame while a slider moves. */
const SAMPLES = 2000

/** Works the numbers in this browser while they are changed, and keeps them on the server. */
export function useDecision(detail: CaseDetail): DecisionWork {
  const { shop, member } = useSession()
  const [edits, setEdits] = useState<Stated>({})
  const saved = detail.decision
  const currency = shop.profile.currency
  const { caseReading, policy, own } = detail
  const kept = useMemo(() => (saved === undefined ? {} : statedOf(saved.situation, saved.result)), [saved])
  const stated = useMemo(() => withEdits(kept, edits), [kept, edits])
  const found = useMemo(() => situationOfCase(stated, caseReading, currency), [stated, caseReading, currency])
  const known = useMemo(
    () => ({ stated, currency, reading: caseReading, shop: situationOfShop(shop.profile, policy, member.role), own }),
    [stated, currency, caseReading, policy, shop.profile, member.role, own],
  )
  const read = useMemo(() => readOf(caseReading, currency), [caseReading, currency])
  const given = useMemo(() => givenOf(known), [known])
  const result = useMemo(() => given && decide(given.situation, given.options), [given])
  const writes = useDecisionWrites(detail, (sent) => setEdits((now) => without(now, sent)))
  const hasEdits = Object.keys(edits).length > 0
  const savedNow = async () => {
    if (found === undefined) return undefined
    // What is chosen is chosen under the policy in force.
    return hasEdits || saved === undefined || saved.policyNumber !== detail.policyNumber
      ? (await writes.save.mutateAsync({ found, edits })).decision
      : saved
  }
  return {
    stated,
    read,
    result,
    given,
    known,
    decideWith: (part) => {
      const there = givenOf({ ...known, stated: withEdits(stated, part) })
      return there && decide(there.situation, there.options)
    },
    chosen: hasEdits ? undefined : saved?.chosen,
    moved: hasEdits && saved?.chosen !== undefined,
    change: (part) => setEdits((now) => ({ ...now, ...part })),
    commit: (part = {}) => {
      const next = { ...edits, ...part }
      setEdits(next)
      const now = situationOfCase(withEdits(kept, next), caseReading, currency)
      if (now !== undefined && saved?.chosen === undefined && Object.keys(next).length > 0 && mayWork(member.role))
        writes.save.mutate({ found: now, edits: next })
    },
    revert: () => setEdits({}),
    choose: async (option, amountMinor, { overrideGuards = false, note } = {}) => {
      const current = await savedNow()
      if (current === undefined) return
      await writes.choose.mutateAsync({
        decisionId: current.id,
        version: current.version,
        option,
        amountMinor,
        overrideGuards,
        ...(note && { note }),
      })
    },
    choosing: writes.choose.isPending,
    ask: async (option, amountMinor, { reason, override } = {}) => {
      const current = await savedNow()
      if (current === undefined) return
      const subject = { decisionId: current.id, option, amountMinor, ...(override && { override }) }
      await writes.ask.mutateAsync({ subject, ...(reason && { note: reason }) })
    },
    asking: writes.ask.isPending,
    error: writes.choose.error ?? writes.ask.error ?? writes.save.error ?? undefined,
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
    mutationKey: writesTo(detail.id),
    scope: { id: `decide-${detail.id}` },
    mutationFn: ({ found }: { found: CaseSituation; edits: Stated }) =>
      client.call(
        'decide-case',
        { caseId: detail.id, situation: found.situation, fromWords: found.readFields.filter((field) => field === 'orderValueMinor') },
        { idempotencyKey: newId() },
      ),
    onSuccess: (next, { edits }) => {
      show(next)
      onSaved(edits)
    },
  })
  const choose = useMutation({
    mutationKey: writesTo(detail.id),
    mutationFn: (choice: {
      decisionId: string
      version: number
      option: Option
      amountMinor: number
      overrideGuards: boolean
      note?: string
    }) => client.call('choose-option', { caseId: detail.id, ...choice }, { idempotencyKey: newId() }),
    onSuccess: show,
    onError: () => void queryClient.invalidateQueries({ queryKey: ['case', detail.id] }),
  })
  const ask = useMutation({
    mutationFn: (asked: { subject: { decisionId: string; option: Option; amountMinor: number; override?: GuardKind[] }; note?: string }) =>
      client.call('ask-approval', { id: newId(), caseId: detail.id, ...asked }, { idempotencyKey: newId() }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['case', detail.id] }),
  })
  return { save, choose, ask }
}

function givenOf({ stated, currency, reading, shop, own }: Omit<InterviewState, 'skipped'>): Given | undefined {
  const found = situationOfCase(stated, reading, currency)
  if (found === undefined) return undefined
  const { situation, readFields } = found
  return { situation, options: { ...(reading && { reading }), ...(shop && { shop }), ...(own && { own }), readFields, samples: SAMPLES } }
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

function readOf(reading: CaseReading, currency: string): Stated {
  const orderValueMinor = situationOfCase({}, reading, currency)?.situation.orderValueMinor
  const fields = readFields(reading, { orderValueMinor: orderValueMinor ?? 0 })
  return { ...fields, ...(orderValueMinor !== undefined && { orderValueMinor }) }
}
