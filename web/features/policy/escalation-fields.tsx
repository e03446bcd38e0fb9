import { Button, NativeSelect } from '@mantine/core'
import { useRef } from 'react'
import { v7 as newId } from 'uuid'
import { HEATS, THREATS } from '../../../src/core/case.ts'
import type { EscalationTarget, Threshold } from '../../../src/core/escalation/thresholds.ts'
import { describeThreshold } from '../../../src/core/escalation/thresholds-met.ts'
import { TargetField } from '../../product/target-field.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Check } from '../../ui/check.tsx'
import { useFormat } from '../../ui/format.tsx'
import { MoneyField, NumberField } from '../../ui/number-field.tsx'
import css from './escalation-fields.module.css'
import type { PolicyFieldsProps } from './policy-parts.tsx'

/** When a case goes to somebody who decides more, and to whom. */
export function EscalationFields({ document, change }: PolicyFieldsProps) {
  const texts = useTexts()
  const words = texts.escalation
  const { money } = useFormat()
  const list = useRef<HTMLDivElement>(null)
  const thresholds = document.escalation?.thresholds ?? []
  const setAll = (next: readonly Threshold[]) => change({ escalation: next.length === 0 ? undefined : { thresholds: [...next] } })
  const add = (kind: Threshold['when']) => {
    setAll([...thresholds, begin(kind)])
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector<HTMLElement>('input, select')?.focus())
  }
  return (
    <>
      {thresholds.length === 0 && <p className="quiet">{words.none}</p>}
      <div ref={list} className={css.list}>
        {thresholds.map((threshold, index) => {
          const says = describeThreshold(threshold, money)
          const set = (next: Threshold) => setAll(thresholds.map((one, at) => (at === index ? next : one)))
          return (
            <fieldset className={css.threshold} key={threshold.id}>
              <legend>{says}</legend>
              <div className={css.sides}>
                <WhenField threshold={threshold} onChange={set} />
                <TargetField label={words.goesTo} value={threshold.to} onChange={(to) => set({ ...threshold, to })} />
              </div>
              <div className="row">
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={words.removeOf(says)}
                  onClick={() => setAll(thresholds.filter((_, at) => at !== index))}
                >
                  {words.remove}
                </Button>
              </div>
            </fieldset>
          )
        })}
      </div>
      <div>
        <p className="small">{words.add}</p>
        <div className="row">
          {KINDS.map((kind) => (
            <Button key={kind} size="compact-sm" aria-label={words.addOf(words.kindNames[kind])} onClick={() => add(kind)}>
              {words.kindNames[kind]}
            </Button>
          ))}
        </div>
      </div>
      {thresholds.length > 1 && <p className="quiet small">{words.several}</p>}
    </>
  )
}

const KINDS = ['money', 'heat', 'threat', 'repeats', 'waiting', 'vip'] as const satisfies readonly Threshold['when'][]
const MANAGER: EscalationTarget = { kind: 'role', role: 'manager' }

/** A threshold to begin with, to be changed. */
function begin(when: Threshold['when']): Threshold {
  const part = { id: newId(), to: MANAGER }
  switch (when) {
    case 'money':
      return { ...part, when, overMinor: 20_000 }
    case 'heat':
      return { ...part, when, atLeast: 4 }
    case 'threat':
      return { ...part, when, threats: ['legal', 'regulator'] }
    case 'repeats':
      return { ...part, when, cases: 3 }
    case 'waiting':
      return { ...part, when, hours: 24 }
    case 'vip':
      return { ...part, when, lifetimeMinor: 100_000 }
  }
}

interface WhenFieldProps {
  readonly threshold: Threshold
  readonly onChange: (threshold: Threshold) => void
}

/** The line that is crossed. A figure that was emptied stays as it was. */
function WhenField({ threshold, onChange }: WhenFieldProps) {
  const texts = useTexts()
  const words = texts.escalation
  const label = words.kinds[threshold.when]
  switch (threshold.when) {
    case 'money':
      return (
        <MoneyField
          label={label}
          value={threshold.overMinor}
          onChange={(overMinor) => overMinor !== undefined && onChange({ ...threshold, overMinor })}
        />
      )
    case 'heat':
      return (
        <NativeSelect
          label={label}
          data={HEATS.filter((heat) => heat > 0).map((heat) => ({ value: String(heat), label: `${heat} ${texts.heat.words[heat]}` }))}
          value={String(threshold.atLeast)}
          onChange={(event) => {
            const heat = HEATS.find((one) => String(one) === event.currentTarget.value)
            if (heat !== undefined) onChange({ ...threshold, atLeast: heat })
          }}
        />
      )
    case 'threat':
      return <ThreatsField threshold={threshold} onChange={onChange} />
    case 'repeats':
      return <Figure label={label} least={2} most={1000} value={threshold.cases} onChange={(cases) => onChange({ ...threshold, cases })} />
    case 'waiting':
      return (
        <Figure label={label} least={0.25} most={8760} value={threshold.hours} onChange={(hours) => onChange({ ...threshold, hours })} />
      )
    case 'vip':
      return (
        <MoneyField
          label={label}
          value={threshold.lifetimeMinor}
          onChange={(lifetimeMinor) => lifetimeMinor !== undefined && lifetimeMinor > 0 && onChange({ ...threshold, lifetimeMinor })}
        />
      )
  }
}

/** The threats that cross it: one at least. */
function ThreatsField({
  threshold,
  onChange,
}: {
  readonly threshold: Extract<Threshold, { when: 'threat' }>
  readonly onChange: (threshold: Threshold) => void
}) {
  const words = useTexts().escalation
  return (
    <fieldset className={css.threats} aria-label={words.kinds.threat}>
      {THREATS.map((threat) => (
        <Check
          key={threat}
          label={words.threats[threat]}
          checked={threshold.threats.includes(threat)}
          onChange={(checked) => {
            const threats = THREATS.filter((one) => (one === threat ? checked : threshold.threats.includes(one)))
            if (threats.length > 0) onChange({ ...threshold, threats })
          }}
        />
      ))}
    </fieldset>
  )
}

interface FigureProps {
  readonly label: string
  readonly least: number
  readonly most: number
  readonly value: number
  readonly onChange: (value: number) => void
}

/** A number within its range; what is outside of it says so and is not taken. */
function Figure({ label, least, most, value, onChange }: FigureProps) {
  const texts = useTexts()
  const fits = value >= least && value <= most
  return (
    <NumberField
      label={label}
      value={value}
      onChange={(next) => next !== undefined && onChange(next)}
      error={fits ? undefined : texts.settings.outOfRange(String(least), String(most))}
    />
  )
}
