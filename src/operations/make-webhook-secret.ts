import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { saveAutomationSettings } from '../store/automations.ts'
import { transactionalOperation } from './operation.ts'

/** What the secret is sealed for. */
export const SECRET_OF_WEBHOOKS = 'webhooks'

/** Makes the secret that webhooks are signed with, in place of an earlier one; it is shown this once. */
export const makeWebhookSecret = transactionalOperation({
  name: 'make-webhook-secret',
  summary: 'Make the secret that webhooks are signed with, in place of an earlier one. It is shown this once.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  answersSecret: true,
  input: z.object({}),
  output: z.object({ secret: z.string() }),
  async run({ db, shopId, now, secrets }) {
    const secret = `ekw_${randomBytes(32).toString('base64url')}`
    await saveAutomationSettings(db, { shopId, now, sealedSecret: secrets.seal(SECRET_OF_WEBHOOKS, secret) })
    return { secret }
  },
})
