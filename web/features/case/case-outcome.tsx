import { Button, NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseDetail } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { DueDate } from '../../product/due-date.tsx'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import { Choice } from '../../ui/choice.tsx'
import { type Format, useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { MoneyField, NumberField } from '../../ui/number-field.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import css from './case-outcome.module.css'
import { useCaseWrite } from './use-case-write.ts'

type Outcome = NonNullable<CaseDetail['outcome']>

/** How the case ended: asked when it is closed and once more when its dispute window has passed; afterwards one line. */
export function CaseOutcome({ detail }: { readonly detail: CaseDetail }) {
  const { member } = useSession()
  const [changing, setChanging] = useState<'yes' | 'no'>('no')
  const { outcome } = detail
  if (outcome === undefined || (detail.state !== 'closed' && !outcome.isDue)) return null
  const asks = outcome.isDue || outcome.recordedAt === undefined
  if (mayWork(member.role) && (asks || changing === 'yes'))
    return <OutcomeForm key={outcome.version} caseId={detail.id} outcome={outcome} onDone={() => setChanging('no')} />
  return <Told outcome={outcome} {...(mayWork(member.role) && { onChange: () => setChanging('yes') })} />
}

function Told({ outcome, onChange }: { readonly outcome: Outcome; readonly onChange?: () => void }) {
  const texts = useTexts()
  const format = useFormat()
  const { shop } = useSession()
  const words = texts.outcome
  const said = saidOf(outcome, texts, format)
  return (
    <p className={css.told}>
      <span>
        <b>{said.length === 0 ? words.nothingSaid : `${said.join(', ').replace(/^./u, (first) => first.toUpperCase())}.`}</b>{' '}
        <span className="quiet small">
          {outcome.recordedByName !== undefined && outcome.recordedAt !== undefined && (
            <>
              {words.by(outcome.recordedByName)} <RelativeTime at={outcome.recordedAt} />.{' '}
            </>
          )}
          {outcome.askAt !== undefined && (
            <>
              {words.asked} <DueDate at={outcome.askAt} timeZone={shop.profile.timeZone} state="done" />.
            </>
          )}
        </span>
      </span>
      {onChange !== undefined && (
        <Button size="compact-sm" variant="subtle" onClick={onChange}>
          {words.change}
        </Button>
      )}
    </p>
  )
}

function saidOf(outcome: Outcome, texts: Texts, format: Format): string[] {
  const { says } = texts.outcome
  const { disputed, disputeWon, reviewed, reviewStars, cameBack, solved, hoursSpent, moneyGivenMinor } = outcome
  return [
    solved !== undefined && texts.trustPlan.said[solved],
    disputed !== undefined && says.disputed(disputed),
    disputeWon !== undefined && says.disputeWon(disputeWon),
    reviewed !== undefined && (reviewed ? says.reviewed(reviewStars) : says.notReviewed),
    cameBack !== undefined && says.cameBack(cameBack),
    hoursSpent !== undefined && says.hours(format.number(hoursSpent)),
    moneyGivenMinor !== undefined && says.money(format.money(moneyGivenMinor)),
  ].filter((word) => word !== false)
}

type Answer = 'yes' | 'no' | 'unknown'
const answerOf = (said: boolean | undefined): Answer => (said === undefined ? 'unknown' : said ? 'yes' : 'no')
const said = (answer: Answer) => (answer === 'unknown' ? null : answer === 'yes')

function OutcomeForm({ caseId, outcome, onDone }: { readonly caseId: string; readonly outcome: Outcome; readonly onDone: () => void }) {
  const texts = useTexts()
  const words = texts.outcome
  const save = useSaveOutcome(caseId, onDone)
  const [disputed, setDisputed] = useState(answerOf(outcome.disputed))
  const [won, setWon] = useState(answerOf(outcome.disputeWon))
  const [reviewed, setReviewed] = useState(answerOf(outcome.reviewed))
  const [stars, setStars] = useState(outcome.reviewStars)
  const [cameBack, setCameBack] = useState(answerOf(outcome.cameBack))
  const [hours, setHours] = useState(outcome.hoursSpent)
  const [money, setMoney] = useState(outcome.moneyGivenMinor)
  const asksDispute = outcome.open.includes('disputed') || outcome.disputed !== undefined
  const asksWon = disputed === 'yes' || outcome.open.includes('disputeWon') || outcome.disputeWon !== undefined
  const answers = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: outcome.isDue ? words.no : words.notYet },
    { value: 'unknown', label: words.unknown },
  ] as const
  const send = () =>
    save.mutate({
      caseId,
      version: outcome.version,
      ...(asksDispute && { disputed: said(disputed) }),
      ...(asksWon && { disputeWon: said(won) }),
      reviewed: said(reviewed),
      ...(reviewed === 'yes' && { reviewStars: stars ?? null }),
      cameBack: said(cameBack),
      hoursSpent: hours ?? null,
      moneyGivenMinor: money ?? null,
    })
  return (
    <form
      className={`card ${css.outcome}`}
      aria-labelledby="outcome-title"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div>
        <h2 id="outcome-title">{words.title}</h2>
        <p className="quiet small">{outcome.isDue ? words.dueLead : words.lead}</p>
      </div>
      <div className={css.questions}>
        {asksDispute && <Choice label={words.disputed} labelHidden="shown" items={answers} value={disputed} onChange={setDisputed} />}
        {asksWon && (
          <Choice
            label={words.disputeWon}
            labelHidden="shown"
            items={answers.map((item) => (item.value === 'no' ? { ...item, label: words.no } : item))}
            value={won}
            onChange={setWon}
          />
        )}
        <Choice label={words.reviewed} labelHidden="shown" items={answers} value={reviewed} onChange={setReviewed} />
        {reviewed === 'yes' && (
          <NativeSelect
            className={css.short}
            label={words.stars}
            data={[{ value: '', label: words.unknown }, ...['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))]}
            value={stars === undefined ? '' : String(stars)}
            onChange={(event) => setStars(event.currentTarget.value === '' ? undefined : Number(event.currentTarget.value))}
          />
        )}
        <Choice label={words.cameBack} labelHidden="shown" items={answers} value={cameBack} onChange={setCameBack} />
        <NumberField className={css.short} label={words.hours} value={hours} onChange={setHours} />
        <MoneyField className={css.short} label={words.money} value={money} onChange={setMoney} />
      </div>
      <div className="row">
        <Button type="submit" variant="filled" loading={save.isPending}>
          {words.save}
        </Button>
        {outcome.isDue && (
          <Button variant="subtle" onClick={() => save.mutate({ caseId, version: outcome.version })}>
            {words.nobodyKnows}
          </Button>
        )}
        {outcome.recordedAt !== undefined && !outcome.isDue && (
          <Button variant="subtle" onClick={onDone}>
            {texts.app.cancel}
          </Button>
        )}
      </div>
      {save.isError && (
        <Notice weight="stop" live="assertive">
          {texts.errors.notSaved(save.error.message)}
        </Notice>
      )}
    </form>
  )
}

function useSaveOutcome(caseId: string, onDone: () => void) {
  const texts = useTexts()
  const queryClient = useQueryClient()
  const save = useCaseWrite('record-outcome', caseId)
  return {
    ...save,
    mutate: (input: Parameters<typeof save.mutate>[0]) =>
      save.mutate(input, {
        onSuccess: () => {
          for (const queryKey of [['outcomes-to-ask'], ['exposure'], ['learning']]) void queryClient.invalidateQueries({ queryKey })
          notifications.show({ message: texts.outcome.saved })
          onDone()
        },
      }),
  }
}
