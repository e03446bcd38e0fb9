import { Worker } from 'node:worker_threads'
import { AppError } from '../errors.ts'
import type { DocumentFile, DocumentText } from '../operations/answerer.ts'

const MOST_MS = 20_000
const MOST_MEMORY_MB = 512
/** Characters of one document. */
const MOST_TEXT = 2_000_000

/**
 * The text of a file, by its bytes and not by its name: Markdown, text, HTML, PDF or DOCX. In a thread of its own with limits on time and memory, so
 * that a hostile file harms nothing. Throws `bad_input` with what to do.
 */
export async function readDocument(file: DocumentFile, { mostMs = MOST_MS }: { mostMs?: number } = {}): Promise<DocumentText> {
  const { promise, resolve, reject } = Promise.withResolvers<DocumentText>()
  const refuse = (why: string) => reject(new AppError('bad_input', `file: ${why}.`))
  const worker = new Worker(entryOfThread(), { workerData: file, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } })
  const timer = setTimeout(() => refuse('takes too long to read; add the part that matters'), mostMs)
  worker.on('message', ({ text, refusal }: { text?: DocumentText; refusal?: string }) =>
    text ? resolve(text) : refuse(refusal ?? 'cannot be read'),
  )
  worker.on('error', () => refuse('is too large to be read; add the part that matters'))
  worker.on('exit', () => refuse('cannot be read; it may be damaged'))
  try {
    const read = await promise
    if (read.text.length <= MOST_TEXT) return read
    throw new AppError('bad_input', `file: holds ${read.text.length} characters; ${MOST_TEXT} can be kept. Add it in parts.`)
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

// From source it is the file beside this one, built the one that the bundle names so. Not written out as one address, or the bundler would copy it.
function entryOfThread(): URL {
  const ending = new URL(import.meta.url).pathname.endsWith('.ts') ? 'ts' : 'js'
  return new URL(`./document-worker.${ending}`, import.meta.url)
}
