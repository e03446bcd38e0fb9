import { z } from 'zod'
import type { ContactForm } from '../core/contact-form.ts'
import { AppError } from '../errors.ts'
import { findCustomerByEmail } from '../store/customers.ts'
import { insertSignedLink } from '../store/signed-links.ts'
import { proofSchema, takeChallenge } from './contact-challenge.ts'
import { getContactShop, readContactForm } from './contact-form-detail.ts'
import { photosSchema, readPhotos, remarksOn } from './customer-photos.ts'
import { limitContact } from './limit-sending.ts'
import { openCase } from './open-case.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'
import { findSenderRule, turnAwayMessage } from './sender-rules.ts'
import { readShop } from './shop-detail.ts'
import { LINK_BEGINS, makeToken } from './token.ts'

const LINK_DAYS = 90

const inputSchema = proofSchema.extend({
  slug: z.string().max(60),
  id: id.describe('A UUIDv7 that the sender makes: sent again after a lost answer, it is taken once.'),
  name: z.string().trim().max(200).optional(),
  email: z.email('must be an e-mail address').max(254).optional(),
  orderNumber: z.string().trim().max(100).optional(),
  text: z.string().trim().min(1, 'say what happened').max(20_000, 'may hold 20,000 characters; send the rest afterwards'),
  photos: photosSchema,
  website: z.string().max(500).optional().describe('Left empty by people, who do not see it.'),
})
type Sent = z.output<typeof inputSchema>

/** What somebody without an account sends by the contact form becomes a case; they get a link to follow it. */
export const sendContactForm = transactionalOperation({
  name: 'send-contact-form',
  summary: 'To anybody: send the contact form of a shop. It becomes a case, and the sender gets a link to follow it and add to it.',
  scope: 'anyone',
  access: 'write',
  shop: 'found',
  findShop: getContactShop,
  input: inputSchema,
  output: z.union([
    z.object({
      outcome: z.literal('taken'),
      reference: z.string().describe('To name the case by.'),
      link: z
        .url()
        .optional()
        .describe('Absent where it goes by mail alone, because the address is known here and anybody could have typed it.'),
      mailed: z.boolean(),
    }),
    z.object({ outcome: z.literal('turned_away'), notice: z.string().optional().describe('Given once.') }),
  ]),
  async run(context, input) {
    if (input.website) throw new AppError('bad_input', 'A field that people do not see was filled in. Leave it empty and send it again.')
    const { form } = await readContactForm(context.db)
    requireFields(form, input)
    const photos = readPhotos(form.fields.photos === 'asked' ? input.photos : [])
    const taken = await takeChallenge(context, { ...input, caseId: input.id })
    const known = input.email !== undefined && (await findCustomerByEmail(context.db, input.email)) !== undefined
    await limitContact(context)
    if (taken === 'again') return follow(context, input, { known, mails: 'sent_before' })
    const sender = { email: input.email }
    const rule = await findSenderRule(context.db, sender)
    if (rule.state !== 'served') {
      const words = {
        senderName: input.name,
        channel: 'form',
        text: input.text,
        answer: 'shown',
        remarks: remarksOn(photos.length),
      } as const
      const { mustBeSeen, notice } = await turnAwayMessage(context, rule, { ...words, id: input.id, sender })
      if (!mustBeSeen) return { outcome: 'turned_away' as const, ...(notice !== undefined && { notice }) }
    }
    await openCase(context, {
      ...{ id: input.id, text: input.text, channel: 'form', attachments: photos },
      customerName: input.name || undefined,
      customerEmail: input.email,
      orderNumber: input.orderNumber || undefined,
    })
    return follow(context, input, { known, mails: 'now' })
  },
})

function requireFields({ fields }: ContactForm, input: Sent): void {
  const missing = (['name', 'email', 'orderNumber'] as const).filter((field) => fields[field] === 'required' && !input[field])
  if (missing.length === 0) return
  const issues = missing.map((field) => ({ field, message: 'is needed' }))
  throw new AppError('bad_input', `${missing[0]}: is needed.`, { details: { issues } })
}

/** A link to the case: shown to whoever sent it, and mailed where mail is set up. */
async function follow(
  context: CallContext,
  { id: caseId, email }: Sent,
  { known, mails }: { known: boolean; mails: 'now' | 'sent_before' },
) {
  const { db, shopId, now, newId, url, canMail, record } = context
  const { token, hash } = makeToken(LINK_BEGINS)
  const linkId = newId()
  await insertSignedLink(db, {
    ...{ shopId, id: linkId, purpose: 'follow_case', subjectId: caseId, tokenHash: hash, now },
    expiresAt: new Date(now.getTime() + LINK_DAYS * 86_400_000),
    madeBy: null,
    madeByName: 'Contact form',
  })
  const link = `${url}/follow#${token}`
  const mailed = canMail && email !== undefined
  // Sent again after a lost answer, it mails nobody twice.
  if (mailed && mails === 'now') await context.enqueue('send-mail', { to: email, caseId, ...(await followMail(context, link)) })
  await record({ caseId, subjectId: linkId, data: { followLink: true, mailed } })
  // Whoever typed a customer's address is not yet that customer: the mailbox tells.
  const shown = !(mailed && known)
  return { outcome: 'taken' as const, reference: referenceOf(caseId), ...(shown && { link }), mailed }
}

async function followMail({ db }: CallContext, link: string): Promise<{ subject: string; text: string }> {
  const { profile } = await readShop(db)
  const lines = [
    `We have your message to ${profile.name}, and a person will read it.`,
    `Follow it here, and add what is missing. The link works for ${LINK_DAYS} days:\n${link}`,
    'If you did not write to us, somebody typed your address by mistake: leave this mail alone.',
  ]
  return { subject: `Your message to ${profile.name}`.slice(0, 300), text: `${lines.join('\n\n')}\n` }
}

/** As the database makes it of a case's id. */
function referenceOf(caseId: string): string {
  return caseId.slice(-10).toUpperCase()
}
