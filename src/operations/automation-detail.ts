import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AUTOMATION_MODES, type Automation, type AutomationMode, automationSchema } from '../core/automation/automation.ts'
import { touchesNearlyAll } from '../core/automation/done.ts'
import { OPERATORS } from '../core/automation/expression.ts'
import { type NamedAutomation, problemsOf } from '../core/automation/problems.ts'
import { AppError } from '../errors.ts'
import { sumFirings } from '../store/automation-firings.ts'
import { type AutomationRow, findAutomationForUpdate, listAutomations, readAutomationSettings } from '../store/automations.ts'
import type { CallContext } from './operation.ts'
import { id, instant, version } from './schemas.ts'

/** An automation as the shop keeps it. */
export const automationDetailSchema = z.object({
  id,
  version,
  name: z.string(),
  position: z.int(),
  automation: automationSchema,
  number: z.int().min(1).describe('Rises with its content.'),
  state: z.enum(['off', 'on']),
  stoppedWhy: z.string().optional().describe('Why it was switched off by itself.'),
  rehearsal: z
    .object({ at: instant, cases: z.int().min(0), touched: z.int().min(0), ofThisContent: z.boolean(), nearlyAll: z.boolean() })
    .optional()
    .describe('Its last dry run. `nearlyAll`: it touches about every case, which is confirmed with their number.'),
  problems: z.array(z.object({ kind: z.enum(['never', 'cycle', 'contradiction']), said: z.string(), with: z.array(id) })),
  firingsThisWeek: z.int().min(0),
  lastFiredAt: instant.optional(),
  updatedAt: instant,
  updatedByName: z.string(),
})
export type AutomationDetail = z.input<typeof automationDetailSchema>

export const automationsSchema = z.object({
  mode: z.enum(AUTOMATION_MODES),
  stopped: z.object({ at: instant, byName: z.string() }).optional().describe('All of them are stopped.'),
  signed: z.boolean().describe('Whether webhooks are signed: a secret was made.'),
  automations: z.array(automationDetailSchema).describe('In the order in which they are asked.'),
})

/** One thing that was done, or would be. */
export const doneSchema = z.object({
  do: z.string(),
  result: z.enum(['done', 'nothing', 'refused', 'waiting', 'failed']),
  said: z.string(),
})

const scalar = z.union([z.string(), z.number(), z.boolean()])
const compared = z.union([scalar, z.array(scalar)])

/** A comparison with what it found. */
export const checkedSchema = z.object({
  field: z.string(),
  operator: z.enum(OPERATORS),
  value: z.union([compared, z.null()]).optional(),
  had: compared.optional().describe('Left out where it is words of people, or not known.'),
  holds: z.union([z.boolean(), z.null()]).describe('Null where nobody can say.'),
})

const WEEK_MS = 7 * 86_400_000

/** Every automation of the shop with how it stands. */
export async function readAutomations({ db, now }: CallContext): Promise<z.input<typeof automationsSchema>> {
  const [settings, rows, firings] = await Promise.all([
    readAutomationSettings(db),
    listAutomations(db),
    sumFirings(db, new Date(now.getTime() - WEEK_MS)),
  ])
  const named = rows.map(namedOf)
  return {
    mode: settings.mode,
    signed: settings.sealedSecret !== null,
    ...(settings.stoppedAt && { stopped: { at: settings.stoppedAt.toISOString(), byName: settings.stoppedByName ?? '' } }),
    automations: rows.map((row) => detailOf(row, named, settings.mode, firings.get(row.id))),
  }
}

/** One of them. Throws `not_found`. */
export async function readAutomation(context: CallContext, automationId: string): Promise<AutomationDetail> {
  const { automations } = await readAutomations(context)
  const found = automations.find((one) => one.id === automationId)
  if (!found) throw automationNotFound()
  return found
}

export const namedOf = ({ id, name, document }: AutomationRow): NamedAutomation => ({ id, name, automation: document })

function detailOf(
  row: AutomationRow,
  all: readonly NamedAutomation[],
  mode: AutomationMode,
  fired: { readonly times: number; readonly lastAt: Date } | undefined,
): AutomationDetail {
  const { rehearsedAt, rehearsedCases: cases, rehearsedTouched: touched } = row
  return {
    ...{ id: row.id, version: row.version, name: row.name, position: row.position, number: row.number, state: row.state },
    automation: row.document as z.input<typeof automationSchema>,
    ...(row.stoppedWhy !== null && { stoppedWhy: row.stoppedWhy }),
    ...(rehearsedAt !== null &&
      cases !== null &&
      touched !== null && {
        rehearsal: {
          ...{ at: rehearsedAt.toISOString(), cases, touched, ofThisContent: row.rehearsedHash === row.contentHash },
          nearlyAll: touchesNearlyAll(row.document, { cases, touched }),
        },
      }),
    problems: problemsOf(row.id, all, mode).map(({ kind, said, with: others }) => ({ kind, said, with: [...others] })),
    firingsThisWeek: fired?.times ?? 0,
    ...(fired && { lastFiredAt: fired.lastAt.toISOString() }),
    updatedAt: row.updatedAt.toISOString(),
    updatedByName: row.updatedByName,
  }
}

/** Tells the content of an automation apart. */
export function hashAutomation(automation: Automation): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(automation)))
    .digest('hex')
}

/** The same data with its keys in one order: what comes back from the database has another one. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** The automation, locked, when this is its last version. Throws `not_found` or `version_conflict`. */
export async function getAutomationToChange(
  { db }: Pick<CallContext, 'db'>,
  { id: automationId, version: known }: { readonly id: string; readonly version: number },
): Promise<AutomationRow> {
  const row = await findAutomationForUpdate(db, automationId)
  if (!row) throw automationNotFound()
  if (row.version !== known)
    throw new AppError(
      'version_conflict',
      'Somebody changed this automation since you opened it. Look at their change, then make yours again.',
      {
        details: { currentVersion: row.version },
      },
    )
  return row
}

export function automationNotFound(): AppError {
  return new AppError('not_found', 'There is no such automation in this shop. It may have been removed.')
}

export function nameOfCaller({ principal }: Pick<CallContext, 'principal'>): string {
  return principal.kind === 'anonymous' ? '' : principal.name
}
