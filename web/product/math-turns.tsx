import type { CSSProperties } from 'react'
import type { Decision } from '../../src/core/decision/decision.ts'
import type { ShownMath } from '../../src/core/decision/show-math.ts'
import type { Swing } from '../../src/core/decision/swings.ts'
import { inputNoun } from '../../src/core/decision/words.ts'
import { useTexts } from '../texts/texts.tsx'
import { useFormat } from '../ui/format.tsx'
import css from './math.module.css'
import { sayExactly, sayValue } from './say-value.ts'

/** More bars than these nobody compares. */
const MOST_BARS = 8

/** What could turn the choice: how far each number moves the recommended answer's lead, where it flips exactly, and what it is worth to know more. */
export function MathTurns({ result, math }: { readonly result: Decision; readonly math: ShownMath }) {
  const texts = useTexts()
  const format = useFormat()
  const swings = math.swings.filter(({ isKnown }) => !isKnown).slice(0, MOST_BARS)
  return (
    <section>
      <h3>{texts.math.turns}</h3>
      {swings.length === 0 ? <p className="quiet">{texts.math.nothingTurns}</p> : <Tornado swings={swings} />}
      {result.breakEvens.length > 0 && (
        <ul className={css.list}>
          {result.breakEvens.map((flip) => {
            const say = (value: number) => sayExactly(value, flip.unit, format, texts)
            const noun = inputNoun(flip.input)
            const words = texts.decide.flip(noun, flip.direction, say(flip.value), say(flip.current), texts.decide.optionNames[flip.to])
            return (
              <li key={`${flip.input}-${flip.direction}`}>
                <b>{words.lead}</b>
                {words.rest}
              </li>
            )
          })}
        </ul>
      )}
      {result.perfectInformationMinor > 0 && <p>{texts.math.knowingAll(format.roughMoney(result.perfectInformationMinor))}</p>}
      {result.askNext.length > 0 && (
        <ul className={css.list}>
          {result.askNext.map(({ input, question, valueMinor }) => (
            <li key={input}>{texts.math.knowing(question, format.roughMoney(valueMinor))}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Tornado({ swings }: { readonly swings: readonly Swing[] }) {
  const texts = useTexts()
  const format = useFormat()
  const ends = swings.flatMap(({ leadAtLowMinor, leadAtHighMinor, leadMinor }) => [leadAtLowMinor, leadAtHighMinor, leadMinor])
  const from = Math.min(0, ...ends)
  const to = Math.max(1, ...ends)
  const at = (amount: number) => (amount - from) / (to - from)
  return (
    <figure>
      <figcaption className="quiet small">{texts.math.tornado}</figcaption>
      <ul className={css.swings}>
        {swings.map((swing) => {
          const { leadAtLowMinor: low, leadAtHighMinor: high } = swing
          const flips = Math.min(low, high) < 0
          const say = (value: number) => sayValue(value, swing.unit, format, texts)
          const words = texts.math.swing(format.roughMoney(low), say(swing.low), format.roughMoney(high), say(swing.high))
          const style = {
            '--from': at(Math.min(low, high, swing.leadMinor)),
            '--to': at(Math.max(low, high, swing.leadMinor)),
            '--zero': at(0),
          } as CSSProperties
          return (
            <li key={swing.input} className={css.swing}>
              <span>
                {texts.math.inputs[swing.input] ?? swing.input}
                {flips && <span className={css.mayFlip}> {texts.math.mayFlip}</span>}
              </span>
              <span className={css.bar} style={style} aria-hidden="true">
                <i className={css.reach} data-flips={flips ? 'yes' : undefined} />
                <i className={css.tie} />
              </span>
              <span className="quiet small">{words}</span>
            </li>
          )
        })}
      </ul>
    </figure>
  )
}
