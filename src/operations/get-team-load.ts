import { z } from 'zod'
import { membersOfRota } from '../core/escalation/rota.ts'
import { lastWholeWeek } from '../core/team/calendar.ts'
import { groupLoadOf, LEAST_GROUP, STEP_MINUTES } from '../core/team/group-load.ts'
import { HOT_FROM, hotMinutesOf } from '../core/team/own-load.ts'
import { AppError } from '../errors.ts'
import { listMembers } from '../store/members.ts'
import { listRotas } from '../store/rotas.ts'
import { listSharedLoads } from '../store/team.ts'
import { listActs } from '../store/team-acts.ts'
import { MOST_ROTAS } from './list-rotas.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'
import { readShop } from './shop-detail.ts'
import { loadSchema, memberOf, readTeamSettings, sharedSince } from './team-detail.ts'

/** What whoever leads may know of the team's load: what people share, and groups. */
export const getTeamLoad = transactionalOperation({
  name: 'get-team-load',
  summary: `For whoever leads: what members share of their own load, and the hot minutes of last week of ${LEAST_GROUP} people or more together. Never a rank, never one person who does not share.`,
  scope: 'signed-in',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({
    isOn: z.boolean(),
    shared: z.array(z.object({ memberId: id, name: z.string(), at: instant, load: loadSchema })).describe('By name.'),
    week: z.object({ from: instant, to: instant }).optional().describe('The last whole week, where the shop is.'),
    group: z
      .object({ people: z.int().min(LEAST_GROUP), minutesEach: z.int().min(0).multipleOf(STEP_MINUTES) })
      .optional()
      .describe('All members but you. Missing where it would tell of one person.'),
    rotas: z
      .array(z.object({ id, name: z.string(), says: z.enum(['could_spread', 'evenly_spread', 'in_general']) }))
      .describe('`in_general`: the rota is too small for anything to be said of it, and it is the same whatever anybody carries.'),
  }),
  async run({ db, now, principal }) {
    const you = memberOf(principal)
    if (principal.kind !== 'member' || (principal.role !== 'owner' && principal.role !== 'manager'))
      throw new AppError('not_allowed', 'What the team shares is for owners and managers.')
    const settings = await readTeamSettings(db)
    if (!settings.isOn) return { isOn: false, shared: [], rotas: [] }
    const [{ profile }, members, rotas, shared] = await Promise.all([
      readShop(db),
      listMembers(db),
      listRotas(db, MOST_ROTAS),
      listSharedLoads(db, sharedSince(now)),
    ])
    const week = lastWholeWeek(now, profile.timeZone)
    const others = members.map(({ id }) => id).filter((one) => one !== you)
    const acts = await listActs(db, others, { since: week.from, until: week.to, heatFrom: HOT_FROM })
    const minutesOf = (ids: readonly string[]) => ids.filter((one) => one !== you).map((one) => hotMinutesOf(acts.get(one) ?? []))
    const group = groupLoadOf(minutesOf(others))
    return {
      isOn: true,
      shared: shared
        .filter(({ memberId }) => memberId !== you)
        .map(({ memberId, name, load, sharedAt }) => ({ memberId, name, at: sharedAt.toISOString(), load: loadSchema.parse(load) })),
      week: { from: week.from.toISOString(), to: week.to.toISOString() },
      ...(group && { group: { people: group.people, minutesEach: group.minutesEach } }),
      rotas: rotas.map(({ id, name, plan }) => {
        const told = groupLoadOf(minutesOf([...new Set(membersOfRota(plan))]))
        const says = told === undefined ? ('in_general' as const) : told.isUneven ? ('could_spread' as const) : ('evenly_spread' as const)
        return { id, name, says }
      }),
    }
  },
})
