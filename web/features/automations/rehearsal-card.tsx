import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { OutputOf } from '../../../src/client/client.ts'
import { findFact } from '../../../src/core/automation/case-facts.ts'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import css from './automation-editor.module.css'
import type { AutomationRow } from './automations-query.ts'
import { useProblem } from './use-automation-write.ts'
import { needsConfirming, useSwitch } from './use-switch.ts'

type Rehearsed = OutputOf<'dry-run-automation'>

interface RehearsalCardProps {
  /** As it is kept; undefined while it is not. */
  readonly row: AutomationRow | undefined
  /** Whether something was changed since it was kept. */
  readonly dirty: boolean
}

/** What it would have done on past cases, and the switch that this opens. */
export function RehearsalCard({ row, dirty }: RehearsalCardProps) {
  const words = useTexts().rehearsal
  const { client } = useApi()
  const queryClient = useQueryClient()
  const problemOf = useProblem()
  const run = useMutation({
    mutationFn: (id: string) => client.call('dry-run-automation', { id }, { idempotencyKey: newId() }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['automations', 'list'] }),
  })
  const isTried = row?.rehearsal?.ofThisContent === true && !dirty
  return (
    <Card title={words.title} lead={words.lead}>
      {row === undefined || dirty ? (
        <p className="quiet">{words.saveFirst}</p>
      ) : (
        <>
          <div className="row">
            <Button variant={isTried ? 'default' : 'filled'} loading={run.isPending} onClick={() => run.mutate(row.id)}>
              {isTried ? words.again : words.run}
            </Button>
            {run.isPending && (
              <span className="quiet small" role="status">
                {words.running}
              </span>
            )}
          </div>
          {run.isError && (
            <Notice weight="stop" live="assertive">
              {problemOf(run.error)}
            </Notice>
          )}
          {isTried && !run.isPending && <Result row={row} />}
          {run.data !== undefined && isTried && !run.isPending && (
            <>
              <TakenAsToday facts={run.data.takenAsToday} />
              <TouchedCases rehearsed={run.data} />
            </>
          )}
          <Switch row={row} isTried={isTried} />
        </>
      )}
    </Card>
  )
}

function Result({ row: { rehearsal } }: { readonly row: AutomationRow }) {
  const words = useTexts().rehearsal
  const format = useFormat()
  if (rehearsal === undefined) return null
  const { cases, touched, at } = rehearsal
  return (
    <div role="status">
      <p>
        <b>
          {cases === 0
            ? words.noCases
            : touched === 0
              ? words.none(format.number(cases))
              : words.touched(format.number(touched), format.number(cases))}
        </b>
      </p>
      {cases > 0 && touched === 0 && <p className="small">{words.noneWhat}</p>}
      <p className="quiet small">
        {words.at} <RelativeTime at={at} />
      </p>
    </div>
  )
}

function TakenAsToday({ facts }: { readonly facts: readonly string[] }) {
  const words = useTexts().rehearsal
  if (facts.length === 0) return null
  const names = facts.map((name) => findFact(name)?.label ?? name).join(', ')
  return <p className="quiet small">{words.asToday(names)}</p>
}

function TouchedCases({ rehearsed: { touchedCases } }: { readonly rehearsed: Rehearsed }) {
  const words = useTexts().rehearsal
  const format = useFormat()
  if (touchedCases.length === 0) return null
  return (
    <div>
      <p className="small">{words.first20(format.number(touchedCases.length))}</p>
      <Rows label={words.cases}>
        {touchedCases.map(({ caseId, title, at, would }) => (
          <Row
            key={caseId}
            what={
              <Link to="/cases/$caseId" params={{ caseId }} className="link">
                {title}
              </Link>
            }
            about={
              <>
                <RelativeTime at={at} />, {words.wouldDo} {would.join('; ')}
              </>
            }
          />
        ))}
      </Rows>
    </div>
  )
}

function Switch({ row, isTried }: { readonly row: AutomationRow; readonly isTried: boolean }) {
  const texts = useTexts()
  const words = texts.rehearsal
  const format = useFormat()
  const problemOf = useProblem()
  const [asks, setAsks] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const change = useSwitch(({ name, state }) => {
    setAsks(false)
    // The button that was pressed is gone.
    requestAnimationFrame(() => place.current?.focus())
    notifications.show({ message: state === 'on' ? texts.automations.switchedOn(name) : texts.automations.switchedOff(name) })
  })
  const touched = row.rehearsal?.touched ?? 0
  return (
    <div ref={place} tabIndex={-1} className={css.switchPlace}>
      {row.state === 'on' ? (
        <div className="row">
          <b>{words.isOn}</b>
          <Button loading={change.isPending} onClick={() => change.mutate({ row, on: false })}>
            {words.switchOff}
          </Button>
        </div>
      ) : asks ? (
        <AsksOnce
          question={words.manyAsk(format.number(touched), format.number(row.rehearsal?.cases ?? 0))}
          yes={words.manyYes}
          cancel={texts.app.cancel}
          busy={change.isPending}
          onYes={() => change.mutate({ row, on: true, confirmTouched: touched })}
          onCancel={() => setAsks(false)}
        />
      ) : isTried ? (
        <div className="row">
          <span>{words.isOff}</span>
          <Button
            variant="filled"
            loading={change.isPending}
            onClick={() => (needsConfirming(row) ? setAsks(true) : change.mutate({ row, on: true }))}
          >
            {words.switchOn}
          </Button>
        </div>
      ) : (
        <p className="quiet small">{words.first}</p>
      )}
      {change.isError && (
        <Notice weight="stop" live="assertive">
          {problemOf(change.error)}
        </Notice>
      )}
    </div>
  )
}
