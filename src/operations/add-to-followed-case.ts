import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findSurvivingCaseId } from '../store/cases.ts'
import { findMessage } from '../store/messages.ts'
import { photosSchema, readPhotos } from './customer-photos.ts'
import { limitAdding } from './limit-sending.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'
import { takeInboundMessage } from './take-message.ts'

const ONLY_PHOTOS = 'Photos, sent without words.'

/** What a customer adds to their case by the link that they were given: read and decided anew, as everything they say. */
export const addToFollowedCase = transactionalOperation({
  name: 'add-to-followed-case',
  summary: 'To whoever holds a link to follow a case: add words or photos to it. A closed case is opened again.',
  scope: 'link:follow-case',
  access: 'write',
  shop: 'own',
  input: z.object({
    id: id.describe('A UUIDv7 that the sender makes: sent again after a lost answer, it is taken once.'),
    text: z.string().trim().max(20_000, 'may hold 20,000 characters; send the rest afterwards').default(''),
    photos: photosSchema,
  }),
  output: z.object({ id }),
  async run(context, input) {
    const { db, principal } = context
    if (principal.kind !== 'link') throw new AppError('not_allowed', 'Only whoever holds the link adds to the case by it.')
    if (input.text === '' && input.photos.length === 0) throw new AppError('bad_input', 'text: write something, or choose a photo.')
    // Two cases may have become one since the link was made.
    const caseId = await findSurvivingCaseId(db, principal.subjectId)
    const there = await findMessage(db, input.id)
    if (there?.caseId === caseId) return { id: input.id }
    const attachments = readPhotos(input.photos)
    await limitAdding(context, principal.linkId)
    await takeInboundMessage(context, {
      ...{ id: input.id, caseId, channel: 'form', attachments },
      text: input.text || ONLY_PHOTOS,
    })
    return { id: input.id }
  },
})
