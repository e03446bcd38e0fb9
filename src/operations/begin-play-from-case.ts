import { z } from 'zod'
import { playFromCase } from '../core/playbook/passages/play-from-case.ts'
import { dateIn, readCaseDetail } from './case-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'
import { readShop } from './shop-detail.ts'

/** A play begun from a case, for a person to finish. */
export const beginPlayFromCase = transactionalOperation({
  name: 'begin-play-from-case',
  summary: 'Begin a play from a case: what it was about, what was chosen, the words that were sent with names and numbers taken out.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ caseId: id }),
  output: z.object({ text: z.string().describe('Markdown with front matter. Nothing is kept: a person reads it before it is saved.') }),
  async run(context, { caseId }) {
    const [detail, shop] = await Promise.all([readCaseDetail(context, caseId), readShop(context.db)])
    const { name: shopName, signedBy, contact: shopContact, vertical, timeZone } = shop.profile
    const { caseReading, draftFacts } = detail
    const sent = detail.drafts.findLast((draft) => draft.sentAt !== undefined)
    const chosen = detail.decision?.chosen
    return {
      text: playFromCase({
        title: detail.title,
        cause: caseReading.cause.kind,
        threats: caseReading.threats.map(({ kind }) => kind),
        wants: caseReading.wants.map(({ kind }) => kind),
        channel: detail.channel,
        vertical,
        ...(chosen && { chosen: chosen.option.replaceAll('_', ' ') }),
        ...(sent && { sent: { kind: sent.kind, text: sent.text } }),
        ...(draftFacts.customerName && { customerName: draftFacts.customerName }),
        orderNumbers: draftFacts.orderNumber ? [draftFacts.orderNumber] : [],
        shopName,
        ...(signedBy && { signedBy }),
        ...(shopContact && { shopContact }),
        today: dateIn(context.now, timeZone),
      }),
    }
  },
})
