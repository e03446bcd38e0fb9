import type { CaseState, DraftKind, Option } from '../../../src/core/case.ts'
import { CLOCK_KINDS } from '../../../src/core/clocks/response-promises.ts'
import { readingChangeSchema } from '../../../src/core/reading/reading-change.ts'
import type { Texts } from '../../texts/texts.tsx'
import type { Format } from '../../ui/format.tsx'
import { wayOut } from './draft-slot.ts'
import { sayChange } from './reading-changes.tsx'
import type { TimelineEvent } from './timeline-lines.ts'

/** What runs by itself is told under our own name, not that of a job. */
export function actorOf({ operation, actorName, data }: TimelineEvent, texts: Texts): string {
  if (operation === 'answer-linked-approval' && typeof data['byName'] === 'string') return data['byName']
  if (operation === 'answer-linked-approval' || operation === 'answer-survey') return texts.timeline.byLink
  return operation.startsWith('note-') ||
    actorName === 'apply-rules' ||
    actorName === 'tell-clocks' ||
    operation === 'doubt-delivery' ||
    operation === 'keep-second-reading'
    ? texts.app.name
    : actorName
}

/** What somebody did, in words that follow their name. */
export function sayEvent({ operation, data }: TimelineEvent, texts: Texts, format: Format): string {
  const words = texts.timeline
  const worked = sayTogether({ operation, data }, texts, format)
  if (worked !== undefined) return worked
  const parted = data['standing'] === 'parted' ? words.partedByLetter : ''
  if (operation === 'note-delivery' || operation === 'doubt-delivery')
    return `${texts.delivery.kept[String(data['state'])] ?? words.other(operation)}${parted}`
  const done = words.operations[operation] ?? words.other(operation)
  const overrode = typeof data['overrode'] !== 'string' ? '' : operation === 'choose-option' ? words.allTheSame : words.overridden
  if (operation === 'apply-rules' && typeof data['automation'] === 'string')
    return words.byAutomation(data['automation'], String(data['did'] ?? ''))
  const asked = sayApprovalEvent({ operation, data }, texts, format)
  if (asked !== undefined) return asked
  if (operation === 'choose-option') {
    const option = data['option']
    const amount = data['amountMinor']
    if (typeof option === 'string' && option in texts.decide.optionNames)
      return `${done} “${texts.decide.choose(option as Option, format.money(typeof amount === 'number' ? amount : 0))}”${overrode}`
  }
  if (operation === 'correct-reading') {
    const change = readingChangeSchema.safeParse({ field: data['field'], kind: data['which'], value: data['to'] })
    return change.success ? `${done}: ${sayChange(change.data, data['from'] ?? undefined, texts)}` : done
  }
  if (operation === 'make-link') return words.links[String(data['purpose'])] ?? done
  if (operation === 'update-follow-up' && data['done'] === true) return words.keptPromise
  const kind = data['kind']
  if (typeof kind === 'string' && kind in texts.write.kinds) {
    const how = operation === 'mark-draft-sent' ? words.drafts[wayOut(kind as DraftKind)] : done
    const reason = typeof data['reason'] === 'string' ? `: “${data['reason']}”` : ''
    return `${how}: ${texts.write.kinds[kind as DraftKind]}${overrode}${reason}${parted}`
  }
  return `${done}${overrode}`
}

const ANSWERS: readonly string[] = ['decide-approval', 'answer-linked-approval']

/** A yes that was asked for, answered, asked for again or left without an answer. */
function sayApprovalEvent(
  { operation, data }: Pick<TimelineEvent, 'operation' | 'data'>,
  texts: Texts,
  format: Format,
): string | undefined {
  const answered = ANSWERS.includes(operation)
  if (!answered && operation !== 'ask-approval' && operation !== 'note-approval-silent') return undefined
  const words = texts.timeline
  const what = sayAsked(data, texts, format)
  if (what === undefined) return undefined
  const did = data['lapsed'] === true ? words.lapsed : (words.operations[operation] ?? words.other(operation))
  const verb = !answered || data['granted'] === true ? did : words.refused
  const inPlaceOf = typeof data['inPlaceOf'] === 'string' ? `, ${texts.approvals.inPlaceOf(data['inPlaceOf'])}` : ''
  const own = data['selfAnswered'] === true ? `, ${texts.approvals.selfAnswered}` : ''
  return `${data['changed'] === true ? words.changed : verb} “${what}”${inPlaceOf}${own}`
}

function sayAsked(data: TimelineEvent['data'], texts: Texts, format: Format): string | undefined {
  if (data['relation'] === 'part_ways') return texts.approvals.partWays
  const kind = data['kind']
  if (data['approval'] === 'draft' && typeof kind === 'string' && kind in texts.write.kinds)
    return texts.approvals.sendDraft(texts.write.kinds[kind as DraftKind])
  const option = data['option']
  const amount = data['amountMinor']
  if (typeof option !== 'string' || !(option in texts.decide.optionNames)) return undefined
  const what = texts.decide.choose(option as Option, format.money(typeof amount === 'number' ? amount : 0))
  return data['approval'] === 'override' ? texts.approvals.override(what) : what
}

/** Closed, open again, or another state. */
function sayState(data: TimelineEvent['data'], texts: Texts): string | undefined {
  const { to, from } = data
  if (to === 'closed') return texts.timeline.closed
  if (from === 'closed') return texts.timeline.reopened
  return typeof to === 'string' ? texts.together.did.state(texts.together.states[to as CaseState] ?? to) : undefined
}

const STANDINGS_SAID = ['good', 'watch', 'parted'] as const

/** Which single act a change of many cases was on this one. */
const ACTS: Readonly<Record<string, string>> = { state: 'update-case', member: 'assign-case', snooze: 'snooze-case' }

/** What was done about who works on the case, and when. */
function sayTogether({ operation, data }: Pick<TimelineEvent, 'operation' | 'data'>, texts: Texts, format: Format): string | undefined {
  const words = texts.together.did
  const name = typeof data['to'] === 'string' ? data['to'] : undefined
  switch (operation) {
    case 'change-cases':
      return sayTogether({ operation: ACTS[String(data['changed'])] ?? 'update-case', data }, texts, format)
    case 'update-case':
      return sayState(data, texts)
    case 'set-standing': {
      const standing = STANDINGS_SAID.find((one) => one === data['to'])
      return standing && words.standing[standing]
    }
    case 'assign-case':
      return name === undefined ? words.unassigned : words.assigned(name)
    case 'escalate-case':
      return texts.escalation.did.escalated(
        name ?? texts.together.somebody,
        typeof data['reason'] === 'string' ? data['reason'] : undefined,
      )
    case 'tell-clocks': {
      const kind = CLOCK_KINDS.find((one) => one === data['clock'])
      return kind && texts.clocks.broken(texts.clocks.what[kind])
    }
    case 'return-case':
      return texts.escalation.did.returned(name)
    case 'hand-over-case':
      return words.handedOver(name ?? texts.together.somebody)
    case 'snooze-case':
      return typeof data['until'] === 'string' ? words.snoozed(format.dateTime(data['until'])) : texts.timeline.operations['wake-case']
    default:
      return undefined
  }
}
