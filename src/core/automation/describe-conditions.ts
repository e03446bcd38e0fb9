import { HEATS } from '../case.ts'
import { formatMoney } from '../money.ts'
import { type Fact, findFact } from './case-facts.ts'
import { type Comparison, type Operator, type RuleGroup, type Scalar, valuesOf } from './expression.ts'
import { HEAT_WORDS, wordOfOperator, wordOfValue } from './fact-words.ts'

/** What a sentence about rules needs to know of the shop. */
export interface RuleWords {
  readonly currency: string
  readonly locale: string
  /** The name of a member by their id; undefined where there is nobody of that id. */
  readonly memberName: (memberId: string) => string | undefined
  /** The name of a rota by its id; undefined where there is none. Left out: rotas go without their names. */
  readonly rotaName?: (rotaId: string) => string | undefined
}

/**
 * What a group of comparisons asks, as the part of a sentence that follows "if"; undefined where it asks nothing and so always holds. A group within a
 * group stands in brackets, so that what belongs together can be seen.
 */
export function describeConditions(group: RuleGroup, words: RuleWords): string | undefined {
  const parts = group.rules.map((rule) => ('rules' in rule ? inBrackets(describeConditions(rule, words)) : describeComparison(rule, words)))
  const said = parts.filter((part) => part !== undefined)
  const [only, second] = said
  if (only === undefined) return group.not ? 'nothing at all (this can never hold)' : undefined
  if (!group.not) return listOf(said, group.combinator)
  if (second === undefined) return `it is not so that ${only}`
  return group.combinator === 'or' ? `none of these: ${said.join('; ')}` : `not all of these at once: ${said.join('; ')}`
}

function inBrackets(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `(${text})`
}

