import { useTexts } from '../../texts/texts.tsx'
import { Choice } from '../../ui/choice.tsx'
import { MoneyField } from '../../ui/number-field.tsx'
import css from './three-questions.module.css'
import type { DecisionWork } from './use-decision.ts'

const FAULTS = ['yes', 'partly', 'no', 'unknown'] as const
const THREAT_FLAGS = ['chargebackThreat', 'publicReviewThreat', 'legalThreat'] as const

/** How much, whose fault, what is threatened. Prefilled from the words; the verdict follows each change at once. */
export function ThreeQuestions({ work }: { readonly work: DecisionWork }) {
  const texts = useTexts()
  const { stated, read } = work
  const amount = stated.orderValueMinor ?? read.orderValueMinor
  const fault = stated.faultOfShop ?? read.faultOfShop ?? 'unknown'
  return (
    <div className={css.questions} role="group" aria-label={texts.decide.restsOn}>
      <div className={css.question}>
        <span className={css.label}>{texts.decide.howMuch}</span>
        <div className={css.answer}>
          <MoneyField
            className={css.amount}
            size="xs"
            aria-label={texts.decide.howMuch}
            value={amount}
            onChange={(orderValueMinor) => {
              if (orderValueMinor !== undefined) work.change({ orderValueMinor })
            }}
            onDone={() => work.commit()}
          />
          {amount !== undefined && amount === read.orderValueMinor && <FromWords />}
        </div>
      </div>
      <div className={css.question}>
        <span className={css.label} aria-hidden="true">
          {texts.decide.whoseFault}
        </span>
        <div className={css.answer}>
          <Choice
            label={texts.decide.whoseFault}
            items={FAULTS.map((value) => ({ value, label: texts.decide.faults[value] }))}
            value={fault}
            onChange={(faultOfShop) => work.commit({ faultOfShop })}
          />
          {stated.faultOfShop === undefined && read.faultOfShop !== undefined && <FromWords />}
        </div>
      </div>
      <div className={css.question}>
        <span className={css.label} aria-hidden="true">
          {texts.decide.threatened}
        </span>
        <div className={css.answer}>
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
          {THREAT_FLAGS.some((flag) => stated[flag] === undefined && read[flag] === true) && <FromWords />}
        </div>
      </div>
    </div>
  )
}

function FromWords() {
  const texts = useTexts()
  return <span className={css.from}>{texts.decide.fromWords}</span>
}
