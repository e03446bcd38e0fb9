import { z } from 'zod'
import { HEATS } from '../core/case.ts'
import { membersOfRota } from '../core/escalation/rota.ts'
import { dayBegan } from '../core/team/calendar.ts'
import { rotasWithMost } from '../core/team/group-load.ts'
import { type Act, HOT_FROM, heatOf, hotMinutesOf, ownLoadOf } from '../core/team/own-load.ts'
import { listRotas } from '../store/rotas.ts'
import { listActs, listHeats, listNotLookedBackOn, listOwnOpenCases } from '../store/team-acts.ts'
import { MOST_ROTAS } from './list-rotas.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'
import { readShop } from './shop-detail.ts'
import { LOAD_DAYS, loadSchema, memberOf, readTeamSettings } from './team-detail.ts'

const MOST_OWN_CASES = 20
/** Somebody is asked whether they were supported for so long after a hard case. */
const CHECK_IN_DAYS = 3
const DAY_MS = 86_400_000

/** What the member who asks carries: theirs alone, of nobody else, and kept nowhere. */
export const getOwnLoad = transactionalOperation({
  name: 'get-own-load',
  summary:
    'What you yourself carry: minutes on hot cases, hot cases on end, time since a break. Of yourself alone; it is worked out now and kept nowhere.',
  scope: 'signed-in',
  access: 'read',
  shop: 'own',
  input: z.object({
    seen: z
      .array(z.object({ caseId: id, from: instant, to: instant }))
      .max(500)
      .default([])
      .describe('Which cases you had open and when, as your own browser remembers it. It is counted for this answer and not kept.'),
  }),
  output: z.object({
    isOn: z.boolean(),
    load: loadSchema.optional().describe('Missing while the shop has it switched off.'),
    pauseIsDue: z.boolean(),
    days: z.array(z.object({ began: instant, hotMinutes: z.int().min(0) })).describe('Each of these days, the latest last.'),
    mostOn: z.array(z.string()).describe('The rotas of yours on which you had the most hot minutes in this time. Told to you alone.'),
    checkIn: z
      .object({ caseId: id, caseTitle: z.string() })
      .optional()
      .describe('A hard case of these days on which you have not looked back.'),
    cases: z.array(z.object({ id, title: z.string(), heat: z.literal(HEATS) })).describe('Your open cases, the hottest first.'),
  }),
  async run(context, { seen }) {
    const { db, now, principal } = context
    const you = memberOf(principal)
    const settings = await readTeamSettings(db)
    if (!settings.isOn) return { isOn: false, pauseIsDue: false, days: [], mostOn: [], cases: [] }
    const { profile } = await readShop(db)
    const days = Array.from({ length: LOAD_DAYS }, (_, back) => dayBegan(now, profile.timeZone, LOAD_DAYS - 1 - back))
    const since = days[0]!
    const [acts, heats, mostOn, cases] = await Promise.all([
      listActs(db, [you], { since, until: justAfter(now) }).then((all) => all.get(you) ?? []),
      listHeats(db, [...new Set(seen.map(({ caseId }) => caseId))]),
      rotasYouCarry(context, { you, since }),
      listOwnOpenCases(db, you, MOST_OWN_CASES),
    ])
    const looked = seen
      .filter(({ caseId, from }) => heats.has(caseId) && new Date(from) >= since)
      .map(({ caseId, from, to }) => ({ caseId, from: new Date(from), to: new Date(to), heat: heatOf(heats.get(caseId) ?? null) }))
    const { pauseIsDue, ...load } = ownLoadOf({ acts, seen: looked, dayBegan: days.at(-1)!, now })
    const checkIn = await checkInOf(context, { you, acts })
    return {
      ...{ isOn: true, load, pauseIsDue, mostOn },
      days: days.map((began, index) => ({
        began: began.toISOString(),
        hotMinutes: ownLoadOf({ acts, seen: looked, dayBegan: began, now: days[index + 1] ?? now }).hotMinutesToday,
      })),
      ...(checkIn && { checkIn: { caseId: checkIn.id, caseTitle: checkIn.title } }),
      cases: cases.map(({ id, title, heat }) => ({ id, title, heat: heatOf(heat) })),
    }
  },
})

/** What is done at this very moment counts, too. */
function justAfter(now: Date): Date {
  return new Date(now.getTime() + 1)
}

/** By name: the rotas on which this member had the most; what others had is compared here and goes no further. */
async function rotasYouCarry({ db, now }: CallContext, { you, since }: { you: string; since: Date }): Promise<string[]> {
  const rotas = (await listRotas(db, MOST_ROTAS))
    .map(({ name, plan }) => ({ name, members: [...new Set(membersOfRota(plan))] }))
    .filter(({ members }) => members.includes(you))
  if (rotas.length === 0) return []
  const members = [...new Set(rotas.flatMap((rota) => rota.members))]
  const acts = await listActs(db, members, { since, until: justAfter(now), heatFrom: HOT_FROM })
  const minutes = new Map([...acts].map(([memberId, own]) => [memberId, hotMinutesOf(own)]))
  return rotasWithMost(rotas, minutes, you).map(({ name }) => name)
}

/** The latest hard case that this member worked on lately and has not looked back on. */
async function checkInOf({ db, now }: CallContext, { you, acts }: { you: string; acts: readonly Act[] }) {
  const since = now.getTime() - CHECK_IN_DAYS * DAY_MS
  const hard = acts.filter(({ at, heat }) => heat >= HOT_FROM && at.getTime() >= since).map(({ caseId }) => caseId)
  const [latest] = await listNotLookedBackOn(db, { memberId: you, caseIds: [...new Set(hard)] })
  return latest
}