/** "a", "a and b", "a, b and c"; "…" where nothing was given yet. */
export function listOf(parts: readonly string[], word: 'and' | 'or'): string {
  const last = parts.at(-1) ?? '…'
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`
}

/** One comparison as a clause: "heat is at least 3 (angry)", "a chargeback or legal action is threatened". */
export function describeComparison(comparison: Comparison, words: RuleWords): string {
  const fact = findFact(comparison.field)
  if (fact === undefined) return `${comparison.field} ${comparison.operator} ${valuesOf(comparison).join(', ')}`
  if (fact.type === 'boolean' && comparison.operator === '=') return booleanClause(fact, comparison.value === true)
  const { operator } = comparison
  if (operator === 'null' || operator === 'notNull') return knownClause(fact, operator)
  switch (fact.type) {
    case 'choices':
    case 'tags':
      return listClause(fact, operator, valuesOf(comparison).map(String), comparison)
    case 'choice':
    case 'member':
      return valueClause(fact, operator, valuesOf(comparison).map(String), words)
    case 'text':
      return textClause(fact, operator, valuesOf(comparison).map(String))
    case 'number':
    case 'money':
    case 'boolean':
      return sizeClause(fact, operator, valuesOf(comparison), words)
  }
}

/** What a fact was when a comparison was made, in words: "1 (annoyed)", "a refund and an apology", "yes". */
export function describeFound(factName: string, had: Scalar | readonly Scalar[], words: RuleWords): string {
  const fact = findFact(factName)
  const values: readonly Value[] = typeof had === 'object' ? had : [had]
  if (fact === undefined || values.length === 0) return values.length === 0 ? 'none' : values.join(', ')
  const said = values.map((value) => {
    if (typeof value === 'boolean') return value ? 'yes' : 'no'
    if (fact.type === 'member') return words.memberName(String(value)) ?? 'somebody who is gone'
    if (fact.name === 'language') return languageOf(String(value))
    return typeof value === 'number' ? sizeOf(fact, value, words) : wordOfValue(fact.name, value)
  })
  return listOf(said, 'and')
}

type Value = Scalar

const YES_NO: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  abusive: ['a person is abused in it', 'nobody is abused in it'],
  injury: ['somebody was hurt', 'nobody was hurt'],
  assigned: ['somebody has the case', 'nobody has the case yet'],
  answered: ['we have answered', 'we have not answered yet'],
  disputeOpen: ['a dispute is open', 'no dispute is open'],
  businessHoursNow: ['we are open', 'we are closed'],
}

function booleanClause({ name, label }: Fact, yes: boolean): string {
  const [whenYes, whenNo] = YES_NO[name] ?? [`${lower(label)}: yes`, `${lower(label)}: no`]
  return yes ? whenYes : whenNo
}

const KNOWN: Readonly<Record<string, readonly [some: string, none: string]>> = {
  threats: ['something is threatened', 'nothing is threatened'],
  wants: ['they want something', 'they do not say what they want'],
  tags: ['it has a tag', 'it has no tag'],
  assignedTo: ['somebody has it', 'nobody has it'],
  option: ['something was decided', 'nothing was decided yet'],
  platform: ['it is on a platform', 'it is on no platform'],
  stars: ['it has stars', 'it has no stars'],
  hoursToDeadline: ['there is a deadline', 'there is no deadline'],
  orderValueMinor: ['we know the order', 'we do not know the order'],
  askedMinor: ['they name an amount', 'they name no amount'],
}

function knownClause({ name, label }: Fact, operator: 'null' | 'notNull'): string {
  const [some, none] = KNOWN[name] ?? [`${lower(label)} is known`, `${lower(label)} is not known`]
  return operator === 'notNull' ? some : none
}

function listClause(fact: Fact, operator: Operator, values: readonly string[], { field }: Comparison): string {
  const all = operator === 'containsAll'
  const none = operator === 'doesNotContain'
  const said = listOf(
    values.map((value) => (fact.type === 'tags' ? `“${value}”` : wordOfValue(field, value))),
    all ? 'and' : 'or',
  )
  switch (fact.name) {
    case 'threats':
      return none ? `there is no threat of ${said}` : `the customer threatens ${said}`
    case 'wants':
      return none ? `they do not want ${said}` : `they want ${said}`
    case 'tags':
      return none ? `it is not tagged ${said}` : `it is tagged ${said}`
    default:
      return `${lower(fact.label)} ${wordOfOperator(fact, operator)} ${said}`
  }
}

function valueClause(fact: Fact, operator: Operator, values: readonly string[], words: RuleWords): string {
  const not = operator === '!=' || operator === 'notIn'
  const nameOf = (value: string) =>
    fact.type === 'member' ? (words.memberName(value) ?? 'somebody who is gone') : wordOfValue(fact.name, value)
  const said = listOf(values.map(nameOf), 'or')
  const is = not ? 'is not' : 'is'
  switch (fact.name) {
    case 'cause':
      return `it ${is} about ${said}`
    case 'channel':
      return not ? `it did not come by ${said}` : `it came by ${said}`
    case 'platform':
      return `it ${is} on ${said}`
    case 'state':
      return `the case ${is} ${said}`
    case 'option':
      return `the decision ${is} ${said}`
    case 'standing':
      return `the customer ${is} ${said}`
    case 'weekday':
      return `it ${is} ${said}`
    case 'assignedTo':
      return not ? `${said} does not have it` : `${said} has it`
    default:
      return `${lower(fact.label)} ${is} ${said}`
  }
}

function textClause(fact: Fact, operator: Operator, values: readonly string[]): string {
  if (fact.name === 'language' && (operator === '=' || operator === '!=' || operator === 'in' || operator === 'notIn')) {
    const not = operator === '!=' || operator === 'notIn'
    return `the message is ${not ? 'not ' : ''}in ${listOf(values.map(languageOf), 'or')}`
  }
  const said = listOf(
    values.map((value) => `“${value}”`),
    'or',
  )
  const who = fact.name === 'words' ? 'the message' : `the ${lower(fact.label)}`
  return `${who} ${wordOfOperator(fact, operator)} ${said}`
}

function languageOf(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

/** How a fact of size begins its clause, and how its value ends it. */
const SIZES: Readonly<
  Record<string, { readonly subject: string; readonly verb?: readonly [is: string, isNot: string]; readonly after?: string }>
> = {
  heat: { subject: 'heat' },
  stars: { subject: 'it', verb: ['has', 'does not have'], after: ' stars' },
  urgency: { subject: 'urgency', after: ' of 100' },
  messages: { subject: 'the customer', verb: ['has written', 'has not written'], after: ' messages' },
  hoursWaiting: { subject: 'the customer', verb: ['has waited for us', 'has not waited for us'] },
  hoursOpen: { subject: 'the case', verb: ['has been open', 'has not been open'] },
  hoursSinceWord: { subject: 'the last word', after: ' old' },
  hoursToDeadline: { subject: 'the deadline', after: ' away' },
  orderValueMinor: { subject: 'the order' },
  askedMinor: { subject: 'what they ask back' },
  amountMinor: { subject: 'the amount decided' },
  casesIn90Days: { subject: 'they', verb: ['have had', 'have not had'], after: ' cases in 90 days' },
  lifetimeMinor: { subject: 'what they bought so far' },
  orders: { subject: 'they', verb: ['have ordered', 'have not ordered'], after: ' times' },
  hour: { subject: 'the hour of the day' },
}

const SIZE_BEFORE: Readonly<Partial<Record<Operator, string>>> = {
  '<': 'less than ',
  '<=': 'at most ',
  '>': 'more than ',
  '>=': 'at least ',
  between: 'between ',
}

function sizeClause(fact: Fact, operator: Operator, values: readonly Value[], words: RuleWords): string {
  const { subject, verb = ['is', 'is not'], after = '' } = SIZES[fact.name] ?? { subject: lower(fact.label) }
  const said = values.map((value) => sizeOf(fact, value, words))
  const amount = operator === 'between' ? said.join(' and ') : (said[0] ?? '…')
  const noun = amount === '1' ? after.replace(/^ (star|message|case|time)s/, ' $1') : after
  return `${subject} ${operator === '!=' ? verb[1] : verb[0]} ${SIZE_BEFORE[operator] ?? ''}${amount}${noun}`
}

function sizeOf(fact: Fact, value: Value, { currency, locale }: RuleWords): string {
  if (typeof value !== 'number') return String(value)
  if (fact.type === 'money') return formatMoney(value, currency, locale)
  if (fact.unit === 'hours') return describeHours(value)
  const heat = fact.name === 'heat' ? HEATS.find((one) => one === value) : undefined
  return heat === undefined ? String(value) : `${heat} (${HEAT_WORDS[heat]})`
}

/** A length of time as people say it: "30 minutes", "1 hour", "2 days". */
export function describeHours(hours: number): string {
  if (hours > 0 && hours < 1) return countOf(Math.round(hours * 60), 'minute')
  if (hours >= 24 && hours % 24 === 0) return countOf(hours / 24, 'day')
  return countOf(hours, 'hour')
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}
