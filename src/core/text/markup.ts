import type { Span } from '../case.ts'
import { mergeSpans } from './spans.ts'

/** A text whose markup is blanked, unit for unit, so that every offset holds in the original; and the parts that are quoted or no words at all. */
export interface ReadableText {
  readonly readable: string
  /** Quoted blocks, style sheets, scripts and the head of a page: sorted, not overlapping. */
  readonly hidden: readonly Span[]
}

/**
 * HTML that was pasted as text, made readable: tags become line breaks, blanks or joiners inside a word, entities become their character.
 * A text without a tag or entity comes back as it is. Linear in the length of the text.
 */
export function blankMarkup(text: string): ReadableText {
  if (!tagLike.test(text) && !entityLike.test(text)) return { readable: text, hidden: [] }
  const pieces: string[] = []
  const hidden: [number, number][] = []
  let copied = 0
  let quotes = 0
  let quotedFrom = 0
  const put = (start: number, end: number, blank: string) => {
    pieces.push(text.slice(copied, start), blank)
    copied = end
  }
  for (let i = nextMark(text, 0); i >= 0; i = nextMark(text, i)) {
    if (text.charCodeAt(i) === 38) {
      entity.lastIndex = i
      const found = entity.exec(text)
      const character = found && decode(found[1]!)
      if (found && character) put(i, i + found[0].length, joiner.repeat(found[0].length - 1) + character)
      i += found ? found[0].length : 1
      continue
    }
    tag.lastIndex = i
    const found = tag.exec(text)
    if (!found) {
      i++
      continue
    }
    const [whole, slash, name, rest] = [found[0], found[1] ?? '', found[2]!.toLowerCase(), found[3]!]
    let end = i + whole.length
    if (slash === '' && silent.has(name)) {
      const close = findClose(text, end, name)
      end = close < 0 ? text.length : close
      hidden.push([i, end])
    } else if (name === 'blockquote') {
      if (slash === '' && quotes++ === 0) quotedFrom = i
      if (slash === '/' && quotes > 0 && --quotes === 0) hidden.push([quotedFrom, end])
    } else if (slash === '' && quotedDivision.test(rest) && quotes === 0) {
      hidden.push([i, text.length])
      put(i, end, blankFor(text, i, end, name))
      break
    }
    put(i, end, blankFor(text, i, end, name))
    i = end
  }
  if (quotes > 0) hidden.push([quotedFrom, text.length])
  pieces.push(text.slice(copied))
  return { readable: pieces.join(''), hidden: mergeSpans(hidden) }
}

/** Stands where something was taken out of the middle of a word; the tokens leave it out. */
const joiner = '\u2060'

const names =
  'a|abbr|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|font|footer|h[1-6]|head|header|hr|html|i|img|label|li|link|meta|o:p|ol|p|pre|s|script|section|small|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul'
const tagLike = new RegExp(`</?(?:${names})(?:\\s[^<>]*)?/?>`, 'i')
const tag = new RegExp(`<(/?)(${names})((?:\\s[^<>]*)?)/?>`, 'iy')
const entityLike = /&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8});/i
const entity = /&(#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8});/iy
const inline = new Set('a abbr b big code em font i label s small span strike strong sub sup tt u o:p'.split(' '))
const silent: ReadonlySet<string> = new Set(['style', 'script', 'head', 'title'])
const quotedDivision =
  /\b(?:class|id)\s?=\s?["']?[^"'<>]{0,80}(?:gmail_quote|gmail_extra|yahoo_quoted|moz-cite-prefix|divRplyFwdMsg|appendonsend|OutlookMessageHeader)/i

function nextMark(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 60 || code === 38) return i
  }
  return -1
}

function blankFor(text: string, start: number, end: number, name: string): string {
  if (!inline.has(name)) return `\n${' '.repeat(end - start - 2)}${name === 'br' ? ' ' : '\n'}`
  const before = text.charCodeAt(start - 1)
  const after = text.charCodeAt(end)
  const isInsideWord = (isLetter(before) || before === 62) && (isLetter(after) || after === 60)
  return (isInsideWord ? joiner : ' ').repeat(end - start)
}

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

/** After the closing tag of `name`, or -1. */
function findClose(text: string, from: number, name: string): number {
  const close = new RegExp(`</${name}\\s?>`, 'gi')
  close.lastIndex = from
  return close.test(text) ? close.lastIndex : -1
}

const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: ' ',
    amp: '&',
    lt: '‹',
    gt: '›',
    quot: '"',
    apos: "'",
    rsquo: '’',
    lsquo: '‘',
    ldquo: '“',
    rdquo: '”',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    euro: '€',
    pound: '£',
    yen: '¥',
    eacute: 'é',
    egrave: 'è',
    agrave: 'à',
    uuml: 'ü',
    ouml: 'ö',
    auml: 'ä',
    szlig: 'ß',
    ccedil: 'ç',
    ntilde: 'ñ',
  }),
)

/** One UTF-16 unit, or undefined for an entity that is left as it is. */
function decode(body: string): string | undefined {
  if (!body.startsWith('#')) return named.get(body.toLowerCase())
  const code = body[1] === 'x' || body[1] === 'X' ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1))
  if (code === 160) return ' '
  return code >= 32 && code < 0xd800 && code !== 60 && code !== 62 ? String.fromCharCode(code) : undefined
}
