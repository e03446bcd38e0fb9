import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { AUTOMATION_MODES } from '../../../src/core/automation/automation.ts'
import { useApi } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { AutomationLine } from './automation-line.tsx'
import css from './automations-page.module.css'
import { type Automations, automationsQuery } from './automations-query.ts'
import { StopCard } from './stop-card.tsx'
import { useAutomationsWrite, useProblem } from './use-automation-write.ts'
import { useRuleWords } from './use-rule-words.ts'

/** What happens by itself, in the order in which it is asked. */
export function AutomationsPage() {
  const texts = useTexts()
  const words = texts.automations
  const { member } = useSession()
  const { data: all } = useSuspenseQuery(automationsQuery(useApi()))
  const may = mayManage(member.role)
  useTitle(texts.app.title(words.title))
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{words.title}</h1>
        <p className="quiet">{words.lead}</p>
        {!may && <p className="quiet small">{words.only}</p>}
      </header>
      {all.stopped !== undefined && <Stopped stopped={all.stopped} may={may} />}
      <ToOthers may={may} isEmpty={all.automations.length === 0} />
      {all.automations.length === 0 ? (
        <Card title={words.none}>
          <p className="quiet">{words.noneWhat}</p>
        </Card>
      ) : (
        <>
          <AllOfThem all={all} may={may} />
          {may && <StopCard stopped={all.stopped !== undefined} />}
        </>
      )}
    </div>
  )
}

function ToOthers({ may, isEmpty }: { readonly may: boolean; readonly isEmpty: boolean }) {
  const words = useTexts().automations
  const navigate = useNavigate()
  return (
    <div className="row">
      {may && (
        <>
          <Button variant="filled" onClick={() => void navigate({ to: '/automations/ready' })}>
            {words.ready}
          </Button>
          <Button onClick={() => void navigate({ to: '/automations/new' })}>{words.add}</Button>
        </>
      )}
      {!isEmpty && (
        <Link to="/automations/log" className="link">
          {words.log}
        </Link>
      )}
    </div>
  )
}

function AllOfThem({ all, may }: { readonly all: Automations; readonly may: boolean }) {
  const words = useTexts().automations
  const ruleWords = useRuleWords()
  const problemOf = useProblem()
  const order = useAutomationsWrite((client, input: { readonly ids?: string[]; readonly mode?: Automations['mode'] }, idempotencyKey) =>
    client.call('order-automations', input, { idempotencyKey }),
  )
  const move = (index: number, by: -1 | 1) => {
    const ids = all.automations.map(({ id }) => id)
    const [moved] = ids.splice(index, 1)
    if (moved !== undefined) order.mutate({ ids: ids.toSpliced(index + by, 0, moved) })
  }
  return (
    <section className="card" aria-label={words.list}>
      <ol className={css.list}>
        {all.automations.map((row, index) => (
          <AutomationLine
            key={row.id}
            row={row}
            words={ruleWords}
            may={may}
            problems={row.problems.map(({ said }) => said).filter((said) => !saidBefore(all, index, said))}
            onUp={index > 0 ? () => move(index, -1) : undefined}
            onDown={index < all.automations.length - 1 ? () => move(index, 1) : undefined}
          />
        ))}
      </ol>
      {order.isError && (
        <Notice weight="stop" live="assertive">
          {problemOf(order.error)}
        </Notice>
      )}
      {may && all.automations.length > 1 && (
        <Choice
          label={words.which}
          labelHidden="shown"
          items={AUTOMATION_MODES.map((mode) => ({ value: mode, label: words.modes[mode] }))}
          value={all.mode}
          onChange={(mode) => order.mutate({ mode })}
        />
      )}
    </section>
  )
}

/** A contradiction is told of both that it is between; the list says it once. */
function saidBefore({ automations }: Automations, index: number, said: string): boolean {
  return automations.slice(0, index).some(({ problems }) => problems.some((one) => one.said === said))
}

function Stopped({ stopped, may }: { readonly stopped: NonNullable<Automations['stopped']>; readonly may: boolean }) {
  const words = useTexts().automations
  const start = useAutomationsWrite((client, stop: boolean, idempotencyKey) =>
    client.call('stop-automations', { stopped: stop }, { idempotencyKey }),
  )
  return (
    <Notice
      weight="warn"
      title={words.stopped}
      actions={
        may && (
          <Button size="compact-sm" loading={start.isPending} onClick={() => start.mutate(false)}>
            {words.start}
          </Button>
        )
      }
    >
      <span>
        {words.stoppedBy(stopped.byName)} <RelativeTime at={stopped.at} />
      </span>
    </Notice>
  )
}
