import { CASE_STATES, CAUSES, type CaseState, type Cause, CHANNELS, type Channel, type Span, THREATS, type Threat } from '../case.ts'

/** What somebody typed into the box of the Desk, understood as far as it can be. */
export interface DeskQuery {
  /** All of them must stand in one message, in the title, or in what the customer is called. */
  readonly words: readonly SearchWord[]
  /** None of them may stand anywhere on the case. */
  readonly without: readonly SearchWord[]
  /** All of them must hold. */
  readonly conditions: readonly Condition[]
  /** What could not be understood; the rest is looked for all the same. */
  readonly problems: readonly QueryProblem[]
}

export interface SearchWord {
  readonly text: string
  /** A phrase is found word after word as it stands; of a word the beginning is enough. */
  readonly kind: 'word' | 'phrase'
}

/** One filter. With `not` it holds where it otherwise would not. */
export type Condition = { readonly not: boolean } & (
  | { readonly field: 'state'; readonly anyOf: readonly CaseState[] }
  | { readonly field: 'heat'; readonly from: number; readonly to: number }
  | { readonly field: 'cause'; readonly anyOf: readonly Cause[] }
  | { readonly field: 'threat'; readonly anyOf: readonly Threat[] }
  | { readonly field: 'channel'; readonly anyOf: readonly Channel[] }
  /** Me, nobody, or a member by a part of the name. */
  | { readonly field: 'assigned'; readonly who: 'me' | 'nobody' | { readonly name: string } }
  | { readonly field: 'customer'; readonly name: string }
  | { readonly field: 'order'; readonly number: string }
  | { readonly field: 'case'; readonly reference: string }
  /** Any of these tags; upper and lower case are the same. */
  | { readonly field: 'tag'; readonly anyOf: readonly string[] }
  | { readonly field: 'has'; readonly what: Had }
  | { readonly field: 'is'; readonly what: Being }
  /** Opened before that day, or on it and after; ISO dates in the shop's own time. */
  | { readonly field: 'before' | 'after'; readonly date: string }
)

export interface QueryProblem {
  /** Where it stands in the query. */
  readonly span: Span
  /** What is wrong and what would work, in a sentence. */
  readonly message: string
}

/** What a case may have. */
export const HAD = ['dispute', 'deadline', 'order', 'threat', 'attachment'] as const
type Had = (typeof HAD)[number]
/** How a case may be, besides its state. */
export const BEING = ['unanswered', 'snoozed', 'watched', 'escalated', 'late'] as const
type Being = (typeof BEING)[number]

/** The filters by name, each with an example that works. */
export const FILTERS = {
  state: 'state:waiting',
  heat: 'heat:>=3',
  cause: 'cause:late_delivery',
  threat: 'threat:chargeback',
  channel: 'channel:form',
  assigned: 'assigned:me',
  customer: 'customer:ada',
  order: 'order:10482',
  case: 'case:3F9A27C41B',
  tag: 'tag:vip',
  has: 'has:dispute',
  is: 'is:unanswered',
  before: 'before:2026-09-01',
  after: 'after:2026-09-01',
} as const satisfies Record<Condition['field'], string>

/** More is nobody's question, and each costs. */
const MOST_WORDS = 12
const MOST_CONDITIONS = 20

/** Reads what stands in the box. Never fails: what it cannot understand is told as a problem, or looked for as a word. Linear in the length. */
export function parseDeskQuery(text: string): DeskQuery {
  const words: SearchWord[] = []
  const without: SearchWord[] = []
  const conditions: Condition[] = []
  const problems: QueryProblem[] = []
  for (const part of partsOf(text)) {
    const condition = part.field && conditionOf(part.field, part.value, part.not)
    if (condition && 'field' in condition) conditions.push(condition)
    else if (condition) problems.push({ span: part.span, message: condition.problem })
    else {
      const word = part.field === undefined ? part.value : `${part.field}:${part.value}`
      if (/[\p{L}\p{N}]/u.test(word)) (part.not ? without : words).push({ text: word, kind: part.quoted ? 'phrase' : 'word' })
    }
  }
  for (const [list, most, what] of [
    [words, MOST_WORDS, 'words'],
    [without, MOST_WORDS, 'words to leave out'],
    [conditions, MOST_CONDITIONS, 'filters'],
  ] as const) {
    if (list.length <= most) continue
    list.length = most
    problems.push({ span: [0, text.length], message: `These are more than ${most} ${what}; the first ${most} are looked for.` })
  }
  return { words, without, conditions, problems }
}

interface Part {
  readonly field?: string
  readonly value: string
  readonly quoted: boolean
  readonly not: boolean
  readonly span: Span
}

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' }

