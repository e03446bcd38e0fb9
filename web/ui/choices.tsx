import css from './choices.module.css'

interface ChoicesProps<Value extends string> {
  readonly label: string
  readonly items: readonly { readonly value: Value; readonly label: string }[]
  readonly values: readonly Value[]
  readonly onChange: (values: readonly Value[]) => void
}

/** Any of a few, all in sight: boxes to tick that look like the row of one control. */
export function Choices<Value extends string>({ label, items, values, onChange }: ChoicesProps<Value>) {
  const toggle = (value: Value, on: boolean) =>
    onChange(items.map((item) => item.value).filter((other) => (other === value ? on : values.includes(other))))
  return (
    <fieldset className={css.choices}>
      <legend className="out-of-sight">{label}</legend>
      {items.map((item) => (
        <label key={item.value} className={css.item}>
          <input
            type="checkbox"
            checked={values.includes(item.value)}
            onChange={(event) => toggle(item.value, event.currentTarget.checked)}
          />
          <span>{item.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
