import type { Decision, UsedInput } from '../../../src/core/decision/decision.ts'
import type { ShownMath } from '../../../src/core/decision/show-math.ts'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import css from '../../product/math.module.css'
import { LearnedFrom, OriginTag } from '../../product/origin-tag.tsx'
import { sayValue } from '../../product/say-value.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { InputField } from './input-field.tsx'
import { isStatable, statedNumber } from './stated-inputs.ts'
import type { DecisionWork } from './use-decision.ts'

interface MathInputsProps {
  readonly work: DecisionWork
  readonly result: Decision
  readonly beliefs: ShownMath['beliefs']
}

/** Every number that went in: its value, to be put right; how sure it is; where it is from. An emptied field goes back to what is taken without a word of yours. */
export function MathInputs({ work, result, beliefs }: MathInputsProps) {
  const texts = useTexts()
  const format = useFormat()
  const guessed = result.inputs.filter(({ origin }) => origin === 'assumption').length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={css.scroll} tabIndex={0} aria-label={texts.math.inputsCaption}>
      <h3>{texts.math.inputsCaption}</h3>
      <p className="quiet small">{texts.math.assumedCount(format.number(guessed), format.number(result.inputs.length))}</p>
      <table className={css.stacked}>
        <thead>
          <tr>
            <th scope="col">{texts.math.input}</th>
            <th scope="col">{texts.math.value}</th>
            <th scope="col">{texts.math.range}</th>
            <th scope="col">{texts.math.from}</th>
          </tr>
        </thead>
        <tbody>
          {result.inputs.map((input) => (
            <InputRow key={input.name} work={work} input={input} belief={beliefs[input.name]} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface InputRowProps {
  readonly work: DecisionWork
  readonly input: UsedInput
  readonly belief: ShownMath['beliefs'][string] | undefined
}

function InputRow({ work, input, belief }: InputRowProps) {
  const texts = useTexts()
  const format = useFormat()
  const { member } = useSession()
  const name = texts.math.inputs[input.name] ?? input.name
  const say = (value: number) => sayValue(value, input.unit, format, texts)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {isStatable(input.name) && mayWork(member.role) ? (
          <InputField
            className={css.field}
            label={name}
            unit={input.unit}
            value={input.unit === 'minor' ? Math.round(input.value) : input.value}
            onChange={(value) => work.change(statedNumber(input.name, value))}
            onDone={() => work.commit()}
          />
        ) : (
          say(input.value)
        )}
      </td>
      <td className={css.words}>
        {input.low !== undefined && input.high !== undefined && texts.math.between(say(input.low), say(input.high))}
        <span className={`quiet small ${css.belief}`}>
          {belief === undefined ? texts.math.beliefs.known : <Belief belief={belief} say={say} />}
        </span>
      </td>
      <td className={css.words}>
        <OriginTag input={input} />
        <LearnedFrom input={input} />
      </td>
    </tr>
  )
}

/** What is believed of a number before anything more is known of this case. */
function Belief({ belief, say }: { readonly belief: NonNullable<InputRowProps['belief']>; readonly say: (value: number) => string }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.math.beliefs
  switch (belief.kind) {
    case 'point':
      return words.known
    case 'beta':
      return words.asAfterCases(format.number(Math.round(belief.alpha + belief.beta)))
    case 'pert':
      return words.mostLikely(say(belief.mode), say(belief.min), say(belief.max))
    case 'lognormal':
      return words.median(say(belief.median), say(belief.p90))
  }
}
