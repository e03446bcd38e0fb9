import type { CaseDetail } from '../../app/api.tsx'
import { sayClock } from '../../product/clock-words.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { useNow } from '../../ui/relative-time.tsx'
import css from './case-clock.module.css'

type Clock = CaseDetail['clocks'][number]

/** The promise that presses: the one that is late or ends first. Nothing where none runs. */
export function CaseClock({ clocks }: { readonly clocks: readonly Clock[] }) {
  const texts = useTexts()
  const format = useFormat()
  const now = useNow()
  const running = clocks.filter((clock): clock is Clock & { dueAt: string } => clock.metAt === undefined && clock.dueAt !== undefined)
  const next = running.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0]
  if (next === undefined) {
    const paused = clocks.some(({ metAt, pausedSince }) => metAt === undefined && pausedSince !== undefined)
    return paused ? <span className="quiet small">{texts.clocks.paused}</span> : null
  }
  const late = Date.parse(next.dueAt) < now
  return (
    <time
      className={css.clock}
      dateTime={next.dueAt}
      data-late={late || undefined}
      title={`${format.dateTime(next.dueAt)} · ${texts.clocks.promisedBy(next.policyVersion)}`}
    >
      {sayClock(next, { now, format, texts })}
    </time>
  )
}
