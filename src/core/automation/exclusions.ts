import { findFact } from './case-facts.ts'
import { type Comparison, type RuleGroup, type Scalar, valuesOf } from './expression.ts'

/** The comparisons that all hold whenever the group does. */
export function requiredBy(group: RuleGroup): Comparison[] {
  if (group.not === true || (group.combinator === 'or' && group.rules.length > 1)) return []
  return group.rules.flatMap((rule) => ('rules' in rule ? requiredBy(rule) : [rule]))
}

/**
 * The fact about which some comparisons exclude one another, so that they never all hold: no number between them, no value left, in a list and not in it.
 * Undefined where none is found; none is found wrongly.
 */
export function findExcluded(comparisons: readonly Comparison[]): string | undefined {
  for (const [field, own] of Map.groupBy(comparisons, (one) => one.field)) {
    const fact = findFact(field)
    if (!fact) continue
    const missing = own.some(({ operator }) => operator === 'null')
    const isList = fact.type === 'choices' || fact.type === 'tags'
    // A list that is empty still lacks what it must not have.
    if (missing && own.some(({ operator }) => operator !== 'null' && !(isList && operator === 'doesNotContain'))) return fact.label
    if (fact.type === 'number' || fact.type === 'money' ? excludesBySize(own) : isList ? excludesInList(own) : excludesByValue(own))
      return fact.label
  }
  return undefined
}

function excludesBySize(comparisons: readonly Comparison[]): boolean {
  let low = { at: Number.NEGATIVE_INFINITY, open: false }
  let high = { at: Number.POSITIVE_INFINITY, open: false }
  const atLeast = (at: number, open: boolean) => {
    if (at > low.at || (at === low.at && open)) low = { at, open }
  }
  const atMost = (at: number, open: boolean) => {
    if (at < high.at || (at === high.at && open)) high = { at, open }
  }
  for (const { operator, value } of comparisons) {
    const [first, second] = valuesOf({ value }).map(Number)
    if (first === undefined) continue
    if (operator === '>' || operator === '>=') atLeast(first, operator === '>')
    if (operator === '<' || operator === '<=') atMost(first, operator === '<')
    if (operator === '=') {
      atLeast(first, false)
      atMost(first, false)
    }
    if (operator === 'between' && second !== undefined) {
      atLeast(first, false)
      atMost(second, false)
    }
  }
  return low.at > high.at || (low.at === high.at && (low.open || high.open))
}

function excludesInList(comparisons: readonly Comparison[]): boolean {
  const has = new Set<Scalar>()
  const hasNot = new Set<Scalar>()
  for (const { operator, value } of comparisons) {
    if (operator === 'contains' || operator === 'containsAll') for (const one of valuesOf({ value })) has.add(one)
    if (operator === 'doesNotContain') for (const one of valuesOf({ value })) hasNot.add(one)
  }
  if ([...has].some((one) => hasNot.has(one))) return true
  return comparisons.some(({ operator, value }) => operator === 'containsAny' && valuesOf({ value }).every((one) => hasNot.has(one)))
}

function excludesByValue(comparisons: readonly Comparison[]): boolean {
  const folded = (value: Comparison['value']) =>
    valuesOf({ value }).map((one) => (typeof one === 'string' ? one.trim().toLowerCase() : one))
  let left: readonly Scalar[] | undefined
  const not = new Set<Scalar>()
  for (const { operator, value } of comparisons) {
    if (operator === '=' || operator === 'in') {
      const allowed = folded(value)
      const before: readonly Scalar[] | undefined = left
      left = before === undefined ? allowed : allowed.filter((one) => before.includes(one))
    }
    if (operator === '!=' || operator === 'notIn') for (const one of folded(value)) not.add(one)
  }
  return left?.every((one) => not.has(one)) === true
}
