import css from './question-taps.module.css'

interface QuestionTapsProps {
  readonly questions: readonly string[]
  /** Puts the question into a box, where it is changed and sent. */
  readonly onPick: (question: string) => void
}

/** Questions to tap. */
export function QuestionTaps({ questions, onPick }: QuestionTapsProps) {
  return (
    <ul className={css.taps}>
      {questions.map((question) => (
        <li key={question}>
          <button type="button" className={css.tap} onClick={() => onPick(question)}>
            {question}
          </button>
        </li>
      ))}
    </ul>
  )
}
