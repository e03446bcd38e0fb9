import { useId } from 'react'
import { HEATS, type Heat } from '../../src/core/case.ts'
import { useTexts } from '../texts/texts.tsx'
import css from './heat-choice.module.css'

interface HeatChoiceProps {
  readonly heat: Heat
  readonly label: string
  readonly onChange: (heat: Heat) => void
}

/** Heat as five steps to tap, told by height, a number and a word. */
export function HeatChoice({ heat, label, onChange }: HeatChoiceProps) {
  const texts = useTexts()
  const name = useId()
  return (
    <fieldset className={css.choice}>
      <legend className="out-of-sight">{label}</legend>
      <div className={css.steps} data-heat={heat}>
        {HEATS.map((step) => (
          <label key={step} title={texts.heat.of(step, texts.heat.words[step])}>
            <input type="radio" name={name} value={step} checked={step === heat} onChange={() => onChange(step)} />
            <i aria-hidden="true" data-on={step <= heat ? 'yes' : undefined} style={{ height: 8 + step * 4 }} />
            <span className="out-of-sight">{texts.heat.of(step, texts.heat.words[step])}</span>
          </label>
        ))}
      </div>
      <span aria-hidden="true" className={css.word}>
        {heat} {texts.heat.words[heat]}
      </span>
    </fieldset>
  )
}
