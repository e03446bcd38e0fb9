import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findOwnDocument, insertOwnDocument, measureOwnDocuments } from '../store/own-knowledge.ts'
import type { DocumentText } from './answerer.ts'
import { stagedOperation } from './operation.ts'
import { ownDocumentOf, ownDocumentSchema } from './own-knowledge-detail.ts'
import { id } from './schemas.ts'

const MOST_BYTES = 10 * 1024 * 1024
const MOST_DOCUMENTS = 500
/** Characters of all documents together: about 20,000 passages. */
const MOST_TEXT = 12_000_000

const head = z.object({
  id: id.describe('A UUIDv7 that the client makes: sent again, the document is kept once.'),
  title: z.string().trim().max(200).optional().describe('The name of the file, or the first line, when left out.'),
})

const addOwnDocumentInput = z.union([
  head.extend({
    text: z
      .string()
      .max(2_000_000, 'a document may hold 2,000,000 characters; add it in parts')
      .refine((text) => text.trim() !== '', 'is empty'),
  }),
  head.extend({
    file: z
      .object({
        name: z.string().trim().min(1).max(200),
        base64: z.base64('is not base64').max(Math.ceil(MOST_BYTES / 3) * 4, 'a file may be 10 MB; add the part that matters'),
      })
      .describe('Markdown, text, HTML, PDF or DOCX; told by its bytes, not by its name.'),
  }),
])

/** What is to be read, and the characters that the shop's documents hold already. */
interface Upload {
  readonly kept: number
  readonly text: string | undefined
  readonly file: { readonly name: string; readonly base64: string } | undefined
}

/** Adds a document of the shop's own: pasted text, or a file that is read in a thread of its own. */
export const addOwnDocument = stagedOperation({
  name: 'add-own-document',
  summary: "Add a document of the shop's own, pasted or as a file (Markdown, text, HTML, PDF, DOCX): answers of Ask quote it.",
  scope: 'shop:write',
  shop: 'own',
  input: addOwnDocumentInput,
  output: ownDocumentSchema,
  part: z.never(),
  mostMs: 30_000,
  async prepare({ db }, input): Promise<{ prepared: Upload } | { answered: z.input<typeof ownDocumentSchema> }> {
    const there = await findOwnDocument(db, input.id)
    if (there) return { answered: ownDocumentOf(there) }
    const { count, length } = await measureOwnDocuments(db)
    if (count >= MOST_DOCUMENTS)
      throw new AppError('bad_input', `${MOST_DOCUMENTS} documents are kept. Remove one that nobody needs first.`)
    return {
      prepared: { kept: length, ...('file' in input ? { text: undefined, file: input.file } : { text: input.text, file: undefined }) },
    }
  },
  async work({ readDocument }, { text, file }): Promise<DocumentText> {
    const bytes = file ? Buffer.from(file.base64, 'base64') : Buffer.from(text ?? '', 'utf8')
    return readDocument({ name: file?.name ?? 'pasted.md', bytes: new Uint8Array(bytes) })
  },
  async keep({ db, shopId, principal, now, record }, input, { format, text, remark }, { kept, file }) {
    if (kept + text.length > MOST_TEXT)
      throw new AppError('bad_input', 'All documents together would be too long to be searched well. Remove one that nobody needs first.')
    const title = input.title || file?.name || firstLine(text)
    const addedByName = principal.kind === 'anonymous' ? '' : principal.name
    const isNew = await insertOwnDocument(db, {
      ...{ shopId, id: input.id, title, format, text, addedByName, now },
      fileName: file?.name ?? null,
      remark: remark ?? null,
    })
    const row = await findOwnDocument(db, input.id)
    if (!row) throw new AppError('not_found', 'The document was removed while it was added.')
    if (isNew) await record({ subjectId: input.id, data: { format } })
    return ownDocumentOf(row)
  },
})

function firstLine(text: string): string {
  const [line = ''] = text.split('\n', 1)
  return (
    line
      .replace(/^#+\s*/, '')
      .slice(0, 80)
      .toWellFormed()
      .trim() || 'Pasted text'
  )
}
