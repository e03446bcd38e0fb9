import { type CaseFacts, findFact } from './case-facts.ts'
import { type Comparison, comparisonsOf, type RuleGroup, type Scalar, valuesOf } from './expression.ts'

/** Undefined where a fact is not known, so that nobody can say. */
export type Truth = boolean | undefined

/** The facts of a case made ready to be asked many times. */
export interface Asked {
  readonly facts: CaseFacts
  /** Its texts, as they are compared. */
  readonly texts: Readonly<Record<string, string>>
}

/** Whether a group holds. */
export type Test = (asked: Asked) => Truth

/** Further into a message than this nobody looks for words. */
const MOST_SEARCHED = 20_000

/** Facts made ready to be asked many times. */
export function askable(facts: CaseFacts): Asked {
  const texts = Object.entries(facts).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, fold(value.slice(0, MOST_SEARCHED))] as const] : [],
  )
  return { facts, texts: Object.fromEntries(texts) }
}

/**
 * A group as a function. Three-valued (Kleene, "Introduction to Metamathematics", 1952, §64): with an unknown fact a comparison neither holds nor fails,
 * `not` leaves that so, `and` fails where one fails and `or` holds where one holds. What compares nothing that there is, is unknown. Never throws.
 */
export function compileGroup(group: RuleGroup): Test {
  const tests = group.rules.map((rule) => ('rules' in rule ? compileGroup(rule) : compileComparison(rule)))
  // `and` fails with the first that fails, `or` holds with the first that holds.
  const decisive = group.combinator === 'or'
  const negated = group.not === true
  if (tests.length === 0) return () => !negated
  return (asked) => {
    let truth: Truth = !decisive
    for (const test of tests) {
      const one = test(asked)
      if (one === decisive) return decisive !== negated
      if (one === undefined) truth = undefined
    }
    return truth === undefined ? undefined : truth !== negated
  }
}

/** What one comparison found; `had` is left out where the fact is words of people, or not known. */
export interface Checked {
  readonly field: string
  readonly operator: Comparison['operator']
  readonly value?: Comparison['value']
  readonly had?: Scalar | readonly Scalar[]
  /** Null where nobody can say. */
  readonly holds: boolean | null
}

/** Every comparison of a group with what it found, in their order: why an automation acted. */
export function explainGroup(group: RuleGroup, facts: CaseFacts): Checked[] {
  const asked = askable(facts)
  return comparisonsOf(group).map((comparison) => {
    const { field, operator, value } = comparison
    const had = findFact(field)?.type === 'text' && field !== 'language' ? undefined : factOf(facts, field)
    const holds = compileComparison(comparison)(asked) ?? null
    return { field, operator, ...(value !== undefined && { value }), ...(had !== undefined && { had }), holds }
  })
}

type Value = Scalar | readonly Scalar[] | undefined

const factOf = (facts: CaseFacts, field: string): Value => (facts as Readonly<Record<string, Value>>)[field]

function compileComparison(comparison: Comparison): Test {
  const { field, operator } = comparison
  const fact = findFact(field)
  if (!fact) return () => undefined
  const isList = fact.type === 'choices' || fact.type === 'tags'
  if (operator === 'null' || operator === 'notNull') {
    const ifMissing = operator === 'null'
    // No threats is something that is known; what nobody read is not.
    return ({ facts }) => (isEmpty(factOf(facts, field)) ? ifMissing : !ifMissing)
  }
  const wanted = valuesOf(comparison)
  if (fact.type === 'text') {
    const find = inText(comparison, wanted)
    return ({ texts }) => {
      const text = texts[field]
      return text === undefined ? undefined : find(text)
    }
  }
  const found = isList ? inList(comparison, wanted) : inValue(comparison, wanted)
  return ({ facts }) => {
    const had = factOf(facts, field)
    return had === undefined ? undefined : found(had)
  }
}

function isEmpty(value: Value): boolean {
  return value === undefined || (typeof value === 'object' && value.length === 0)
}

type Find = (had: Exclude<Value, undefined>) => Truth

function inValue({ operator }: Comparison, wanted: readonly Scalar[]): Find {
  const [first, second] = wanted
  if (first === undefined) return () => undefined
  switch (operator) {
    case '=':
      return (had) => had === first
    case '!=':
      return (had) => had !== first
    case '<':
      return (had) => had < first
    case '<=':
      return (had) => had <= first
    case '>':
      return (had) => had > first
    case '>=':
      return (had) => had >= first
    case 'between':
      return second === undefined ? () => undefined : (had) => had >= first && had <= second
    case 'in':
      return (had) => wanted.includes(had as Scalar)
    case 'notIn':
      return (had) => !wanted.includes(had as Scalar)
    default:
      return () => undefined
  }
}

function inList({ operator }: Comparison, wanted: readonly Scalar[]): Find {
  const has = (had: unknown, one: Scalar) => (had as readonly Scalar[]).includes(one)
  const [first] = wanted
  if (first === undefined) return () => undefined
  switch (operator) {
    case 'contains':
      return (had) => has(had, first)
    case 'doesNotContain':
      return (had) => !has(had, first)
    case 'containsAny':
      return (had) => wanted.some((one) => has(had, one))
    case 'containsAll':
      return (had) => wanted.every((one) => has(had, one))
    default:
      return () => undefined
  }
}

function inText({ operator }: Comparison, wanted: readonly Scalar[]): (text: string) => Truth {
  const sought = wanted.map((one) => fold(String(one)))
  const [first] = sought
  if (first === undefined) return () => undefined
  switch (operator) {
    case 'contains':
      return (text) => text.includes(first)
    case 'doesNotContain':
      return (text) => !text.includes(first)
    case 'hasWord':
      return (text) => hasWord(text, first)
    case 'hasNoWord':
      return (text) => !hasWord(text, first)
    case 'beginsWith':
      return (text) => text.startsWith(first)
    case 'endsWith':
      return (text) => text.endsWith(first)
    case '=':
      return (text) => text === first
    case '!=':
      return (text) => text !== first
    case 'in':
      return (text) => sought.includes(text)
    case 'notIn':
      return (text) => !sought.includes(text)
    default:
      return () => undefined
  }
}

/** Case, the spaces around and the two kinds of apostrophe make no difference. */
function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().replaceAll('’', "'")
}

const LETTER = /[\p{L}\p{N}_]/u

/** Whether the words stand in the text with no letter or digit on either side. */
function hasWord(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + words.length))) return true
  }
  return false
}
