import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'
import { AppError } from '../errors.ts'

/** Where a command reads and writes. */
export interface Streams {
  readonly stdin: Readable & { isTTY?: boolean }
  readonly stdout: Writable
  readonly stderr: Writable
}

const TEXT_LIMIT_BYTES = 64 * 1024 * 1024

/** A whole text from a file, or from standard input when none is named. Throws `usage` when there is no such file. */
export async function readText(file: string | undefined, { stdin, stderr }: Streams): Promise<string> {
  if (file !== undefined && file !== '-') {
    await requireFile(file)
    return (await readFile(file)).toString('utf8').replace(/^\uFEFF/, '')
  }
  if (stdin.isTTY) stderr.write('Paste the text, then press Ctrl-D.\n')
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stdin) {
    chunks.push(Buffer.from(chunk))
    length += chunk.length
    if (length > TEXT_LIMIT_BYTES) throw new AppError('too_large', 'The text is larger than 64 MB. Give the part that matters.')
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
}

/** A stream of a file, or standard input. Throws `usage` when there is no such file. */
export async function openInput(file: string | undefined, { stdin }: Streams): Promise<AsyncIterable<Buffer>> {
  if (file === undefined || file === '-') return stdin
  await requireFile(file)
  return createReadStream(file)
}

/** Writes and waits while the reader is slower than we are. */
export function writeTo(stream: Writable, text: string): Promise<void> {
  if (stream.write(text)) return Promise.resolve()
  return new Promise((resolve) => stream.once('drain', resolve))
}

async function requireFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined)
  if (!found) throw new AppError('usage', `There is no file ${file}.`)
  if (!found.isFile()) throw new AppError('usage', `${file} is not a file.`)
  if (found.size > 16 * TEXT_LIMIT_BYTES) throw new AppError('too_large', `${file} is larger than 1 GB. Split it.`)
}
