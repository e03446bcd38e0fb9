import type { DraftKind, Option } from '../../../src/core/case.ts'
import { readingChangeSchema } from '../../../src/core/reading/reading-change.ts'
import type { CaseDetail } from '../../app/api.tsx'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import { type Format, useFormat } from '../../ui/format.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { wayOut } from './draft-slot.ts'
import { sayChange } from './reading-changes.tsx'
import css from './timeline.module.css'

type Entry = CaseDetail['timeline'][number]

/** Who did what, newest first; what the same person did many times in a row is one line. */
export function Timeline({ entries }: { readonly entries: readonly Entry[] }) {
  const texts = useTexts()
  const format = useFormat()
  if (entries.length === 0) return null
  return (
    <section className={css.timeline} aria-labelledby="timeline-title">
      <h2 id="timeline-title" className="step">
        {texts.timeline.title}
      </h2>
      <ol>
        {folded(entries).map(({ entry, times }) => (
          <li key={entry.id}>
            <span className="quiet">
              <RelativeTime at={entry.at} />
            </span>
            <span>
              {actorOf(entry, texts)} {say(entry, texts, format)}
              {times > 1 && texts.timeline.times(times)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function folded(entries: readonly Entry[]): { entry: Entry; times: number }[] {
  const lines: { entry: Entry; times: number }[] = []
  for (const entry of entries) {
    const last = lines.at(-1)
    const same =
      last?.entry.operation === entry.operation && last.entry.actorName === entry.actorName && entry.operation !== 'choose-option'
    if (last !== undefined && same && JSON.stringify(last.entry.data) === JSON.stringify(entry.data)) {
      lines[lines.length - 1] = { entry, times: last.times + 1 }
    } else lines.push({ entry, times: 1 })
  }
  return lines.reverse()
}

/** What runs by itself is told under our own name, not that of a job. */
function actorOf({ operation, actorName }: Entry, texts: Texts): string {
  if (operation === 'answer-linked-approval') return texts.timeline.byLink
  return operation.startsWith('note-') || operation === 'doubt-delivery' || operation === 'keep-second-reading' ? texts.app.name : actorName
}

function say({ operation, data }: Entry, texts: Texts, format: Format): string {
  const words = texts.timeline
  if (operation === 'update-case' && data['to'] === 'closed') return words.closed
  if (operation === 'update-case' && data['from'] === 'closed') return words.reopened
  if (operation === 'note-delivery' || operation === 'doubt-delivery')
    return texts.delivery.kept[String(data['state'])] ?? words.other(operation)
  const done = words.operations[operation] ?? words.other(operation)
  const overrode = typeof data['overrode'] !== 'string' ? '' : operation === 'choose-option' ? words.allTheSame : words.overridden
  const answered = operation === 'decide-approval' || operation === 'answer-linked-approval'
  if (operation === 'choose-option' || operation === 'ask-approval' || answered) {
    const refused = answered && data['granted'] === false
    if (data['relation'] === 'part_ways') return `${refused ? words.refused : done} “${texts.approvals.partWays}”`
    const option = data['option']
    const amount = data['amountMinor']
    if (typeof option === 'string' && option in texts.decide.optionNames) {
      const money = format.money(typeof amount === 'number' ? amount : 0)
      const did = refused ? words.refused : done
      return `${did} “${texts.decide.choose(option as Option, money)}”${overrode}`
    }
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
    return `${how}: ${texts.write.kinds[kind as DraftKind]}${overrode}${reason}`
  }
  return `${done}${overrode}`
}
