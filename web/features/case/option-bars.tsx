import type { CSSProperties } from 'react'
import type { Option } from '../../../src/core/case.ts'
import type { CostedOption, Decision } from '../../../src/core/decision/decision.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import css from './option-bars.module.css'
import { blockOf, StruckOptions } from './struck-options.tsx'
import type { AllTheSame } from './use-all-the-same.ts'

interface OptionBarsProps {
  readonly result: Decision
  readonly selected: Option | undefined
  readonly onSelect: (option: Option) => void
  readonly onAllTheSame: (option: CostedOption) => void
  /** Whether what is held back may be chosen all the same, or takes a yes first. */
  readonly allTheSame: (option: CostedOption) => AllTheSame
}

const PARTS = ['money', 'time', 'risk'] as const
type Part = (typeof PARTS)[number]

/** Every answer with what it costs; those that may be chosen are radio buttons, the others are struck through with their reason. */
export function OptionBars({ result, selected, onSelect, onAllTheSame, allTheSame }: OptionBarsProps) {
  const texts = useTexts()
  const free = result.options.filter((option) => blockOf(option) === undefined)
  // What a guard forbids stays in sight with its reason; what this case has no place for is folded away.
  const unfit = result.options.filter((option) => blockOf(option)?.kind === 'not_available')
  const blocked = result.options.filter((option) => blockOf(option) !== undefined && !unfit.includes(option))
  const scale = scaleOf(free)
  return (
    <div className={css.bars}>
      <OwedLine result={result} />
      {free.length > 0 && (
        <fieldset>
          <legend className="out-of-sight">{texts.decide.options}</legend>
          {free.map((option) => (
            <FreeBar
              key={option.option}
              option={option}
              scale={scale}
              field={free.length > 1 ? 'many' : 'alone'}
              selected={selected}
              onSelect={onSelect}
            />
          ))}
        </fieldset>
      )}
      <StruckOptions options={blocked} which={free.length === 0 ? 'all' : 'some'} onAllTheSame={onAllTheSame} allTheSame={allTheSame} />
      {free.length > 0 && <Legend />}
      {unfit.length > 0 && (
        <details className={css.unfit}>
          <summary>{texts.decide.unfit(unfit.length)}</summary>
          <StruckOptions options={unfit} which="some" onAllTheSame={onAllTheSame} allTheSame={allTheSame} />
        </details>
      )}
    </div>
  )
}

/** What must be given whatever it costs stands before what it costs. */
function OwedLine({ result }: { readonly result: Decision }) {
  const texts = useTexts()
  const format = useFormat()
  if (result.owedMinor === 0) return null
  return (
    <p className={css.owed} title={result.owed.clause}>
      <b>{texts.decide.owed(format.money(result.owedMinor))}</b> {result.owed.ground}
    </p>
  )
}

interface FreeBarProps {
  readonly option: CostedOption
  readonly scale: Scale
  /** `alone` when there is nothing to compare it with. */
  readonly field: 'many' | 'alone'
  readonly selected: Option | undefined
  readonly onSelect: (option: Option) => void
}

function FreeBar({ option, scale, field, selected, onSelect }: FreeBarProps) {
  const texts = useTexts()
  const format = useFormat()
  const parts = partsOf(option)
  const label = texts.decide.barLabel({
    money: format.roughMoney(parts.money),
    time: format.roughMoney(parts.time),
    risk: format.roughMoney(parts.risk),
    low: format.roughMoney(option.p10Minor),
    high: format.roughMoney(option.p90Minor),
  })
  return (
    <label className={css.bar} title={label}>
      <input type="radio" name="option" checked={selected === option.option} onChange={() => onSelect(option.option)} />
      <span className={css.name}>{texts.decide.optionNames[option.option]}</span>
      <span className={css.best}>{field === 'many' && texts.decide.best(option.chanceBest)}</span>
      <b>{option.toldCostMinor < 0 ? texts.decide.gains(format.money(-option.toldCostMinor)) : format.money(option.toldCostMinor)}</b>
      <Track option={option} scale={scale} />
      <span className="out-of-sight">{label}</span>
    </label>
  )
}

function Track({ option, scale }: { readonly option: CostedOption; readonly scale: Scale }) {
  const parts = partsOf(option)
  const style = {
    '--zero': share(0, scale),
    '--low': share(option.p10Minor, scale),
    '--high': share(option.p90Minor, scale),
  } as CSSProperties
  let right = 0
  let left = 0
  return (
    <span className={css.track} style={style} aria-hidden="true">
      {PARTS.map((part) => {
        const value = parts[part]
        if (value === 0) return null
        const from = value > 0 ? right : left + value
        if (value > 0) right += value
        else left += value
        return <i key={part} className={css[part]} style={{ left: share(from, scale), width: width(Math.abs(value), scale) }} />
      })}
      <i className={css.whisker} />
      {scale.low < 0 && <i className={css.zero} />}
    </span>
  )
}

function Legend() {
  const texts = useTexts()
  return (
    <p className={css.legend}>
      {PARTS.map((part) => (
        <span key={part}>
          <i className={css[part]} />
          {texts.decide.parts[part]}
        </span>
      ))}
      <span>
        <i className={css.line} />
        {texts.decide.range}
      </span>
    </p>
  )
}

interface Scale {
  readonly low: number
  readonly high: number
}

function partsOf({ parts }: CostedOption): Record<Part, number> {
  return { money: parts.money, time: parts.time, risk: parts.dispute + parts.review + parts.legal + parts.repeat + parts.future }
}

/** One scale for all bars, from the lowest to the highest thing that is drawn. */
function scaleOf(options: readonly CostedOption[]): Scale {
  const ends = options.flatMap((option) => {
    const values = Object.values(partsOf(option))
    const up = values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0)
    const down = values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0)
    return [up, down, option.p10Minor, option.p90Minor]
  })
  return { low: Math.min(0, ...ends), high: Math.max(1, ...ends) }
}

function share(value: number, { low, high }: Scale): string {
  return `${((value - low) / (high - low)) * 100}%`
}

function width(value: number, { low, high }: Scale): string {
  return `${(value / (high - low)) * 100}%`
}
