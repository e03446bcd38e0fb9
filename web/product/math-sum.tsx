import { NativeSelect } from '@mantine/core'
import { type CSSProperties, Fragment, useState } from 'react'
import type { Option } from '../../src/core/case.ts'
import type { CostedOption, Decision, UsedInput } from '../../src/core/decision/decision.ts'
import type { ShownMath, Spread } from '../../src/core/decision/show-math.ts'
import type { SumFactor, SumLine } from '../../src/core/decision/sum-lines.ts'
import { useTexts } from '../texts/texts.tsx'
import { useFormat } from '../ui/format.tsx'
import css from './math.module.css'
import { OriginTag } from './origin-tag.tsx'
import { sayValue } from './say-value.ts'

interface MathSumProps {
  readonly result: Decision
  readonly math: ShownMath
}

/** One answer line by line, each with what it rests on, and how the samples spread. */
export function MathSum({ result, math }: MathSumProps) {
  const texts = useTexts()
  const [picked, setPicked] = useState<Option | undefined>(undefined)
  const costed = result.options.find(({ option }) => option === picked) ?? result.options[0]
  const sum = math.sums.find(({ option }) => option === costed?.option)
  if (costed === undefined || sum === undefined) return null
  return (
    <section>
      <div className="row spread">
        <h3>{texts.math.sumCaption}</h3>
        <NativeSelect
          size="xs"
          aria-label={texts.math.option}
          data={result.options.map(({ option }) => ({ value: option, label: texts.decide.optionNames[option] }))}
          value={costed.option}
          onChange={(event) => setPicked(event.currentTarget.value as Option)}
        />
      </div>
      <Lines costed={costed} lines={sum.lines} inputs={result.inputs} />
      {costed.assumes.length > 0 && <p className="quiet small">{texts.math.takesForGranted(costed.assumes.join(' '))}</p>}
      <SpreadPicture costed={costed} spread={sum.spread} />
    </section>
  )
}

interface LinesProps {
  readonly costed: CostedOption
  readonly lines: readonly SumLine[]
  readonly inputs: readonly UsedInput[]
}

function Lines({ costed, lines, inputs }: LinesProps) {
  const texts = useTexts()
  const format = useFormat()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={css.scroll} tabIndex={0} aria-label={texts.math.sumOf(texts.decide.optionNames[costed.option])}>
      <table className={`${css.sum} ${css.stacked}`}>
        <thead>
          <tr>
            <th scope="col">{texts.math.line}</th>
            <th scope="col">{texts.math.comesTo}</th>
            <th scope="col">{texts.math.reckoning}</th>
            <th scope="col">{texts.math.restsOn}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.name}>
              <th scope="row">{texts.math.lines[line.name]}</th>
              <td>{format.money(Math.round(line.amountMinor))}</td>
              <td className={css.words}>
                <Reckoning line={line} />
              </td>
              <td className={css.words}>
                <RestsOn factors={line.factors} inputs={inputs} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.math.total}</th>
            <td>
              <b>{format.money(costed.expectedCostMinor)}</b>
            </td>
            <td className={css.words}>{texts.math.toldAs(format.money(costed.toldCostMinor))}</td>
            <td className={css.words} />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

/** The product as it is worked, each factor with its name: `40% chance × $99 what it then costs`. */
function Reckoning({ line }: { readonly line: SumLine }) {
  const texts = useTexts()
  const format = useFormat()
  return (
    <>
      {line.sign < 0 && '− '}
      {line.factors.map(({ name, value, unit }, index) => (
        <Fragment key={name}>
          {index > 0 && ' × '}
          {sayValue(value, unit, format, texts)} <span className="quiet">{texts.math.factors[name]}</span>
        </Fragment>
      ))}
      {line.factors.map(
        ({ name, terms }) =>
          terms !== undefined && (
            <span key={name} className={css.terms}>
              {texts.math.terms(
                texts.math.factors[name],
                terms.map((term) => `${sayValue(term.amountMinor, 'minor', format, texts)} ${texts.math.termNames[term.name]}`).join(' + '),
              )}
            </span>
          ),
      )}
    </>
  )
}

function RestsOn({ factors, inputs }: { readonly factors: readonly SumFactor[]; readonly inputs: readonly UsedInput[] }) {
  const texts = useTexts()
  const names = [...new Set(factors.flatMap((factor) => factor.inputs))]
  const used = names.flatMap((name) => inputs.find((input) => input.name === name) ?? [])
  return (
    <ul>
      {used.map((input) => (
        <li key={input.name}>
          {texts.math.inputs[input.name] ?? input.name} <OriginTag input={input} />
        </li>
      ))}
      {factors.some(({ isAssumed }) => isAssumed) && (
        <li>
          {texts.math.fixedShare} <OriginTag input={{ origin: 'assumption' }} />
        </li>
      )}
    </ul>
  )
}

function SpreadPicture({ costed, spread }: { readonly costed: CostedOption; readonly spread: Spread }) {
  const texts = useTexts()
  const format = useFormat()
  const most = Math.max(...spread.shares)
  const at = (amount: number) => Math.min(1, Math.max(0, (amount - spread.fromMinor) / (spread.toMinor - spread.fromMinor)))
  const words = texts.math.spread(
    format.roughMoney(costed.p10Minor),
    format.roughMoney(costed.p90Minor),
    format.money(costed.toldCostMinor),
  )
  return (
    <figure className={css.spread}>
      <figcaption>{words}</figcaption>
      <div className={css.columns} aria-hidden="true">
        {spread.shares.map((share, step) => {
          const middle = spread.fromMinor + ((step + 0.5) / spread.shares.length) * (spread.toMinor - spread.fromMinor)
          const inside = middle >= costed.p10Minor && middle <= costed.p90Minor
          return (
            <i
              className={css.column}
              // biome-ignore lint/suspicious/noArrayIndexKey: a step of the scale is its place.
              key={step}
              data-inside={inside ? 'yes' : undefined}
              style={{ '--share': share / most } as CSSProperties}
            />
          )
        })}
        <i className={css.mean} style={{ '--at': at(costed.expectedCostMinor) } as CSSProperties} />
      </div>
      <div className={css.ends} aria-hidden="true">
        <span>{format.roughMoney(spread.fromMinor)}</span>
        <span>{format.roughMoney(spread.toMinor)}</span>
      </div>
    </figure>
  )
}
