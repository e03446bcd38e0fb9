import { z } from 'zod'
import { USUAL_THRESHOLD } from '../core/insight/energy-share.ts'
import { BREAK_MINUTES } from '../core/team/own-load.ts'
import { AppError } from '../errors.ts'
import type { Db } from '../store/database.ts'
import { deleteEndedTeamData, findTeamSettings, listPauses, listSharedLoads, listSwaps } from '../store/team.ts'
import type { CallContext, Principal } from './operation.ts'
import { id, instant } from './schemas.ts'

const DAY_MS = 86_400_000
/** One's own load is worked out over so many days, and what is shared is taken out after as many. */
export const LOAD_DAYS = 7

export const teamSettingsSchema = z.object({
  isOn: z.boolean().describe('Whether members see their own load and may ask for a pause or a swap. Off until the shop says so.'),
  pauseMinutes: z.int().min(5).max(60).describe('How long a pause is that somebody asks for.'),
  energyThreshold: z
    .number()
    .min(0.05)
    .max(1)
    .describe("From which share of the shop's energy on a customer's page says what the choices are."),
})

export const savedTeamSettingsSchema = teamSettingsSchema.extend({ version: z.int().min(0).describe('0 while nothing was saved.') })

/** What the shop chose; version 0 while it chose nothing, and then the team part is off. */
export async function readTeamSettings(db: Db): Promise<z.input<typeof savedTeamSettingsSchema>> {
  return (await findTeamSettings(db)) ?? { isOn: false, pauseMinutes: BREAK_MINUTES, energyThreshold: USUAL_THRESHOLD, version: 0 }
}

/** A load as its member sees it. */
export const loadSchema = z.object({
  hotMinutesToday: z.int().min(0).describe('Minutes on hot cases since midnight.'),
  hotMinutes: z.int().min(0).describe(`Minutes on hot cases in the last ${LOAD_DAYS} days.`),
  hotCases: z.int().min(0).describe(`Hot cases in the last ${LOAD_DAYS} days.`),
  hotOnEnd: z.int().min(0).describe('Hot cases on end, without a calmer one or a break between.'),
  minutesSinceBreak: z.int().min(0).optional().describe('Missing during a break.'),
})

/** What everybody of the team sees: who asks for what now. When and how often is not told. */
export const teamSchema = z.object({
  settings: savedTeamSettingsSchema,
  pauses: z.array(z.object({ memberId: id, name: z.string(), until: instant, isYours: z.boolean() })),
  swaps: z.array(z.object({ id, name: z.string(), caseId: id, caseTitle: z.string(), isYours: z.boolean() })),
  sharesUntil: instant.optional().describe('Until when your own load is shared; missing while it is not.'),
})

export async function readTeam({ db, now, principal }: Pick<CallContext, 'db' | 'now' | 'principal'>): Promise<z.input<typeof teamSchema>> {
  const you = memberOf(principal)
  const settings = await readTeamSettings(db)
  if (!settings.isOn) return { settings, pauses: [], swaps: [] }
  const [pauses, swaps, shared] = await Promise.all([listPauses(db, now), listSwaps(db), listSharedLoads(db, sharedSince(now))])
  const own = shared.find(({ memberId }) => memberId === you)
  return {
    settings,
    pauses: pauses.map(({ memberId, name, until }) => ({ memberId, name, until: until.toISOString(), isYours: memberId === you })),
    swaps: swaps.map(({ memberId, ...swap }) => ({ ...swap, isYours: memberId === you })),
    ...(own && { sharesUntil: new Date(own.sharedAt.getTime() + LOAD_DAYS * DAY_MS).toISOString() }),
  }
}

/** Since when shared loads are shown. */
export function sharedSince(now: Date): Date {
  return new Date(now.getTime() - LOAD_DAYS * DAY_MS)
}

/** The member who asks. Throws `not_allowed` for everybody else, whom the scope has kept out already. */
export function memberOf(principal: Principal): string {
  if (principal.kind !== 'member') throw new AppError('not_allowed', 'This is about people and their own work. Sign in.')
  return principal.memberId
}

/** The settings of a shop whose team part is on; what is over is taken out first. Throws `not_found` where it is off. */
export async function openTeam({ db, now }: Pick<CallContext, 'db' | 'now'>): Promise<z.input<typeof savedTeamSettingsSchema>> {
  const settings = await readTeamSettings(db)
  if (!settings.isOn)
    throw new AppError('not_found', 'This shop has not switched the team part on. An owner or a manager does, under Team.')
  await deleteEndedTeamData(db, { now, sharedBefore: sharedSince(now) })
  return settings
}
