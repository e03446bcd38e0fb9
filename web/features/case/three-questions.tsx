import type { ReactNode } from 'react'
import { useTexts } from '../../texts/texts.tsx'
import { Choice } from '../../ui/choice.tsx'
import { MoneyField } from '../../ui/number-field.tsx'
import css from './three-questions.module.css'
import type { DecisionWork, Stated } from './use-decision.ts'

const FAULTS = ['yes', 'partly', 'no', 'unknown'] as const
const THREAT_FLAGS = ['chargebackThreat', 'publicReviewThreat', 'legalThreat'] as const

/** How much, whose fault, what is threatened. Prefilled from the words; the verdict follows each change at once. */
export function ThreeQuestions({ work }: { readonly work: DecisionWork }) {
  const texts = useTexts()
  const { stated, read } = work
  const amount = stated.orderValueMinor ?? read.orderValueMinor
  const fault = stated.faultOfShop ?? read.faultOfShop ?? 'unknown'
  return (
    <fieldset className={css.questions} aria-label={texts.decide.restsOn}>
      <Question label={texts.decide.howMuch} fromWords={amount !== undefined && amount === read.orderValueMinor}>
        <MoneyField
          className={css.amount}
          size="xs"
          aria-label={texts.decide.howMuch}
          value={amount}
          onChange={(orderValueMinor) => {
            if (orderValueMinor !== undefined)
              work.change({ orderValueMinor, ...paidWith(stated.paidMinor ?? read.paidMinor, orderValueMinor) })
          }}
          onDone={() => work.commit()}
        />
      </Question>
      <Question
        label={texts.decide.whoseFault}
        fromWords={stated.faultOfShop === undefined && read.faultOfShop !== undefined}
        {...(work.result?.askNext.some(({ input }) => input === 'faultOfShop') && { hint: texts.decide.worthKnowing })}
      >
        <Choice
          label={texts.decide.whoseFault}
          items={FAULTS.map((value) => ({ value, label: texts.decide.faults[value] }))}
          value={fault}
          onChange={(faultOfShop) => work.commit({ faultOfShop })}
        />
      </Question>
      <Question label={texts.decide.threatened} fromWords={THREAT_FLAGS.some((flag) => stated[flag] === undefined && read[flag] === true)}>
        <fieldset className={css.flags}>
          <legend className="out-of-sight">{texts.decide.threatened}</legend>
          {THREAT_FLAGS.map((flag) => (
            <label key={flag} className={css.flag}>
              <input
                type="checkbox"
                checked={stated[flag] ?? read[flag] ?? false}
                onChange={(event) => work.commit({ [flag]: event.currentTarget.checked })}
              />
              <span>{texts.decide.threatFlags[flag]}</span>
            </label>
          ))}
        </fieldset>
      </Question>
    </fieldset>
  )
}

/** Who corrects the amount corrects what the words said was paid, too; a bill that was not paid stays unpaid. */
function paidWith(paidMinor: number | undefined, orderValueMinor: number): Stated {
  return paidMinor !== undefined && paidMinor > 0 ? { paidMinor: orderValueMinor } : {}
}

interface QuestionProps {
  readonly label: string
  readonly fromWords: boolean
  /** A word where it was not from the words. */
  readonly hint?: string
  readonly children: ReactNode
}

/** Each control names itself to machines; the line above it is for eyes, with where the answer came from. */
function Question({ label, fromWords, hint, children }: QuestionProps) {
  const texts = useTexts()
  return (
    <div className={css.question}>
      <div className={css.label}>
        <span aria-hidden="true">{label}</span>
        {fromWords ? <span className={css.from}>{texts.decide.fromWords}</span> : hint !== undefined && <b className={css.from}>{hint}</b>}
      </div>
      {children}
    </div>
  )
}