function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let at = 0
  while (at < text.length) {
    if (isSpace(text, at)) {
      at++
      continue
    }
    const start = at
    const not = text[at] === '-' && at + 1 < text.length && !isSpace(text, at + 1)
    if (not) at++
    const nameStart = at
    while (at < text.length && isFieldLetter(text.charCodeAt(at))) at++
    const name = text.slice(nameStart, at).toLowerCase()
    const named = text[at] === ':' && Object.hasOwn(FILTERS, name) && at + 1 < text.length && !isSpace(text, at + 1)
    at = named ? at + 1 : nameStart
    const close = QUOTES[text[at] ?? '']
    const valueStart = close === undefined ? at : at + 1
    // A phrase without an end goes to the end of the text: somebody is still typing it.
    const ends = close === undefined ? endOfWord(text, at) : text.indexOf(close, valueStart)
    const end = ends < 0 ? text.length : ends
    const value = text.slice(valueStart, end).trim()
    at = close === undefined ? end : Math.min(text.length, end + 1)
    if (value !== '') parts.push({ ...(named && { field: name }), value, quoted: close !== undefined, not, span: [start, at] })
  }
  return parts
}

function isFieldLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}

function endOfWord(text: string, from: number): number {
  let at = from
  while (at < text.length && !isSpace(text, at)) at++
  return at
}

type Found = Condition | { readonly problem: string }

function conditionOf(field: string, value: string, not: boolean): Found | undefined {
  switch (field) {
    case 'state':
      return oneOf(CASE_STATES, value, field, (anyOf) => ({ field, anyOf, not }))
    case 'cause':
      return oneOf(CAUSES, value, field, (anyOf) => ({ field, anyOf, not }))
    case 'threat':
      return oneOf(THREATS, value, field, (anyOf) => ({ field, anyOf, not }))
    case 'channel':
      return oneOf(CHANNELS, value, field, (anyOf) => ({ field, anyOf, not }))
    case 'has':
      return only(HAD, value, field, (what) => ({ field, what, not }))
    case 'is':
      return only(BEING, value, field, (what) => ({ field, what, not }))
    case 'heat':
      return heatOf(value, not)
    case 'assigned':
      return { field, who: assigneeOf(value), not }
    case 'customer':
      return { field, name: value, not }
    case 'tag':
      return {
        field,
        anyOf: value
          .toLowerCase()
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean),
        not,
      }
    case 'order':
      return { field, number: value.replace(/^#/, ''), not }
    case 'case':
      return { field, reference: value.replace(/^#/, '').toUpperCase(), not }
    case 'before':
    case 'after':
      return dateOf(field, value, not)
    default:
      return undefined
  }
}

function oneOf<Value extends string>(
  known: readonly Value[],
  value: string,
  field: string,
  make: (anyOf: readonly Value[]) => Condition,
): Found {
  const wanted = value
    .toLowerCase()
    .split(',')
    .map((one) => one.trim().replaceAll('-', '_'))
    .filter(Boolean)
  const unknown = wanted.find((one) => !(known as readonly string[]).includes(one))
  if (unknown === undefined && wanted.length > 0) return make(wanted as readonly string[] as readonly Value[])
  return { problem: `There is no ${field} “${(unknown ?? value).slice(0, 40)}”. ${worksInstead(known, unknown ?? value, field)}` }
}

function only<Value extends string>(known: readonly Value[], value: string, field: string, make: (what: Value) => Condition): Found {
  const found = known.find((one) => one === value.toLowerCase())
  if (found !== undefined) return make(found)
  return { problem: `${field}:${value.slice(0, 40)} is not known here. ${worksInstead(known, value, field)}` }
}

function worksInstead(known: readonly string[], value: string, field: string): string {
  const stem = value.toLowerCase().slice(0, 4)
  const near = known.find((one) => stem.length >= 3 && one.split('_').some((part) => part.startsWith(stem)))
  return near === undefined ? `Use one of: ${known.join(', ')}.` : `Did you mean ${field}:${near}?`
}

const HEAT = /^(>=|<=|>|<|=|)([0-4])(?:(?:\.\.|-)([0-4]))?$/

function heatOf(value: string, not: boolean): Found {
  const [, sign, first, second] = HEAT.exec(value) ?? []
  if (first === undefined || (second !== undefined && sign !== ''))
    return { problem: `heat:${value.slice(0, 40)} is not a heat. It goes from 0 (calm) to 4 (furious): heat:3, heat:>=3 or heat:1-2.` }
  const heat = Number(first)
  const [from, to] = second === undefined ? rangeOf(sign ?? '', heat) : [Math.min(heat, Number(second)), Math.max(heat, Number(second))]
  return { field: 'heat', from, to, not }
}

function rangeOf(sign: string, heat: number): readonly [number, number] {
  switch (sign) {
    case '>=':
      return [heat, 4]
    case '>':
      return [heat + 1, 4]
    case '<=':
      return [0, heat]
    case '<':
      return [0, heat - 1]
    default:
      return [heat, heat]
  }
}

function assigneeOf(value: string): 'me' | 'nobody' | { readonly name: string } {
  const who = value.toLowerCase()
  return who === 'me' || who === 'nobody' ? who : { name: value }
}

function dateOf(field: 'before' | 'after', value: string, not: boolean): Found {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value) ?? []
  const date = `${year}-${month}-${day}`
  // A day that no calendar has comes back as another one.
  const at = year === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date || Number(year) < 1970)
    return { problem: `${field}:${value.slice(0, 40)} is not a day. Write it as year-month-day: ${FILTERS[field]}.` }
  return { field, date, not }
}
