import { type CSSProperties, useId, useMemo } from 'react'
import type { BreakEven, Decision } from '../../../src/core/decision/decision.ts'
import { findNumbersThatMatter } from '../../../src/core/decision/show-math.ts'
import type { Swing } from '../../../src/core/decision/swings.ts'
import { sayValue } from '../../product/say-value.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { scaleFor } from './slider-scale.ts'
import { isStatable, statedNumber } from './stated-inputs.ts'
import css from './try-numbers.module.css'
import type { Given, Stated } from './use-decision.ts'

/** More than these nobody moves. */
const MOST_SLIDERS = 3

/** The numbers that can be moved, as they stand on what is known. */
export function useSliders(given: Given | undefined): readonly Swing[] {
  return useMemo(() => {
    const swings = given === undefined ? [] : findNumbersThatMatter(given.situation, given.options)
    return swings.filter(({ input }) => isStatable(input)).slice(0, MOST_SLIDERS)
  }, [given])
}

interface TryNumbersProps {
  readonly sliders: readonly Swing[]
  /** The decision on what is known, whatever is being tried. */
  readonly result: Decision
  readonly tried: Stated
  readonly onTry: (part: Stated) => void
}

/** The three numbers that matter most to the choice, to be moved: everything above follows. They stay the same three while one is moved. */
export function TryNumbers({ sliders, result, tried, onTry }: TryNumbersProps) {
  const texts = useTexts()
  if (sliders.length === 0) return null
  return (
    <fieldset className={css.sliders}>
      <legend>{result.breakEvens.length > 0 ? texts.decide.tryNumbers : texts.decide.tryAnyway}</legend>
      {sliders.map((swing) => (
        <Slider
          key={swing.input}
          swing={swing}
          flips={result.breakEvens.filter(({ input }) => input === swing.input)}
          value={(tried[swing.input as keyof Stated] as number | undefined) ?? swing.value}
          onChange={(value) => onTry(statedNumber(swing.input, value))}
        />
      ))}
    </fieldset>
  )
}

interface SliderProps {
  readonly swing: Swing
  readonly flips: readonly BreakEven[]
  readonly value: number
  readonly onChange: (value: number) => void
}

function Slider({ swing, flips, value, onChange }: SliderProps) {
  const texts = useTexts()
  const format = useFormat()
  const id = useId()
  const scale = scaleFor(
    swing,
    flips.map((flip) => flip.value),
  )
  const say = (number: number) => sayValue(number, swing.unit, format, texts)
  return (
    <div className={css.slider}>
      <label htmlFor={id}>{texts.math.inputs[swing.input] ?? swing.input}</label>
      <b>{say(value)}</b>
      <span className={css.track}>
        <input
          id={id}
          type="range"
          min={scale.from}
          max={scale.to}
          step={scale.step}
          value={value}
          aria-valuetext={say(value)}
          aria-describedby={`${id}-flips`}
          onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        {flips.map((flip) => (
          <i key={flip.direction} className={css.flip} style={placeOf(flip.value, scale)} aria-hidden="true" />
        ))}
        <i className={css.known} style={placeOf(swing.value, scale)} aria-hidden="true" />
      </span>
      <span id={`${id}-flips`} className={css.words}>
        {flips.map((flip) => (
          <b key={flip.direction}>{texts.decide.flipAt(flip.direction, say(flip.value), texts.decide.optionNames[flip.to])} </b>
        ))}
        {texts.decide.knownIs(say(swing.value), texts.math.origins[swing.origin])}
      </span>
    </div>
  )
}

function placeOf(value: number, { from, to }: { readonly from: number; readonly to: number }): CSSProperties {
  return { '--at': Math.min(1, Math.max(0, (value - from) / (to - from))) } as CSSProperties
}
