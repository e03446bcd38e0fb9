import { z } from 'zod'
import type { IdentityKind } from '../core/identity.ts'
import { AppError } from '../errors.ts'
import { findCase, findSurvivingCaseId } from '../store/cases.ts'
import { listIdentities } from '../store/customer-identities.ts'
import { findMessage } from '../store/messages.ts'
import { wasTurnedAway } from '../store/turned-away-messages.ts'
import { photosSchema, readPhotos, remarksOn } from './customer-photos.ts'
import { limitAdding } from './limit-sending.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'
import { findSenderRule, turnAwayMessage } from './sender-rules.ts'
import { takeInboundMessage } from './take-message.ts'

const ONLY_PHOTOS = 'Photos, sent without words.'

/** What a customer adds to their case by the link that they were given: read and decided anew, as everything they say. */
export const addToFollowedCase = transactionalOperation({
  name: 'add-to-followed-case',
  summary:
    'To whoever holds a link to follow a case: add words or photos to it. A closed case is opened again. Who is blocked or parted with is told so once.',
  scope: 'link:follow-case',
  access: 'write',
  shop: 'own',
  input: z.object({
    id: id.describe('A UUIDv7 that the sender makes: sent again after a lost answer, it is taken once.'),
    text: z.string().trim().max(20_000, 'may hold 20,000 characters; send the rest afterwards').default(''),
    photos: photosSchema,
  }),
  output: z.object({
    id,
    outcome: z.enum(['taken', 'turned_away']),
    notice: z.string().optional().describe('What whoever is turned away is told, once.'),
  }),
  async run(context, input) {
    const { db, principal } = context
    if (principal.kind !== 'link') throw new AppError('not_allowed', 'Only whoever holds the link adds to the case by it.')
    if (input.text === '' && input.photos.length === 0) throw new AppError('bad_input', 'text: write something, or choose a photo.')
    // Two cases may have become one since the link was made.
    const caseId = await findSurvivingCaseId(db, principal.subjectId)
    const there = await findMessage(db, input.id)
    if (there?.caseId === caseId) return { id: input.id, outcome: 'taken' as const }
    const attachments = readPhotos(input.photos)
    if (await wasTurnedAway(db, input.id)) return { id: input.id, outcome: 'turned_away' as const }
    await limitAdding(context, principal.linkId)
    const away = await turnAway(context, caseId, { id: input.id, text: input.text || ONLY_PHOTOS, photos: attachments.length })
    if (away && !away.mustBeSeen)
      return { id: input.id, outcome: 'turned_away' as const, ...(away.notice !== undefined && { notice: away.notice }) }
    await takeInboundMessage(context, {
      ...{ id: input.id, caseId, channel: 'form', attachments },
      text: input.text || ONLY_PHOTOS,
    })
    return { id: input.id, outcome: 'taken' as const }
  },
})

/** What came of it where the customer of the case is not served any more; undefined where they are. */
async function turnAway(context: CallContext, caseId: string, { id, text, photos }: { id: string; text: string; photos: number }) {
  const { db } = context
  const row = await findCase(db, caseId)
  const known = row ? await listIdentities(db, row.customerId) : []
  const first = (wanted: IdentityKind) => known.find(({ kind }) => kind === wanted)?.value
  const sender = { email: first('email'), phone: first('phone'), handle: first('handle') }
  const rule = await findSenderRule(db, sender)
  if (rule.state === 'served') return undefined
  return turnAwayMessage(context, rule, { id, sender, text, channel: 'form', answer: 'shown', remarks: remarksOn(photos) })
}
