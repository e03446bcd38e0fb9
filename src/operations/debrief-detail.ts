import { z } from 'zod'
import { debriefSchema, REASONS_TO_LOOK_BACK, type Support, saysAnything, supportSchema, whyLookBack } from '../core/debrief/debrief.ts'
import { mergeReadings } from '../core/reading/case-reading.ts'
import { AppError } from '../errors.ts'
import type { CaseRow } from '../store/cases.ts'
import { findCustomer } from '../store/customers.ts'
import { type DebriefRow, findPrivateLine } from '../store/debriefs.ts'
import { listSettledReadings } from './case-readings.ts'
import type { CallContext } from './operation.ts'
import { id, instant, version } from './schemas.ts'

/** What the team may read of what somebody said. Whether they were supported is in it only where they share it. */
export const sharedDebriefSchema = debriefSchema.extend({
  id,
  caseId: id,
  byName: z.string(),
  at: instant,
  shared: supportSchema.optional().describe('Whether they were supported, where they share it.'),
})

export function sharedDebriefOf(row: DebriefRow): z.input<typeof sharedDebriefSchema> {
  const shared: Support = { ...(row.supported && { supported: row.supported }), words: row.supportWords ?? '' }
  return {
    ...{ id: row.id, caseId: row.caseId, byName: row.byName, at: row.createdAt.toISOString() },
    ...{ cause: row.cause, wentWrong: row.wentWrong, wentRight: row.wentRight, gapWords: row.gapWords },
    ...(row.gap && { gap: row.gap }),
    ...(saysAnything(shared) && { shared }),
  }
}

/** The debriefs of a case to whoever asks: their own whole, those of others without what is theirs alone. */
export const caseDebriefSchema = z.object({
  why: z.array(z.enum(REASONS_TO_LOOK_BACK)).describe('What made it a hard case; empty where nothing did.'),
  mine: debriefSchema
    .extend({ id, version, support: supportSchema, sharesSupport: z.boolean() })
    .optional()
    .describe('What you said, with what nobody else sees.'),
  others: z.array(sharedDebriefSchema),
})

/** What made a case a hard one. */
export async function whyLookBackOn({ db }: Pick<CallContext, 'db'>, row: Pick<CaseRow, 'id' | 'customerId'>) {
  const [readings, customer] = await Promise.all([listSettledReadings(db, row.id), findCustomer(db, row.customerId)])
  return whyLookBack({
    heats: readings.map(({ settled }) => settled),
    threats: mergeReadings(readings.map(({ settled }) => settled)).threats.map(({ kind }) => kind),
    parted: customer?.standing === 'parted',
  })
}

/** One's own debrief, whole. A line that cannot be opened any more, since the secret of the house is another, is gone. */
export async function ownDebriefOf({ db, secrets }: Pick<CallContext, 'db' | 'secrets'>, row: DebriefRow, memberId: string) {
  const { shared, at: _, byName: __, caseId: ___, ...said } = sharedDebriefOf(row)
  const sealed = shared === undefined ? await findPrivateLine(db, { debriefId: row.id, memberId }) : undefined
  const support = shared ?? (sealed === undefined ? undefined : openLine(secrets, { id: row.id, sealed }))
  return { ...said, version: row.version, support: support ?? { words: '' }, sharesSupport: shared !== undefined }
}

/** The line that is its member's alone, so that nobody reads it in a database, an export or a backup. */
export function sealLine({ seal }: CallContext['secrets'], debriefId: string, support: Support): string {
  return seal(debriefId, JSON.stringify(support))
}

function openLine({ open }: CallContext['secrets'], { id: debriefId, sealed }: { id: string; sealed: string }): Support | undefined {
  try {
    return supportSchema.parse(JSON.parse(open(debriefId, sealed)))
  } catch (error) {
    if (error instanceof AppError && error.code === 'secret_unreadable') return undefined
    throw error
  }
}
