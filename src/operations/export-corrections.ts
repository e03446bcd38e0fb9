import { z } from 'zod'
import { CAUSES, CHANNELS, HEATS, THREATS, WANTS } from '../core/case.ts'
import { READING_FIELDS, readingChangeSchema } from '../core/reading/reading-change.ts'
import { listCorrectedMessages, listMessageCorrections } from '../store/reading-corrections.ts'
import { changesOf } from './case-readings.ts'
import { transactionalOperation } from './operation.ts'
import { settledLabels } from './reading-observations.ts'
import { id } from './schemas.ts'

const PAGE = 500

/** What a shop's people put right, as data: whole messages with their labels, a page at a time. */
export const exportCorrections = transactionalOperation({
  name: 'export-corrections',
  summary: "Every message about which somebody put something right, with the customer's words and its labels as they were left, as data.",
  scope: 'shop:write',
  access: 'read',
  shop: 'own',
  input: z.object({ after: id.optional().describe('The last message of the page before.') }),
  output: z.object({
    rows: z.array(
      z.object({
        id,
        channel: z.enum(CHANNELS),
        heat: z.literal(HEATS),
        cause: z.enum(CAUSES),
        threats: z.array(z.enum(THREATS)),
        wants: z.array(z.enum(WANTS)),
        corrected: z.array(z.enum(READING_FIELDS)).describe('What people put right; the other labels are as they were read.'),
        was: z.array(readingChangeSchema).describe('What it was read as, for each of them.'),
        readerVersion: z.string(),
        text: z.string(),
      }),
    ),
    next: id.optional().describe('Where the next page begins, while there is one.'),
  }),
  async run({ db }, { after }) {
    const messages = await listCorrectedMessages(db, { after, limit: PAGE })
    const corrections = Map.groupBy(
      await listMessageCorrections(
        db,
        messages.map(({ messageId }) => messageId),
      ),
      ({ messageId }) => messageId,
    )
    const last = messages.length === PAGE ? messages.at(-1) : undefined
    return {
      rows: messages.map(({ messageId, channel, text, labels, adjustments, readerVersion }) => {
        const own = corrections.get(messageId) ?? []
        const changes = changesOf(own)
        return {
          id: messageId,
          channel,
          ...settledLabels(labels, [...adjustments, ...changes]),
          corrected: READING_FIELDS.filter((field) => changes.some((change) => change.field === field)),
          was: own.map(({ change, read }) => readingChangeSchema.parse({ ...change, value: read })),
          readerVersion,
          text,
        }
      }),
      ...(last && { next: last.messageId }),
    }
  },
})
