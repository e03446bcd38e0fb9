import { createHash } from 'node:crypto'
import { z } from 'zod'
import { disputeNotFound, readDisputeEvidence } from './dispute-detail.ts'
import { renderEvidenceFile } from './evidence-file.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** The evidence of a dispute as one PDF for the bank. */
export const makeDisputeFile = transactionalOperation({
  name: 'make-dispute-file',
  summary: 'The evidence of a dispute as one PDF: cover with an index of pages, letter, exhibits in order. Sends nothing.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ caseId: id, disputeId: id.optional().describe('Default: the latest of the case.') }),
  output: z.object({
    fileName: z.string(),
    mediaType: z.literal('application/pdf'),
    base64: z.string(),
    byteLength: z.int(),
    sha256: z.string(),
    pages: z.int(),
    index: z.array(z.object({ letter: z.string(), title: z.string(), page: z.int() })),
    fits: z.boolean().describe('Whether pages and size are inside the limits.'),
    shortened: z.boolean().describe('Whether messages or policy were cut to fit the limits.'),
    unprintable: z.int().describe('Signs that the fonts of the file cannot print; a mark stands for each.'),
  }),
  async run(context, input) {
    const { evidence, row, facts, country } = await readDisputeEvidence(context, input)
    if (!row) throw disputeNotFound()
    const file = await renderEvidenceFile({
      evidence,
      reason: row.reasonCode,
      amountMinor: row.amountMinor,
      facts,
      pageSize: country === 'US' || country === 'CA' ? 'LETTER' : 'A4',
      now: context.now,
    })
    const { bytes, ...rest } = file
    return {
      fileName: nameFile(facts.orderNumber, row.reasonCode),
      mediaType: 'application/pdf' as const,
      base64: bytes.toString('base64'),
      byteLength: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...rest,
      fits: rest.pages <= evidence.limits.pages && bytes.length <= evidence.limits.megabytes * 1e6,
    }
  },
})

/** "dispute-A-1042-13.1.pdf": letters, digits, dots and hyphens alone, whatever the order was called. */
function nameFile(...parts: readonly (string | undefined)[]): string {
  const words = parts.flatMap(
    (part) =>
      (part ?? '')
        .slice(0, 40)
        .replace(/[^A-Za-z0-9.-]+/g, '-')
        .replace(/^[.-]+|[.-]+$/g, '') || [],
  )
  return `${['dispute', ...words].join('-')}.pdf`
}
