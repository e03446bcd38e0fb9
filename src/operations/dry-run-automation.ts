import { z } from 'zod'
import { describeAction } from '../core/automation/describe-automation.ts'
import { touchesNearlyAll } from '../core/automation/done.ts'
import { findAutomationForUpdate, listAutomations, readAutomationSettings, updateRehearsal } from '../store/automations.ts'
import { listCaseTitles } from '../store/case-facts.ts'
import { listMembers } from '../store/members.ts'
import { listRotas } from '../store/rotas.ts'
import { automationNotFound } from './automation-detail.ts'
import { transactionalOperation } from './operation.ts'
import { rehearseAutomation } from './rehearse-automation.ts'
import { id, instant } from './schemas.ts'
import { readShop } from './shop-detail.ts'

/** Shows what an automation would have done to past cases, and notes that exactly this content was rehearsed. */
export const dryRunAutomation = transactionalOperation({
  name: 'dry-run-automation',
  summary:
    'Rehearse an automation on past cases as they stood: exactly which it would have touched, and how. Nothing is done to them. Required before it is switched on.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    cases: z.int().min(1).max(50_000).default(5_000).describe('How many of the cases that were opened last.'),
    show: z.int().min(0).max(50_000).default(20).describe('How many of those that it would have touched are listed.'),
  }),
  output: z.object({
    cases: z.int().min(0),
    touched: z.int().min(0),
    times: z.int().min(0).describe('How often it would have acted on them in all.'),
    nearlyAll: z.boolean(),
    takenAsToday: z.array(z.string()).describe('Facts that it asks for and nobody kept: taken as they are today.'),
    touchedCases: z
      .array(z.object({ caseId: id, title: z.string(), at: instant, actions: z.array(z.int().min(0)), would: z.array(z.string()) }))
      .describe('The first moment of each, the last one first; by the places of its actions and in words.'),
  }),
  async run(context, { id: automationId, cases: most, show }) {
    const { db, now } = context
    const row = await findAutomationForUpdate(db, automationId)
    if (!row) throw automationNotFound()
    const [on, { mode }, { profile }, members, rotas] = await Promise.all([
      listAutomations(db, { state: 'on' }),
      readAutomationSettings(db),
      readShop(db),
      listMembers(db),
      listRotas(db, 500),
    ])
    const before = on.filter((one) => one.id !== row.id && one.position < row.position)
    const rehearsed = {
      id: row.id,
      automation: row.document,
      before: before.map(({ id, document }) => ({ id, automation: document })),
      mode,
    }
    const { cases, touched, times, takenAsToday } = await rehearseAutomation(context, rehearsed, { most })
    await updateRehearsal(db, { id: row.id, hash: row.contentHash, cases, touched: touched.length, now })
    await context.record({ subjectId: row.id, data: { name: row.name, cases, touched: touched.length } })
    const shown = touched.slice(0, show)
    const titles = await listCaseTitles(
      db,
      shown.map(({ caseId }) => caseId),
    )
    const words = {
      ...{ currency: profile.currency, locale: profile.locale },
      memberName: (memberId: string) => members.find((member) => member.id === memberId)?.name,
      rotaName: (rotaId: string) => rotas.find((rota) => rota.id === rotaId)?.name,
    }
    const said = row.document.do.map((action) => describeAction(action, words))
    return {
      ...{ cases, times, touched: touched.length, takenAsToday: [...takenAsToday] },
      nearlyAll: touchesNearlyAll(row.document, { cases, touched: touched.length }),
      touchedCases: shown.map(({ caseId, at, actions }) => ({
        ...{ caseId, at: at.toISOString(), title: titles.get(caseId) ?? '', actions: [...actions] },
        would: actions.map((index) => said[index] ?? ''),
      })),
    }
  },
})
