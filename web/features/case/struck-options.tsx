import { Button, NativeSelect } from '@mantine/core'
import { Fragment, useState } from 'react'
import type { Option } from '../../../src/core/case.ts'
import type { CostedOption, Guard } from '../../../src/core/decision/decision.ts'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import css from './struck-options.module.css'
import type { AllTheSame } from './use-all-the-same.ts'

interface StruckOptionsProps {
  readonly options: readonly CostedOption[]
  /** `all` when no option is open at all. */
  readonly which: 'some' | 'all'
  readonly onAllTheSame: (option: CostedOption) => void
  /** Whether it may be chosen all the same, or takes a yes first. */
  readonly allTheSame: (option: CostedOption) => AllTheSame
}

/** What may not be chosen, with why: options that are struck for the same reason are one line. */
export function StruckOptions({ options, which, onAllTheSame, allTheSame }: StruckOptionsProps) {
  const groups = [...Map.groupBy(options, (option) => blockOf(option)?.reason ?? '')]
  const alone = which === 'all' && groups.length === 1
  return groups.map(([reason, group]) => (
    <StruckGroup key={reason} reason={reason} options={group} form={alone ? 'reason' : 'names'} {...{ onAllTheSame, allTheSame }} />
  ))
}

/** The most binding guard that strikes an option out. */
export function blockOf(option: CostedOption): Guard | undefined {
  return option.guards.find((guard) => guard.blocks)
}

interface StruckGroupProps {
  readonly reason: string
  readonly options: readonly CostedOption[]
  readonly form: 'names' | 'reason'
  readonly onAllTheSame: (option: CostedOption) => void
  readonly allTheSame: (option: CostedOption) => AllTheSame
}

function StruckGroup({ reason, options, form, onAllTheSame, allTheSame }: StruckGroupProps) {
  const texts = useTexts()
  const { member } = useSession()
  const [asking, setAsking] = useState<'yes' | 'no'>('no')
  // What does not exist in a case cannot be chosen by anyone.
  const waiting = options.some((option) => allTheSame(option) === 'waiting')
  const possible = options.filter(
    (option) => !option.guards.some((guard) => guard.kind === 'not_available') && allTheSame(option) !== 'waiting',
  )
  return (
    <div className={css.struck}>
      <span title={options[0] && blockOf(options[0])?.clause}>
        {form === 'reason' ? (
          texts.decide.allStruck(reason)
        ) : (
          <>
            {options.map(({ option }, index) => (
              <Fragment key={option}>
                {index > 0 && ', '}
                <s>{index === 0 ? texts.decide.optionNames[option] : lowered(texts.decide.optionNames[option])}</s>
              </Fragment>
            ))}
            {texts.decide.struck(reason)}
          </>
        )}
      </span>
      {waiting && <span className="quiet"> {texts.approvals.overrideWaits}</span>}
      {mayWork(member.role) && possible.length > 0 && asking === 'no' && (
        <>
          {' '}
          <button type="button" className={css.opener} onClick={() => setAsking('yes')}>
            {possible.every((option) => allTheSame(option) === 'ask')
              ? texts.approvals.askOverride
              : possible.length === 1
                ? texts.decide.allTheSame
                : texts.decide.oneAllTheSame}
          </button>
        </>
      )}
      {asking === 'yes' && (
        <Confirm
          options={possible}
          allTheSame={allTheSame}
          onYes={(option) => {
            setAsking('no')
            onAllTheSame(option)
          }}
          onNo={() => setAsking('no')}
        />
      )}
    </div>
  )
}

interface ConfirmProps {
  readonly allTheSame: (option: CostedOption) => AllTheSame
  readonly options: readonly CostedOption[]
  readonly onYes: (option: CostedOption) => void
  readonly onNo: () => void
}

/** One question that names every reason against it, so that nobody passes a guard by a slip of the finger. */
function Confirm({ options, allTheSame, onYes, onNo }: ConfirmProps) {
  const texts = useTexts()
  const format = useFormat()
  const [picked, setPicked] = useState<Option | undefined>(undefined)
  const costed = options.find(({ option }) => option === picked) ?? options[0]
  if (costed === undefined) return null
  const what = texts.decide.choose(costed.option, format.money(costed.amountMinor))
  const reasons = costed.guards.filter((guard) => guard.blocks).map((guard) => guard.reason)
  return (
    <div className={css.confirm} role="alertdialog" aria-label={texts.decide.allTheSameAsk(what)}>
      {options.length > 1 && (
        <NativeSelect
          size="xs"
          autoFocus
          aria-label={texts.decide.allTheSameWhich}
          data={options.map(({ option }) => ({ value: option, label: texts.decide.optionNames[option] }))}
          value={costed.option}
          onChange={(event) => setPicked(event.currentTarget.value as Option)}
        />
      )}
      <span>
        {texts.decide.allTheSameAsk(what)} {reasons.join(' ')}
      </span>
      <div className="row">
        <Button size="compact-sm" onClick={() => onYes(costed)}>
          {allTheSame(costed) === 'ask' ? texts.approvals.ask(what) : texts.decide.allTheSameDo(what)}
        </Button>
        <Button size="compact-sm" variant="subtle" autoFocus={options.length === 1} onClick={onNo}>
          {texts.app.cancel}
        </Button>
      </div>
    </div>
  )
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
