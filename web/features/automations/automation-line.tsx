import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Link, useNavigate } from '@tanstack/react-router'
import { describeAutomation } from '../../../src/core/automation/describe-automation.ts'
import type { RuleWords } from '../../../src/core/automation/describe-conditions.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './automations-page.module.css'
import type { AutomationRow } from './automations-query.ts'
import { useProblem } from './use-automation-write.ts'
import { needsConfirming, useSwitch } from './use-switch.ts'

interface AutomationLineProps {
  readonly row: AutomationRow
  readonly words: RuleWords
  readonly may: boolean
  /** What is wrong with it and was not said of one above it. */
  readonly problems: readonly string[]
  readonly onUp: (() => void) | undefined
  readonly onDown: (() => void) | undefined
}

/** One automation in the list: what it does in a sentence, whether it is on, what it did this week. */
export function AutomationLine({ row, words: ruleWords, may, problems, onUp, onDown }: AutomationLineProps) {
  const texts = useTexts()
  const words = texts.automations
  const problemOf = useProblem()
  const navigate = useNavigate()
  const { id, name, automation, rehearsal, state, firingsThisWeek, stoppedWhy } = row
  const change = useSwitch(({ state: next }) =>
    notifications.show({ message: next === 'on' ? words.switchedOn(name) : words.switchedOff(name) }),
  )
  const isReady = rehearsal?.ofThisContent === true
  const flip = () => {
    // What has not been tried, or touches about everything, is switched on where one sees what it would do.
    if (state === 'off' && (!isReady || needsConfirming(row)))
      void navigate({ to: '/automations/$automationId', params: { automationId: id } })
    else change.mutate({ row, on: state === 'off' })
  }
  return (
    <li className={css.line}>
      <div className={css.what}>
        <Link to="/automations/$automationId" params={{ automationId: id }} className={css.name}>
          {name}
        </Link>
        <p>{describeAutomation(automation, ruleWords).text}</p>
        <p className="quiet small">
          {[
            words.week(firingsThisWeek),
            ...(state === 'off' && !isReady ? [rehearsal === undefined ? words.untried : words.changedSince] : []),
          ].join(' · ')}
        </p>
        {state === 'off' && stoppedWhy !== undefined && (
          <Notice weight="warn">
            {words.stoppedItself} {stoppedWhy}
          </Notice>
        )}
        {problems.map((said) => (
          <Notice key={said} weight="warn">
            {said}
          </Notice>
        ))}
        {change.isError && (
          <Notice weight="stop" live="assertive">
            {problemOf(change.error)}
          </Notice>
        )}
      </div>
      <div className={css.acts}>
        {may ? (
          <button
            type="button"
            role="switch"
            aria-checked={state === 'on'}
            aria-label={words.onOf(name)}
            className={css.switch}
            disabled={change.isPending}
            onClick={flip}
          >
            {state === 'on' ? words.on : words.off}
          </button>
        ) : (
          <span className="quiet small">{state === 'on' ? words.on : words.off}</span>
        )}
        {may && (
          <span className={css.moves}>
            <Move label={words.up(name)} sign="↑" onClick={onUp} />
            <Move label={words.down(name)} sign="↓" onClick={onDown} />
          </span>
        )}
      </div>
    </li>
  )
}

function Move({ label, sign, onClick }: { readonly label: string; readonly sign: string; readonly onClick: (() => void) | undefined }) {
  if (onClick === undefined) return null
  return (
    <Button size="compact-sm" variant="subtle" aria-label={label} onClick={onClick}>
      <span aria-hidden="true">{sign}</span>
    </Button>
  )
}
