import { Modal } from '@mantine/core'
import type { Decision, UsedInput } from '../../../src/core/decision/decision.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { InputField } from './input-field.tsx'
import css from './math-dialog.module.css'
import { isStatable } from './stated-inputs.ts'
import type { DecisionWork, Stated } from './use-decision.ts'

interface MathDialogProps {
  readonly work: DecisionWork
  readonly result: Decision
  readonly onClose: () => void
}

const PARTS = ['money', 'time', 'dispute', 'review', 'legal', 'repeat', 'future'] as const

/** Everything behind the sentence: what each answer costs by cause, and every number that went in with where it came from. */
export function MathDialog({ work, result, onClose }: MathDialogProps) {
  const texts = useTexts()
  const format = useFormat()
  return (
    <Modal opened onClose={onClose} size={980} title={<b>{texts.math.title}</b>} closeButtonProps={{ 'aria-label': texts.app.close }}>
      <div className={css.math}>
        <p>{result.verdict}</p>
        {result.owedMinor > 0 && (
          <p className="quiet">
            {texts.math.owed}: {format.money(result.owedMinor)} · {result.owed.ground} ({result.owed.clause})
          </p>
        )}
        <PartsTable result={result} />
        <Assumptions result={result} />
        {result.breakEvens.length > 0 && (
          <ul className={css.flips}>
            {result.breakEvens.map((flip) => (
              <li key={`${flip.input}-${flip.to}`}>{flip.sentence}</li>
            ))}
          </ul>
        )}
        <InputsTable work={work} result={result} />
        <p className="quiet small">{texts.math.engine(result.engineVersion)}</p>
      </div>
    </Modal>
  )
}

function PartsTable({ result }: { readonly result: Decision }) {
  const texts = useTexts()
  const format = useFormat()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={css.scroll} tabIndex={0} aria-label={texts.math.partsCaption}>
      <table>
        <caption>{texts.math.partsCaption}</caption>
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

function Assumptions({ result }: { readonly result: Decision }) {
  const texts = useTexts()
  const assuming = result.options.filter((option) => option.assumes.length > 0 && !option.guards.some((guard) => guard.blocks))
  if (assuming.length === 0) return null
  return (
    <ul className={css.flips}>
      {assuming.map((option) => (
        <li key={option.option} className="quiet">
          {texts.math.assumes(texts.decide.optionNames[option.option], option.assumes.join(' '))}
        </li>
      ))}
    </ul>
  )
}

function InputsTable({ work, result }: { readonly work: DecisionWork; readonly result: Decision }) {
  const texts = useTexts()
  const format = useFormat()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={css.scroll} tabIndex={0} aria-label={texts.math.inputsCaption}>
      <table>
        <caption>{texts.math.inputsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.math.input}</th>
            <th scope="col">{texts.math.value}</th>
            <th scope="col">{texts.math.range}</th>
            <th scope="col">{texts.math.from}</th>
          </tr>
        </thead>
        <tbody>
          {result.inputs.map((input) => {
            const name = texts.math.inputs[input.name] ?? input.name
            const say = (value: number) => sayValue({ ...input, value }, format, texts.math.hours)
            return (
              <tr key={input.name}>
                <th scope="row">{name}</th>
                <td>
                  {isStatable(input.name) ? (
                    <InputField
                      className={css.field}
                      label={name}
                      unit={input.unit}
                      value={input.unit === 'minor' ? Math.round(input.value) : input.value}
                      onChange={(value) => work.change({ [input.name]: value } as Stated)}
                      onDone={() => work.commit()}
                    />
                  ) : (
                    say(input.value)
                  )}
                </td>
                <td>{input.low !== undefined && input.high !== undefined && texts.math.between(say(input.low), say(input.high))}</td>
                <td>
                  {texts.math.origins[input.origin]}
                  {input.fact !== undefined && <span className="quiet"> · {texts.math.fact(input.fact)}</span>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function sayValue(input: UsedInput, format: ReturnType<typeof useFormat>, hours: (value: string) => string): string {
  switch (input.unit) {
    case 'minor':
      return format.roughMoney(input.value)
    case 'hours':
      return hours(format.number(Math.round(input.value * 100) / 100))
    case 'chance':
    case 'ratio':
      return format.percent(input.value)
    case 'count':
      return format.number(input.value)
  }
}
