import type { Heat } from '../../../src/core/case.ts'
import type { CaseDetail } from '../../app/api.tsx'

export type TimelineEvent = CaseDetail['timeline'][number]
type Message = CaseDetail['messages'][number]

/** What may be shown of a timeline: everything, or one kind of line. */
export const SHOWN = ['all', 'said', 'note', 'done'] as const
export type Shown = (typeof SHOWN)[number]

interface LineBase {
  readonly key: string
  readonly at: string
}

/** A message, and a note that the customer never sees. */
export interface SaidLine extends LineBase {
  readonly kind: 'said' | 'note'
  readonly message: Message
  /** The act by which it came onto the case, where it is known. */
  readonly event: TimelineEvent | undefined
  /** As it was read, of what the customer said. */
  readonly heat: Heat | undefined
}

/** What somebody did, or did again and again. */
export interface DoneLine extends LineBase {
  readonly kind: 'done'
  readonly event: TimelineEvent
  readonly times: number
}

/** These put words onto a case; the words are shown in their place. */
const SAYING: ReadonlySet<string> = new Set(['paste-case', 'make-case-from-turn', 'make-case-from-mail', 'mark-draft-sent', 'send-draft'])

/** All that happened on a case in one list, newest first: each message once, with the act that brought it. Doing the same many times in a row is one line. */
export function timelineLines({
  timeline,
  messages,
  heats,
}: Pick<CaseDetail, 'timeline' | 'messages' | 'heats'>): readonly (SaidLine | DoneLine)[] {
  const byId = new Map(messages.map((message) => [message.id, message]))
  const byInstant = new Map(messages.map((message) => [message.at, message]))
  const messageOf = (event: TimelineEvent) => {
    const named = event.subjectId === undefined ? undefined : byId.get(event.subjectId)
    return named ?? (SAYING.has(event.operation) ? byInstant.get(event.at) : undefined)
  }
  const brought = new Map<string, TimelineEvent>()
  const done: DoneLine[] = []
  for (const event of timeline) {
    const message = messageOf(event)
    if (message !== undefined && !brought.has(message.id)) brought.set(message.id, event)
    else addDone(done, event)
  }
  const heatOf = new Map(heats.map(({ messageId, heat }) => [messageId, heat]))
  const said = messages.map(
    (message): SaidLine => ({
      key: message.id,
      kind: message.direction === 'note' ? 'note' : 'said',
      at: message.at,
      message,
      event: brought.get(message.id),
      heat: heatOf.get(message.id),
    }),
  )
  // At one instant what was said stands before what came of it.
  return [...said, ...done].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).reverse()
}

function addDone(lines: DoneLine[], event: TimelineEvent): void {
  const last = lines.at(-1)
  const same =
    last !== undefined &&
    last.event.operation === event.operation &&
    last.event.actorName === event.actorName &&
    event.operation !== 'choose-option' &&
    JSON.stringify(last.event.data) === JSON.stringify(event.data)
  if (same) lines[lines.length - 1] = { ...last, event, at: event.at, times: last.times + 1 }
  else lines.push({ key: event.id, kind: 'done', at: event.at, event, times: 1 })
}
