import { StringDecoder } from 'node:string_decoder'

/** One line of a stream; `tooLong` lines come without their text. */
export interface Line {
  readonly number: number
  readonly text: string
  readonly tooLong: boolean
}

/** A line may be 10 MB of UTF-16 units; a longer one is passed over without being kept. */
export const LINE_LIMIT = 10_000_000

/** The lines of UTF-8 chunks in order, without their line ends and without a byte order mark; blank ones are left out but counted. */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  const decoder = new StringDecoder('utf8')
  let kept: string[] = []
  let length = 0
  let number = 1
  const add = (part: string) => {
    length += part.length
    if (length <= LINE_LIMIT) kept.push(part)
    else kept = []
  }
  const take = (): Line => {
    const line = { number, text: kept.join('').replace(/\r$/, ''), tooLong: length > LINE_LIMIT }
    kept = []
    length = 0
    number++
    return line
  }
  let first = true
  for await (const chunk of chunks) {
    let text = decoder.write(chunk)
    if (first && text.length > 0) {
      text = text.replace(/^\uFEFF/, '')
      first = false
    }
    let start = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      add(text.slice(start, end))
      const line = take()
      if (line.tooLong || line.text.trim() !== '') yield line
      start = end + 1
    }
    add(text.slice(start))
  }
  add(decoder.end())
  const last = take()
  if (last.tooLong || last.text.trim() !== '') yield last
}
