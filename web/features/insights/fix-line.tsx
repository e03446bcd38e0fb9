import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { dateIn } from '../../ui/calendar.ts'
import { useFormat } from '../../ui/format.tsx'
import css from './rising.module.css'
import type { Fix } from './rising-query.ts'
import { useDay } from './use-day.ts'
import { useFixWrite } from './use-fix-write.ts'
import { useKeyName } from './use-key-name.ts'

interface FixLineProps {
  readonly fix: Fix
  readonly may: 'change' | 'close' | 'look'
  readonly onChange: () => void
}

/** One fix: what, for which cause, who, by when, and what came of it. */
export function FixLine({ fix, may, onChange }: FixLineProps) {
  const words = useTexts().fixes
  const format = useFormat()
  const day = useDay()
  const name = useKeyName()('cause', fix.cause, fix.causeName)
  const when = fix.state === 'done' && fix.doneOn !== undefined ? words.since(day(fix.doneOn)) : words.by(day(fix.dueOn))
  const facts = [
    words.about(name),
    when,
    fix.owner?.name ?? words.nobody,
    ...(fix.expectedMinor === undefined ? [] : [words.saves(format.money(fix.expectedMinor))]),
  ]
  return (
    <>
      <p>
        <strong>{fix.action}</strong> <span className={css.mark}>{words.states[fix.state]}</span>
      </p>
      <p className="quiet small">{facts.join(' · ')}</p>
      {fix.effect && <Effect effect={fix.effect} />}
      {may !== 'look' && <Doings fix={fix} may={may} onChange={onChange} />}
    </>
  )
}

/** What the weeks before and after say, as honestly as they can. */
function Effect({ effect }: { readonly effect: NonNullable<Fix['effect']> }) {
  const format = useFormat()
  const words = useTexts().fixes.effect
  const { before, after, verdict, low = 0, high, othersRatio, weeksToTell } = effect
  const rate = ({ cases, weeks }: typeof before) => format.number(weeks === 0 ? 0 : Math.round((cases / weeks) * 10) / 10)
  const times = (ratio: number) => format.number(Math.round(ratio * 100) / 100)
  const said = () => {
    switch (verdict) {
      case 'too_early':
      case 'too_few':
        return `${words[verdict]} ${weeksToTell === undefined ? words.never : words.wait(format.number(weeksToTell))}`
      case 'cannot_tell':
        return words.cannot_tell(times(low), high === undefined ? '∞' : times(high))
      case 'fewer':
        return words.fewer(times(low), times(high ?? 1))
      case 'more':
        return high === undefined ? words.moreOpen(times(low)) : words.more(times(low), times(high))
    }
  }
  const isOver = after.weeks > 0 && before.weeks > 0
  const all = [
    ...(isOver ? [words.rates(rate(before), rate(after))] : []),
    said(),
    ...(isOver && othersRatio !== undefined && verdict !== 'too_early' ? [words.others(times(othersRatio))] : []),
  ]
  return <p>{all.join(' ')}</p>
}

function Doings({ fix, may, onChange }: FixLineProps) {
  const texts = useTexts()
  const words = texts.fixes
  const { shop } = useSession()
  const today = dateIn(Date.now(), shop.profile.timeZone)
  const [doneOn, setDoneOn] = useState<string | undefined>(undefined)
  const { id, version } = fix
  const close = useFixWrite((client, as: { readonly as: 'done' | 'dropped' | 'open'; readonly doneOn?: string }, idempotencyKey) =>
    client.call('close-fix', { id, version, ...as }, { idempotencyKey }),
  )
  const isOpen = fix.state === 'open' || fix.state === 'late'
  return (
    <>
      {doneOn === undefined ? (
        <div className="row">
          {isOpen && (
            <Button size="compact-sm" onClick={() => setDoneOn(today)}>
              {words.done}
            </Button>
          )}
          {isOpen && may === 'change' && (
            <Button size="compact-sm" variant="subtle" onClick={onChange}>
              {words.change}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            loading={close.isPending}
            onClick={() => close.mutate({ as: isOpen ? 'dropped' : 'open' })}
          >
            {isOpen ? words.drop : words.reopen}
          </Button>
        </div>
      ) : (
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (doneOn !== '') close.mutate({ as: 'done', doneOn }, { onSuccess: () => setDoneOn(undefined) })
          }}
        >
          <TextInput
            label={words.doneOn}
            type="date"
            max={today}
            value={doneOn}
            error={doneOn === '' ? words.dayMissing : undefined}
            onChange={(event) => setDoneOn(event.currentTarget.value)}
          />
          <div className="row">
            <Button type="submit" size="compact-sm" variant="filled" loading={close.isPending}>
              {words.sayDone}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => setDoneOn(undefined)}>
              {texts.app.cancel}
            </Button>
          </div>
        </form>
      )}
      {close.error && (
        <p className="small" role="alert">
          {texts.errors.notSaved(close.error.message)}
        </p>
      )}
    </>
  )
}
