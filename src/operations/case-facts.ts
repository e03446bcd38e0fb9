import { type CaseFacts, WEEKDAYS } from '../core/automation/case-facts.ts'
import { isOpenAt } from '../core/clocks/business-time.ts'
import { settleReading } from '../core/reading/shop-correction.ts'
import { type CaseAtMoment, listCasesAtMoments, type Moment } from '../store/case-facts.ts'
import { listMessageCorrections } from '../store/reading-corrections.ts'
import { changesOf } from './case-readings.ts'
import { readOpenTimes } from './open-times.ts'
import type { CallContext } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import { readShop } from './shop-detail.ts'

/** What rules may ask of a case at a moment. */
export interface FactsAtMoment extends Moment {
  readonly facts: CaseFacts
}

/** What rules may ask of a case now, or undefined where there is no such case. */
export async function findCaseFacts(context: FactsContext, caseId: string): Promise<CaseFacts | undefined> {
  const [found] = await readFactsAtMoments(context, [{ caseId, at: context.now }])
  return found?.facts
}

/** What facts are read with. */
export type FactsContext = Pick<CallContext, 'db' | 'now' | 'holidays'>

/**
 * What rules may have asked of cases as they stood at moments, in their order; cases that are gone are left out. Facts that nobody kept (see FACTS) are as
 * they are now.
 */
export async function readFactsAtMoments(context: FactsContext, moments: readonly Moment[]): Promise<FactsAtMoment[]> {
  const { db } = context
  const [{ profile }, { document }] = await Promise.all([readShop(db), readPolicy(db)])
  const rows = await listCasesAtMoments(db, moments, profile.currency)
  const messageIds = rows.flatMap(({ messageId }) => (messageId === null ? [] : [messageId]))
  const corrections = Map.groupBy(await listMessageCorrections(db, messageIds), ({ messageId }) => messageId)
  const clock = clockOf(profile.timeZone)
  const from = new Date(Math.min(...moments.map(({ at }) => at.getTime())))
  const open =
    document.hours && moments.length > 0
      ? await readOpenTimes(context, { hours: document.hours, timeZone: profile.timeZone, from })
      : undefined
  return rows.map((row) => {
    const changes = row.messageId === null ? [] : changesOf(corrections.get(row.messageId) ?? [])
    const facts = {
      ...saidFacts(row, changes),
      ...caseFactsOf(row),
      ...clock(row.at),
      ...(open && { businessHoursNow: isOpenAt(row.at, open) }),
    }
    return { caseId: row.caseId, at: row.at, facts }
  })
}

function saidFacts({ reading, adjustments, words, subject }: CaseAtMoment, changes: ReturnType<typeof changesOf>): CaseFacts {
  const said = { ...(words !== null && { words }), ...(subject !== null && { subject }) }
  if (reading === null) return said
  const { heat, threats, cause, wants, language, abusive, facts } = settleReading(reading, adjustments ?? [], changes)
  return {
    ...said,
    ...{ heat, language, abusive, injury: facts.injury === true },
    cause: cause.kind,
    threats: [...new Set(threats.map(({ kind }) => kind))],
    wants: wants.map(({ kind }) => kind),
    ...(facts.askedMinor !== undefined && { askedMinor: facts.askedMinor }),
  }
}

function caseFactsOf(row: CaseAtMoment): CaseFacts {
  const { at, channel, state, urgency, title, tags, standing, messages, disputeOpen, lifetimeMinor, orders, casesIn90Days } = row
  const since = (moment: Date | null) => (moment === null ? undefined : hoursBetween(moment, at))
  const orderValueMinor = row.orderMinor ?? row.situationMinor ?? undefined
  const { assignedTo, platform, stars, option, amountMinor, customerName, customerEmail, deadlineAt } = row
  return {
    ...{ channel, state, urgency, title, tags, standing, messages, disputeOpen, lifetimeMinor, orders, casesIn90Days },
    ...{ assigned: assignedTo !== null, answered: row.answeredAt !== null, hoursOpen: hoursBetween(row.openedAt, at) },
    ...present({ assignedTo, platform, stars, option, amountMinor, customerName, customerEmail, orderValueMinor }),
    ...present({ hoursWaiting: since(row.waitingSince), hoursSinceWord: since(row.lastWordAt) }),
    ...(deadlineAt !== null && { hoursToDeadline: hoursBetween(at, deadlineAt) }),
  }
}

/** Without what is not known. */
function present<Values extends object>(values: Values): { [Key in keyof Values]?: NonNullable<Values[Key]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined)) as never
}

/** Hours, to a hundredth. */
function hoursBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 36_000) / 100
}

/** The hour and the weekday by the clock of a zone. */
function clockOf(timeZone: string): (at: Date) => Pick<CaseFacts, 'hour' | 'weekday'> {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'long', hour: 'numeric', hourCycle: 'h23' })
  return (at) => {
    const parts = format.formatToParts(at)
    const named = parts.find(({ type }) => type === 'weekday')?.value.toLowerCase()
    const weekday = WEEKDAYS.find((one) => one === named)
    return { hour: Number(parts.find(({ type }) => type === 'hour')?.value), ...(weekday && { weekday }) }
  }
}
