import { z } from 'zod'
import { HEATS } from '../core/case.ts'
import { mergeReadings } from '../core/reading/case-reading.ts'
import { startRehearsal as start } from '../core/rehearsal/rehearse.ts'
import { LEVELS, type Scenario } from '../core/rehearsal/scenario.ts'
import { scenarioOfCase } from '../core/rehearsal/scenario-of-case.ts'
import { SCENARIOS } from '../core/rehearsal/scenarios.ts'
import { AppError } from '../errors.ts'
import { findCase } from '../store/cases.ts'
import { countRehearsals, insertRehearsal } from '../store/rehearsals.ts'
import { caseNotFound } from './case-detail.ts'
import { findCaseFacts } from './case-facts.ts'
import { listSettledReadings } from './case-readings.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { getOwn, rehearsalOf, rehearsalSchema, trainee } from './rehearsal-detail.ts'
import { id } from './schemas.ts'
import { readShop } from './shop-detail.ts'

/** Nobody practises so often that more of them tell more. */
const MOST_REHEARSALS = 1000

/** Begins a rehearsal: of a scenario that ships, or of one made from a closed case of the shop's own. */
export const startRehearsal = transactionalOperation({
  name: 'start-rehearsal',
  summary:
    'Begin a rehearsal with a simulated customer: a scenario, or one made from a closed case of your own with name, amounts and day changed and nobody’s words in it. It is yours alone until you share it.',
  scope: 'signed-in',
  access: 'write',
  shop: 'own',
  // That somebody practises is nobody's to count.
  leavesNoEvent: true,
  input: z.object({
    id,
    scenarioId: z.string().max(80).optional(),
    caseId: id.optional().describe('A closed case, in the place of a scenario.'),
    level: z.enum(LEVELS),
    seed: z.int().min(0).max(2_147_483_647).optional().describe('The same seed and words give the same rehearsal; any where left out.'),
  }),
  output: rehearsalSchema,
  async run(context, { id: rehearsalId, scenarioId, caseId, level, seed }) {
    const { db, shopId, now, principal } = context
    const memberId = trainee(principal)
    if ((await countRehearsals(db, memberId)) >= MOST_REHEARSALS)
      throw new AppError('bad_input', `You have ${MOST_REHEARSALS} rehearsals. Take some out before you begin another.`)
    const any = seed ?? Number.parseInt(rehearsalId.replaceAll('-', '').slice(-7), 16)
    const scenario = caseId === undefined ? scenarioById(scenarioId) : await scenarioFrom(context, caseId, any)
    const run = start(scenario, level, any)
    const { title, archetype, vertical, channel } = scenario
    await insertRehearsal(db, {
      ...{ shopId, id: rehearsalId, memberId, scenarioId: caseId === undefined ? scenario.id : '' },
      ...{ title, archetype, vertical, channel, level, run, state: run.state, score: null, startedAt: now, endedAt: null },
    })
    return rehearsalOf(await getOwn(context, rehearsalId), memberId)
  },
})

function scenarioById(scenarioId: string | undefined): Scenario {
  const scenario = SCENARIOS.find(({ id: known }) => known === scenarioId)
  if (scenario) return scenario
  throw new AppError('not_found', 'There is no such scenario. list-scenarios names them.')
}

/** Only what was read and decided goes into it; the words of the case are not even looked at. */
async function scenarioFrom(context: CallContext, caseId: string, seed: number): Promise<Scenario> {
  const { db, now } = context
  const row = await findCase(db, caseId)
  if (!row) throw caseNotFound()
  if (row.state !== 'closed') throw new AppError('bad_input', 'A rehearsal is made from a case that is closed. Close it first.')
  const [readings, facts, { profile }] = await Promise.all([listSettledReadings(db, caseId), findCaseFacts(context, caseId), readShop(db)])
  const said = mergeReadings(readings.map(({ settled }) => settled))
  // As hot as it ever was: the last word of a closed case is mostly a thank you.
  const heat = HEATS.findLast((one) => readings.some(({ settled }) => settled.heat === one)) ?? 2
  const { orderValueMinor: orderMinor, option, amountMinor, channel = 'email' } = facts ?? {}
  return scenarioOfCase(
    {
      ...{ cause: said.cause.kind, heat, channel, vertical: profile.vertical, currency: profile.currency },
      wants: said.wants.map(({ kind }) => kind),
      threats: said.threats.map(({ kind }) => kind),
      ...(orderMinor !== undefined && { orderMinor }),
      ...(option !== undefined && { option }),
      ...(amountMinor !== undefined && { amountMinor }),
    },
    { name: profile.name, today: now.toISOString().slice(0, 10) },
    seed,
  )
}
