import type { Heat } from '../../src/core/case.ts'
import { useTexts } from '../texts/texts.tsx'
import css from './heat-meter.module.css'

const STEPS = [0, 1, 2, 3, 4] as const

/** Heat in five steps, told by bars, a number and a word, so that colour is never alone. `short` keeps the word for machines only. */
export function HeatMeter({ heat, form = 'full' }: { readonly heat: Heat; readonly form?: 'full' | 'short' }) {
  const texts = useTexts()
  const word = texts.heat.words[heat]
  return (
    <span className={css.heat} data-heat={heat}>
      <i aria-hidden="true">
        {STEPS.map((step) => (
          <u key={step} data-on={step <= heat ? 'yes' : undefined} />
        ))}
      </i>
      <span aria-hidden="true">{form === 'full' ? `${heat} ${word}` : heat}</span>
      <span className="out-of-sight">{texts.heat.of(heat, word)}</span>
    </span>
  )
}
