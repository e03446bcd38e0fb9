const TITLE_LENGTH = 64
const EXCERPT_LENGTH = 160
const GREETING = /^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^,.!?:\n]{0,40}[,.!?:\n]+\s*)+/i

const HEADERS = /^\s*(?:(?:from|to|cc|sent|date|subject)[ \t]*:[^\n]*(?:\n\s*|$))+/i
const SUBJECT = /^subject[ \t]*:[ \t]*(?:(?:re|fwd?|aw)[ \t]*:[ \t]*)*([^\n]+)/im

/**
 * A title and an excerpt for a list, both taken from the customer's own words: the first sentence without its greeting, and what follows it; of
 * a mail that was pasted with its head, the subject and how it begins.
 * Never empty (`fallback` stands in for a message without letters or digits); never splits a character; holds no line breaks.
 */
export function titleOf(text: string, fallback: string): { readonly title: string; readonly excerpt: string } {
  const head = HEADERS.exec(text.slice(0, 4000))?.[0] ?? ''
  const subject = onOneLine(SUBJECT.exec(head)?.[1] ?? '')
  const opening = onOneLine(text.slice(0, 4000).slice(head.length)) || onOneLine(text.slice(0, 4000))
  const words = opening.replace(GREETING, '').trim() || opening
  if (/[\p{L}\p{N}]/u.test(subject)) return { title: clip(subject, TITLE_LENGTH), excerpt: clip(words, EXCERPT_LENGTH) }
  if (!/[\p{L}\p{N}]/u.test(words)) return { title: fallback, excerpt: '' }
  const end = words.search(/[.!?…]+(?:\s|$)/u)
  const first = end > 0 && end < TITLE_LENGTH * 2 ? words.slice(0, end) : words
  const title = clip(
    first.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    TITLE_LENGTH,
  )
  const rest = end > 0 ? words.slice(end).replace(/^[.!?…\s]+/u, '') : words.length > title.length ? words : ''
  return { title, excerpt: clip(rest, EXCERPT_LENGTH) }
}

function onOneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** At most `length` characters and an ellipsis, cut at a space where one is near. */
function clip(text: string, length: number): string {
  const characters = Array.from(text)
  if (characters.length <= length) return text
  const cut = characters.slice(0, length).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/u, '')}…`
}
