import type { Action, Automation, AutomationMode } from './automation.ts'
import type { CaseFacts } from './case-facts.ts'
import { askable, compileGroup, type Truth } from './compile.ts'
import { findExcluded, requiredBy } from './exclusions.ts'
import type { Comparison, RuleGroup } from './expression.ts'

/** An automation among others, in their order. */
export interface NamedAutomation {
  readonly id: string
  readonly name: string
  readonly automation: Automation
}

/** What is wrong with an automation, in words. `never`: its conditions exclude one another; `cycle`, `contradiction`: with the others, by their ids. */
export interface Problem {
  readonly kind: 'never' | 'cycle' | 'contradiction'
  readonly said: string
  readonly with: readonly string[]
}

/** What is wrong with one of the automations, by itself and among the others; empty where nothing is. */
export function problemsOf(id: string, all: readonly NamedAutomation[], mode: AutomationMode): Problem[] {
  const subject = all.find((one) => one.id === id)
  if (!subject) return []
  const excluded = findExcluded(requiredBy(subject.automation.if))
  if (excluded !== undefined)
    return [{ kind: 'never', said: `This can never act: what it asks of “${excluded}” excludes itself.`, with: [] }]
  const cycle = findCycle(subject, all)
  return [
    ...(cycle ? [{ kind: 'cycle' as const, said: sayCycle(cycle), with: cycle.filter((one) => one.id !== id).map((one) => one.id) }] : []),
    ...all.flatMap((other) => contradictionOf(subject, other, all, mode)),
  ]
}

function sayCycle(cycle: readonly NamedAutomation[]): string {
  const [first] = cycle
  if (cycle.length === 1) return `“${first?.name}” would set itself off again and again.`
  const steps = cycle.map((one, index) => `“${one.name}” would set off “${(cycle[index + 1] ?? first)?.name}”`)
  return `These go round in a circle: ${steps.join(', ')}.`
}

/** The shortest way from an automation over what it sets off back to itself. */
function findCycle(subject: NamedAutomation, all: readonly NamedAutomation[]): NamedAutomation[] | undefined {
  const ways: NamedAutomation[][] = [[subject]]
  const seen = new Set<string>()
  for (let way = ways.shift(); way; way = ways.shift()) {
    const last = way.at(-1)
    if (!last) continue
    for (const next of all) {
      if (!setsOff(last.automation, next.automation)) continue
      if (next.id === subject.id) return way
      if (seen.has(next.id)) continue
      seen.add(next.id)
      ways.push([...way, next])
    }
  }
  return undefined
}

/** What is known of a case after an automation acted. */
interface After {
  readonly facts: CaseFacts
  readonly added: ReadonlySet<string>
  readonly removed: ReadonlySet<string>
  /** Whether anything was changed that is not known any closer. */
  readonly more: boolean
}

function setsOff(first: Automation, second: Automation): boolean {
  if (second.when.on !== 'case_change') return false
  const after = afterActing(first)
  if (Object.keys(after.facts).length === 0 && after.added.size === 0 && after.removed.size === 0 && !after.more) return false
  return holdsAfter(second.if, after) !== false && second.do.some((action) => mayChange(action, after))
}

function afterActing(automation: Automation): After {
  let facts: CaseFacts = {}
  const added = new Set<string>()
  const removed = new Set<string>()
  let more = false
  for (const action of automation.do) {
    switch (action.do) {
      case 'assign':
        facts = { ...facts, assigned: action.memberId !== null, ...(action.memberId !== null && { assignedTo: action.memberId }) }
        break
      case 'set_urgency':
        facts = { ...facts, urgency: action.urgency }
        break
      case 'tag':
        for (const tag of action.add) added.add(tag)
        for (const tag of action.remove) removed.add(tag)
        break
      case 'send_template':
        facts = { ...facts, answered: true }
        break
      case 'follow_up':
      case 'escalate':
        more = true
        break
      case 'draft':
      case 'ask_approval':
      case 'start_clock':
      case 'webhook':
      case 'survey':
      case 'stop':
        break
    }
  }
  return { facts, added, removed, more }
}

/** Whether a group holds once another automation has acted; undefined where that depends on the rest of the case. */
function holdsAfter(group: RuleGroup, after: After): Truth {
  const truths = group.rules.map((rule) => ('rules' in rule ? holdsAfter(rule, after) : comparisonAfter(rule, after)))
  const decisive = group.combinator === 'or'
  const truth = truths.includes(decisive) ? decisive : truths.includes(undefined) ? undefined : !decisive
  return truth === undefined ? undefined : truth !== (group.not === true)
}

function comparisonAfter(comparison: Comparison, { facts, added, removed }: After): Truth {
  const { field, operator, value } = comparison
  if (field === 'tags') {
    const tag = String(value)
    const has = added.has(tag) ? true : removed.has(tag) ? false : undefined
    return has === undefined || (operator !== 'contains' && operator !== 'doesNotContain') ? undefined : has === (operator === 'contains')
  }
  if (!(field in facts)) return undefined
  return compileGroup({ combinator: 'and', rules: [comparison] })(askable(facts))
}

function mayChange(action: Action, { facts, added, removed }: After): boolean {
  switch (action.do) {
    case 'assign':
      return facts.assignedTo === undefined || facts.assignedTo !== action.memberId
    case 'set_urgency':
      return facts.urgency !== action.urgency
    case 'tag':
      return action.add.some((tag) => !added.has(tag)) || action.remove.some((tag) => !removed.has(tag))
    case 'send_template':
    case 'follow_up':
    case 'escalate':
      return true
    case 'draft':
    case 'ask_approval':
    case 'start_clock':
    case 'webhook':
    case 'survey':
    case 'stop':
      return false
  }
}

/** What two automations that may act on the same thing would do against one another. */
function contradictionOf(
  subject: NamedAutomation,
  other: NamedAutomation,
  all: readonly NamedAutomation[],
  mode: AutomationMode,
): Problem[] {
  if (other.id === subject.id || mode === 'first_match' || other.automation.when.on !== subject.automation.when.on) return []
  const [first, second] = all.indexOf(subject) < all.indexOf(other) ? [subject, other] : [other, subject]
  if (first.automation.do.some((action) => action.do === 'stop')) return []
  if (findExcluded([...requiredBy(first.automation.if), ...requiredBy(second.automation.if)]) !== undefined) return []
  const clash = clashOf(first.automation.do, second.automation.do)
  if (clash === undefined) return []
  return [{ kind: 'contradiction', said: `“${first.name}” and “${second.name}” may both act: ${clash}`, with: [other.id] }]
}

function clashOf(first: readonly Action[], second: readonly Action[]): string | undefined {
  for (const one of first) {
    for (const two of second) {
      if (one.do === 'assign' && two.do === 'assign' && one.memberId !== two.memberId)
        return 'they give the case to different people, and the later one has its way.'
      if (one.do === 'set_urgency' && two.do === 'set_urgency' && one.urgency !== two.urgency)
        return 'they set a different urgency, and the later one has its way.'
      if (one.do === 'send_template' && two.do === 'send_template') return 'the customer would get two mails at once.'
      if (one.do === 'tag' && two.do === 'tag' && (meet(one.add, two.remove) || meet(one.remove, two.add)))
        return 'one adds a tag that the other takes away.'
    }
  }
  return undefined
}

function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one))
}
