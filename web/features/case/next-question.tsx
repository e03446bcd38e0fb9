import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AskNext, Decision } from '../../../src/core/decision/decision.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { InputField } from './input-field.tsx'
import css from './next-question.module.css'
import { isStatable } from './stated-inputs.ts'
import type { DecisionWork, Stated } from './use-decision.ts'

/** The one number most worth asking for, as long as an answer could pay for the asking. */
export function NextQuestion({ work, result }: { readonly work: DecisionWork; readonly result: Decision }) {
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const next = result.askNext.find((ask) => !skipped.includes(ask.input) && isStatable(ask.input))
  if (next === undefined) return null
  return (
    <Question key={next.input} next={next} work={work} result={result} onSkip={() => setSkipped((before) => [...before, next.input])} />
  )
}

interface QuestionProps {
  readonly next: AskNext
  readonly work: DecisionWork
  readonly result: Decision
  readonly onSkip: () => void
}

function Question({ next, work, result, onSkip }: QuestionProps) {
  const texts = useTexts()
  const format = useFormat()
  const [value, setValue] = useState<number | undefined>(undefined)
  const used = result.inputs.find((input) => input.name === next.input)
  const answer = () => {
    if (value !== undefined) work.commit({ [next.input]: value } as Stated)
  }
  return (
    <div className={css.ask}>
      <p>
        <b>{next.question}</b> <span className="quiet small">{texts.decide.worth(format.roughMoney(next.valueMinor))}</span>
      </p>
      <div className={css.row}>
        <InputField
          className={css.field}
          label={next.question}
          unit={used?.unit ?? 'minor'}
          value={value}
          hint={used?.value}
          onChange={setValue}
          onDone={answer}
        />
        <Button size="compact-md" disabled={value === undefined} onClick={answer}>
          {texts.decide.answer}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={onSkip}>
          {texts.decide.skip}
        </Button>
      </div>
    </div>
  )
}
