import type { UsedInput } from '../../src/core/decision/decision.ts'
import { useTexts } from '../texts/texts.tsx'
import { useFormat } from '../ui/format.tsx'
import css from './math.module.css'
import { sayValue } from './say-value.ts'

/** Where a number is from; what is only assumed is marked as such. */
export function OriginTag({ input }: { readonly input: Pick<UsedInput, 'origin' | 'fact' | 'asOf'> }) {
  const texts = useTexts()
  return (
    <span className={css.origin} data-origin={input.origin}>
      {texts.math.origins[input.origin]}
      {input.fact !== undefined && ` · ${texts.math.fact(input.fact)}`}
      {input.asOf !== undefined && `, ${input.asOf}`}
    </span>
  )
}

/** What was taken before the shop's own cases, and what they alone say. */
export function LearnedFrom({ input }: { readonly input: UsedInput }) {
  const texts = useTexts()
  const format = useFormat()
  if (input.learned === undefined) return null
  const say = (value: number) => sayValue(value, input.unit, format, texts)
  return (
    <span className={`quiet small ${css.belief}`}>
      {texts.math.learned(input.learned.cases, say(input.learned.prior), say(input.learned.data))}
    </span>
  )
}
