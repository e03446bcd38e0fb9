import { z } from 'zod'
import { type CaseLine, readCaseLine } from '../core/importing/case-line.ts'
import { hushEvents, listKnownExternalIds, tryInside, unhushEvents } from '../store/case-intake.ts'
import {
  deleteImportParts,
  findImportForUpdate,
  findImportPart,
  type ImportErrorRow,
  insertImportErrors,
  updateImport,
} from '../store/imports.ts'
import { keepCaseLines } from './case-intake.ts'
import { linesOf } from './import-detail.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'
import { readShop } from './shop-detail.ts'
import { storable } from './storable.ts'

const MESSAGES_AT_ONCE = 4_000
const LINES_AT_ONCE = 500
const KEPT_OF_A_LINE = 100_000

/**
 * Takes in the next cases of an import and adds the job that takes in those after them, all in one transaction: stopped anywhere, it goes on where it was.
 * A line that is no case, or that the database refuses, is kept with the reason, and the rest goes on.
 */
export const importSome = transactionalOperation({
  name: 'import-some',
  summary: 'Take in the next cases of an import.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({ importId: id }),
  output: z.object({ state: z.enum(['more', 'done', 'over']) }),
  async run(context, { importId }) {
    const { db, shopId, now, enqueue } = context
    const row = await findImportForUpdate(db, importId)
    if (row?.state !== 'running') return { state: 'over' as const }
    const text = await findImportPart(db, { importId, number: row.part })
    if (text === undefined) {
      await updateImport(db, importId, { now, state: 'reading' })
      await enqueue('read-imported-cases', { importId })
      return { state: 'done' as const }
    }
    const all = linesOf(text)
    const read = readSome(all.slice(row.partLinesDone, row.partLinesDone + LINES_AT_ONCE), row.linesDone + 1)
    const { profile } = await readShop(db)
    const taken = await takeIn(context, { ...read, importId, currency: profile.currency })
    const partLinesDone = row.partLinesDone + read.lines
    const partDone = partLinesDone >= all.length
    if (partDone) await deleteImportParts(db, { importId, number: row.part })
    await insertImportErrors(db, { shopId, importId, errors: taken.errors })
    await updateImport(db, importId, {
      now,
      part: partDone ? row.part + 1 : row.part,
      partLinesDone: partDone ? 0 : partLinesDone,
      linesDone: row.linesDone + read.lines,
      cases: row.cases + taken.cases,
      messages: row.messages + taken.messages,
      alreadyHere: row.alreadyHere + taken.alreadyHere,
      failed: row.failed + taken.errors.length,
    })
    await enqueue('import-cases', { importId })
    return { state: 'more' as const }
  },
})

interface NumberedCase {
  readonly line: number
  readonly text: string
  readonly case: CaseLine
}

interface ReadLines {
  /** How many lines this is of. */
  readonly lines: number
  readonly cases: readonly NumberedCase[]
  readonly errors: readonly ImportErrorRow[]
}

/** As many lines as hold so many messages, the first at least. */
function readSome(texts: readonly string[], firstLine: number): ReadLines {
  const cases: NumberedCase[] = []
  const errors: ImportErrorRow[] = []
  let messages = 0
  let lines = 0
  for (const text of texts) {
    if (messages >= MESSAGES_AT_ONCE) break
    const line = firstLine + lines++
    const read = readCaseLine(text)
    if (read.state === 'refused') {
      errors.push({ line, externalId: read.externalId ?? null, message: read.why, text: text.slice(0, KEPT_OF_A_LINE) })
      continue
    }
    // Escapes of JSON may stand for what a database does not keep.
    const one = storable(read.case) as CaseLine
    cases.push({ line, text, case: one })
    messages += one.messages.length
  }
  return { lines, cases, errors }
}

async function takeIn(
  context: CallContext,
  { cases, errors, importId, currency }: ReadLines & { importId: string; currency: string },
): Promise<{ cases: number; messages: number; alreadyHere: number; errors: readonly ImportErrorRow[] }> {
  const { db } = context
  const known = await listKnownExternalIds(
    db,
    cases.map((one) => one.case.externalId),
  )
  const fresh = cases.filter(({ case: { externalId } }) => !known.has(externalId) && known.add(externalId))
  const alreadyHere = cases.length - fresh.length
  await hushEvents(db)
  let messages = 0
  const keep = (some: readonly NumberedCase[]) =>
    tryInside(db, async () => {
      messages += await keepCaseLines(context, { importId, lines: some.map((one) => one.case), currency })
    })
  const refused: ImportErrorRow[] = []
  if (fresh.length > 0 && (await keep(fresh)) === 'refused') {
    messages = 0
    // One of them is at fault: each by itself shows which.
    for (const one of fresh) {
      if ((await keep([one])) === 'done') continue
      const message = 'The database refuses a value of this case, such as a number or a date out of all measure.'
      refused.push({ line: one.line, externalId: one.case.externalId, message, text: one.text.slice(0, KEPT_OF_A_LINE) })
    }
  }
  await unhushEvents(db)
  const all = [...errors, ...refused].toSorted((one, other) => one.line - other.line)
  return { cases: fresh.length - refused.length, messages, alreadyHere, errors: all }
}
