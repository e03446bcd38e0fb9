import { z } from 'zod'
import { VERTICALS } from '../core/case.ts'
import { draftKindOf } from '../core/rehearsal/hear.ts'
import { CRITERIA, RUN_STATES, type Run } from '../core/rehearsal/run.ts'
import { LEVELS, REHEARSAL_ARCHETYPES, REHEARSAL_CHANNELS, type Scenario } from '../core/rehearsal/scenario.ts'
import { BANDS, scoreRehearsal } from '../core/rehearsal/score.ts'
import { AppError } from '../errors.ts'
import { findRehearsal, type RehearsalLine, type RehearsalRow } from '../store/rehearsals.ts'
import type { CallContext, Principal } from './operation.ts'
import { id, instant } from './schemas.ts'

const points = z.number().min(0).max(100)

/** What a scenario shows before it is rehearsed. */
export const scenarioLineSchema = z.object({
  id: z.string(),
  title: z.string(),
  archetype: z.enum(REHEARSAL_ARCHETYPES),
  vertical: z.enum(VERTICALS),
  channel: z.enum(REHEARSAL_CHANNELS),
  brief: z.array(z.string()).describe('What you know before the first word.'),
})

export const scenarioLineOf = ({ id: scenarioId, title, archetype, vertical, channel, brief }: Scenario) => ({
  ...{ id: scenarioId, title, archetype, vertical, channel, brief },
})

const lineSchema = z.object({
  turn: z.int().min(0).describe('Which of your lines, from 0.'),
  quote: z.string(),
  why: z.string(),
  better: z.string().optional().describe('A line that would have done it.'),
})

export const rehearsalScoreSchema = z.object({
  points,
  band: z.enum(BANDS),
  criteria: z.array(
    z.object({
      criterion: z.enum(CRITERIA),
      points,
      weight: z.number().min(0).max(1).describe('How much it counts in this scenario; they add up to one.'),
      earned: z.array(lineSchema),
      lost: z.array(lineSchema),
      missing: z.array(z.object({ what: z.string(), better: z.string() })).describe('What was never said, and a line that says it.'),
    }),
  ),
})

export const rehearsalSchema = z.object({
  id,
  isYours: z.boolean(),
  byName: z.string(),
  scenario: scenarioLineSchema.extend({
    shopName: z.string(),
    customerName: z.string(),
    today: z.iso.date(),
    currency: z.string(),
    limitMinor: z.int().optional().describe('The most that you may give back without asking.'),
    draftKind: z.string().describe('The kind of draft by which what you write is checked.'),
    isTimed: z.boolean().describe('Whether silence counts.'),
    isFromCase: z.boolean(),
    plays: z.array(z.string()).describe('Plays that tell more, by id.'),
  }),
  level: z.enum(LEVELS),
  state: z.enum(RUN_STATES),
  isWarm: z.boolean().describe('It was settled, and they meant it.'),
  opening: z.string().describe('What the customer says first.'),
  turns: z.array(z.object({ words: z.string(), pauseSeconds: z.int().min(0), reply: z.string() })),
  score: rehearsalScoreSchema.optional().describe('Once it is over.'),
  startedAt: instant,
  endedAt: instant.optional(),
  sharedAt: instant.optional(),
})

/** A rehearsal as its member sees it, and as others do where it is shared. The customer's state stays the customer's. */
export function rehearsalOf(row: RehearsalRow, memberId: string): z.input<typeof rehearsalSchema> {
  const { run } = row
  const { scenario } = run
  const { shopName, customerName, today, currency, limitMinor, channel } = scenario
  return {
    ...{ id: row.id, isYours: row.memberId === memberId, byName: row.byName, level: row.level, state: run.state, isWarm: run.warmly },
    scenario: {
      ...scenarioLineOf(scenario),
      ...{ shopName, customerName, today, currency },
      ...(limitMinor !== undefined && { limitMinor }),
      draftKind: draftKindOf(channel),
      isTimed: channel === 'phone' || channel === 'counter',
      isFromCase: row.scenarioId === '',
      plays: scenario.plays ?? [],
    },
    opening: run.opening,
    turns: run.turns.map(({ words, pauseSeconds, reply }) => ({ words, pauseSeconds, reply })),
    ...(row.score && { score: asSent(row.score) }),
    ...timesOf(row),
  }
}

const asSent = (score: NonNullable<RehearsalRow['score']>): z.input<typeof rehearsalScoreSchema> => structuredClone(score) as never

const timesOf = ({ startedAt, endedAt, sharedAt }: Pick<RehearsalRow, 'startedAt' | 'endedAt' | 'sharedAt'>) => ({
  startedAt: startedAt.toISOString(),
  ...(endedAt && { endedAt: endedAt.toISOString() }),
  ...(sharedAt && { sharedAt: sharedAt.toISOString() }),
})

/** As lists show it. */
export const rehearsalLineSchema = z.object({
  id,
  byName: z.string(),
  title: z.string(),
  archetype: z.enum(REHEARSAL_ARCHETYPES),
  channel: z.enum(REHEARSAL_CHANNELS),
  scenarioId: z.string().describe('Empty where it was made from a case.'),
  level: z.enum(LEVELS),
  state: z.enum(RUN_STATES),
  points: points.optional(),
  band: z.enum(BANDS).optional(),
  criteria: z.array(z.object({ criterion: z.enum(CRITERIA), points })),
  startedAt: instant,
  endedAt: instant.optional(),
  sharedAt: instant.optional(),
})

export function rehearsalLineOf(row: RehearsalLine): z.input<typeof rehearsalLineSchema> {
  const { score } = row
  return {
    ...{ id: row.id, byName: row.byName, title: row.title, scenarioId: row.scenarioId, level: row.level, state: row.state },
    archetype: row.archetype as z.input<typeof rehearsalLineSchema>['archetype'],
    channel: row.channel as z.input<typeof rehearsalLineSchema>['channel'],
    ...(score && { points: score.points, band: score.band }),
    criteria: (score?.criteria ?? []).map(({ criterion, points: worth }) => ({ criterion, points: worth })),
    ...timesOf(row),
  }
}

/** Who rehearses. Throws `not_allowed` for everybody but members, whom the scope has kept out already. */
export function trainee(principal: Principal): string {
  if (principal.kind !== 'member') throw new AppError('not_allowed', 'Rehearsals are a person’s own. Sign in.')
  return principal.memberId
}

/** A rehearsal that this member may read, or `not_found`: nobody is told that another’s is there. */
export async function getReadable({ db, principal }: Pick<CallContext, 'db' | 'principal'>, rehearsalId: string): Promise<RehearsalRow> {
  const row = await findRehearsal(db, { id: rehearsalId, memberId: trainee(principal) })
  if (!row) throw rehearsalNotFound()
  return row
}

/** One of this member's own, or `not_found`. */
export async function getOwn(context: Pick<CallContext, 'db' | 'principal'>, rehearsalId: string): Promise<RehearsalRow> {
  const row = await getReadable(context, rehearsalId)
  if (row.memberId !== trainee(context.principal)) throw rehearsalNotFound()
  return row
}

export const rehearsalNotFound = () => new AppError('not_found', 'There is no such rehearsal of yours.')

/** The score of a rehearsal that is over. */
export const scoreWhenOver = (run: Run) => (run.state === 'talking' ? null : scoreRehearsal(run))
