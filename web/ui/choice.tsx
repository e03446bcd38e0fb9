import { useId } from 'react'
import css from './choice.module.css'

export interface ChoiceItem<Value extends string> {
  readonly value: Value
  readonly label: string
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly labelHidden?: 'hidden' | 'shown'
  readonly items: readonly ChoiceItem<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of a few, all in sight: a row of radio buttons that looks like one control. */
export function Choice<Value extends string>({ label, labelHidden = 'hidden', items, value, onChange }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className={css.choice}>
      <legend className={labelHidden === 'hidden' ? 'out-of-sight' : css.legend}>{label}</legend>
      <div className={css.items}>
        {items.map((item) => (
          <label key={item.value} className={css.item}>
            <input type="radio" name={name} value={item.value} checked={item.value === value} onChange={() => onChange(item.value)} />
            <span>{item.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
