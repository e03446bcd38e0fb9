import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { findFiring } from '../store/automation-firings.ts'
import { findAutomationVersion, readAutomationSettings } from '../store/automations.ts'
import { findCase } from '../store/cases.ts'
import { SECRET_OF_WEBHOOKS } from './make-webhook-secret.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** What a job needs to call a webhook of an automation that acted: where, what is said and, where the shop made a secret, its signature. */
export const findWebhookCall = transactionalOperation({
  name: 'find-webhook-call',
  summary: 'What a job needs to call a webhook.',
  scope: 'jobs:run',
  access: 'read',
  shop: 'own',
  input: z.object({ firingId: id, index: z.int().min(0) }),
  output: z.object({
    call: z
      .object({
        url: z.string(),
        body: z.string(),
        signature: z.string().optional().describe('`t=<seconds>,v1=<HMAC-SHA-256 of "t.body" in hex>`'),
      })
      .optional()
      .describe('Missing where it is not to be called any more.'),
  }),
  async run({ db, secrets, url, now }, { firingId, index }) {
    const firing = await findFiring(db, firingId)
    if (firing?.did[index]?.result !== 'waiting') return {}
    const [automation, settings, row] = await Promise.all([
      findAutomationVersion(db, { id: firing.automationId, number: firing.automationNumber }),
      readAutomationSettings(db),
      findCase(db, firing.caseId),
    ])
    const action = automation?.do[index]
    if (action?.do !== 'webhook' || !row || settings.stoppedAt) return {}
    const { heat, threats, cause, state, urgency, channel } = row
    const body = JSON.stringify({
      ...{ id: `${firingId}/${index}`, event: 'automation', at: firing.at.toISOString() },
      automation: { id: firing.automationId, name: firing.automationName, version: firing.automationNumber },
      case: { id: row.id, url: `${url}/cases/${row.id}`, state, channel, heat, threats, cause, urgency },
    })
    if (settings.sealedSecret === null) return { call: { url: action.url, body } }
    const seconds = Math.floor(now.getTime() / 1000)
    const secret = secrets.open(SECRET_OF_WEBHOOKS, settings.sealedSecret)
    const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
    return { call: { url: action.url, body, signature: `t=${seconds},v1=${mac}` } }
  },
})
