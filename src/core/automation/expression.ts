import { z } from 'zod'
import { type Fact, type FactType, findFact } from './case-facts.ts'

/** How facts are compared. The names are those of the builder on the screen, so that what it makes is what is kept. */
export const OPERATORS = [
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'between',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'containsAny',
  'containsAll',
  'hasWord',
  'hasNoWord',
  'beginsWith',
  'endsWith',
  'null',
  'notNull',
] as const
export type Operator = (typeof OPERATORS)[number]

const BY_SIZE = ['>=', '<=', '>', '<', '=', '!=', 'between', 'null', 'notNull'] as const satisfies Operator[]
const BY_LIST = ['contains', 'doesNotContain', 'containsAny', 'containsAll', 'null', 'notNull'] as const satisfies Operator[]
const BY_VALUE = ['=', '!=', 'in', 'notIn', 'null', 'notNull'] as const satisfies Operator[]

/** What each type of fact may be compared by, the usual one first. `null` is "not known"; of lists it is "none of any". */
export const OPERATORS_OF: Readonly<Record<FactType, readonly Operator[]>> = {
  number: BY_SIZE,
  money: BY_SIZE,
  boolean: ['=', 'null', 'notNull'],
  choice: BY_VALUE,
  member: BY_VALUE,
  choices: BY_LIST,
  tags: BY_LIST,
  text: ['contains', 'doesNotContain', 'hasWord', 'hasNoWord', '=', '!=', 'beginsWith', 'endsWith', 'in', 'notIn', 'null', 'notNull'],
}

export type Scalar = string | number | boolean

/** One comparison of a fact with a value: a list for `between` (two), `in`, `notIn`, `containsAny` and `containsAll`, none for `null` and `notNull`. */
export interface Comparison {
  readonly field: string
  readonly operator: Operator
  readonly value?: Scalar | readonly Scalar[] | null | undefined
}

/** Comparisons and groups of them, of which all (`and`) or any (`or`) hold; or, with `not`, of which that is not so. An empty group holds. */
export interface RuleGroup {
  readonly combinator: 'and' | 'or'
  readonly not?: boolean | undefined
  readonly rules: readonly (Comparison | RuleGroup)[]
}

/** Comparisons of one automation, and how deep groups stand in groups, at most. */
export const MOST_COMPARISONS = 100
export const MOST_DEPTH = 6

const scalar = z.union([z.string().max(200), z.number(), z.boolean()])

const comparisonSchema = z.object({
  field: z.string().max(60),
  operator: z.enum(OPERATORS),
  value: z.union([scalar, z.array(scalar).max(50), z.null()]).optional(),
})

/** A group whose own groups stand `deep` deep. Whatever else a builder keeps in it, such as ids, is left out. */
function groupSchema(deep: number): z.ZodType<RuleGroup, RuleGroup> {
  const rule = deep === 0 ? comparisonSchema : z.union([comparisonSchema, groupSchema(deep - 1)])
  return z.object({
    combinator: z.enum(['and', 'or']),
    not: z.boolean().optional(),
    rules: z.array(rule).max(MOST_COMPARISONS, `a group holds at most ${MOST_COMPARISONS} comparisons`),
  })
}

/** The conditions of an automation; each comparison is of a fact that there is, with what it can be compared by. */
export const conditionsSchema = groupSchema(MOST_DEPTH - 1).superRefine((group, check) => {
  const comparisons = comparisonsOf(group)
  if (comparisons.length > MOST_COMPARISONS)
    check.addIssue({ code: 'custom', message: `at most ${MOST_COMPARISONS} comparisons; write two automations instead` })
  for (const comparison of comparisons) {
    const message = problemOfComparison(comparison)
    if (message) check.addIssue({ code: 'custom', message })
  }
})

/** Every comparison of a group and of those in it, in their order. */
export function comparisonsOf(group: RuleGroup): Comparison[] {
  return group.rules.flatMap((rule) => ('rules' in rule ? comparisonsOf(rule) : [rule]))
}

/** What is wrong with a comparison, in words; undefined when nothing is. */
export function problemOfComparison({ field, operator, value }: Comparison): string | undefined {
  const fact = findFact(field)
  if (!fact) return `there is nothing called "${field}" to compare`
  if (!OPERATORS_OF[fact.type].includes(operator)) return `${fact.label} cannot be compared by "${operator}"`
  if (operator === 'null' || operator === 'notNull') return undefined
  const wantsList =
    operator === 'between' || operator === 'in' || operator === 'notIn' || operator === 'containsAny' || operator === 'containsAll'
  if (wantsList !== Array.isArray(value)) return `${fact.label}: ${wantsList ? 'give a list of values' : 'give one value'}`
  const values = valuesOf({ value })
  if (values.length === 0) return `${fact.label}: give a value to compare with`
  if (operator === 'between' && (values.length !== 2 || Number(values[0]) > Number(values[1])))
    return `${fact.label}: give the lower and the upper bound, in this order`
  return values.some((one) => !fits(fact, one)) ? problemOfValue(fact) : undefined
}

/** The values that a comparison names, one or many. */
export function valuesOf({ value }: Pick<Comparison, 'value'>): readonly Scalar[] {
  if (value === undefined || value === null) return []
  return typeof value === 'object' ? value : [value]
}

function fits(fact: Fact, value: Scalar): boolean {
  switch (fact.type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'money':
      return Number.isSafeInteger(value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'choice':
    case 'choices':
      return typeof value === 'string' && fact.values?.includes(value) === true
    case 'member':
    case 'tags':
    case 'text':
      return typeof value === 'string' && value.trim() !== ''
  }
}

function problemOfValue(fact: Fact): string {
  switch (fact.type) {
    case 'number':
      return `${fact.label}: give a number`
    case 'money':
      return `${fact.label}: give an amount in whole minor units`
    case 'boolean':
      return `${fact.label}: give yes or no`
    case 'choice':
    case 'choices':
      return `${fact.label} is one of ${fact.values?.join(', ')}`
    case 'member':
      return `${fact.label}: give a member`
    case 'tags':
    case 'text':
      return `${fact.label}: give words to compare with`
  }
}
