import type { Decision } from '../../src/core/decision/decision.ts'
import { useTexts } from '../texts/texts.tsx'
import { useFormat } from '../ui/format.tsx'
import css from './math.module.css'

const PARTS = ['money', 'time', 'dispute', 'review', 'legal', 'repeat', 'future'] as const

/** What each answer costs on average, by cause, how far it may come out otherwise, and how often it is the cheapest. */
export function MathParts({ result }: { readonly result: Decision }) {
  const texts = useTexts()
  const format = useFormat()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={css.scroll} tabIndex={0} aria-label={texts.math.partsCaption}>
      <h3>{texts.math.partsCaption}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.math.option}</th>
            {PARTS.map((part) => (
              <th key={part} scope="col">
                {texts.math.parts[part]}
              </th>
            ))}
            <th scope="col">{texts.math.total}</th>
            <th scope="col">{texts.math.range}</th>
            <th scope="col">{texts.math.best}</th>
          </tr>
        </thead>
        <tbody>
          {result.options.map((option) => {
            const guard = option.guards.find((one) => one.blocks)
            return (
              <tr key={option.option} data-blocked={guard === undefined ? undefined : 'yes'}>
                <th scope="row">
                  {texts.decide.optionNames[option.option]}
                  {option.amountMinor > 0 && <span className="quiet"> {format.money(option.amountMinor)}</span>}
                </th>
                {PARTS.map((part) => (
                  <td key={part}>{format.roughMoney(option.parts[part])}</td>
                ))}
                <td>
                  <b>{format.money(option.toldCostMinor)}</b>
                </td>
                <td>{texts.math.between(format.roughMoney(option.p10Minor), format.roughMoney(option.p90Minor))}</td>
                <td>{guard === undefined ? format.percent(option.chanceBest) : texts.decide.guards[guard.kind]}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
