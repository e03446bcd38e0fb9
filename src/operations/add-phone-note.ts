import { z } from 'zod'
import { composePhoneNote, MOMENT_KINDS } from '../core/phone-note.ts'
import { findCase } from '../store/cases.ts'
import { findMessage, saveMoments } from '../store/messages.ts'
import { openCase } from './open-case.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'
import { takeInboundMessage } from './take-message.ts'

const LONGEST_S = 86_400

/** Keeps what was noted of a call: on its case, or as a new one. */
export const addPhoneNote = transactionalOperation({
  name: 'add-phone-note',
  summary: 'Keep the note of a call, with what happened when: on a case, or as a new one where there is none of that id.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z
    .object({
      id: id.describe('Of the note: sent again, it is kept once.'),
      caseId: id.describe('The case that it is about; a new id opens one.'),
      customerName: z.string().trim().max(200).optional().describe('Of a new case.'),
      startedAt: instant.optional().describe('When the call began; now when left out.'),
      seconds: z.int().min(0).max(LONGEST_S).default(0).describe('How long it took.'),
      words: z.string().max(20_000).describe('What was said, in words; may be empty where moments tell it.'),
      moments: z
        .array(z.object({ kind: z.enum(MOMENT_KINDS), atS: z.number().min(0).max(LONGEST_S) }))
        .max(200)
        .default([])
        .describe('What was tapped, with the seconds since the call began.'),
    })
    .refine(({ words, moments }) => words.trim() !== '' || moments.length > 0, 'write what was said, or tap what happened'),
  output: z.object({ caseId: id, messageId: id }),
  async run(context, { id: messageId, caseId, customerName, startedAt, ...note }) {
    const { db } = context
    const answer = { caseId, messageId }
    const there = await findMessage(db, messageId)
    if (there?.caseId === caseId) return answer
    const told = {
      text: composePhoneNote(note),
      channel: 'phone_note' as const,
      ...(startedAt !== undefined && { saidAt: new Date(startedAt) }),
    }
    if (await findCase(db, caseId)) await takeInboundMessage(context, { ...told, id: messageId, caseId })
    else await openCase(context, { ...told, id: caseId, messageId, customerName: customerName || undefined })
    await saveMoments(db, { id: messageId, moments: note.moments })
    return answer
  },
})
