import { useTexts } from '../../texts/texts.tsx'
import { MoneyField } from '../../ui/number-field.tsx'
import css from './policy-page.module.css'
import type { PolicyFieldsProps } from './policy-parts.tsx'
import { withField } from './with-field.ts'

/** The most that each role may give without asking. */
export function LimitsFields({ document, change }: PolicyFieldsProps) {
  const { policy: texts } = useTexts()
  const refund = document.refundLimitsMinor
  const goodwill = document.goodwillLimitsMinor ?? {}
  const labels = { agent: texts.agentLimit, manager: texts.managerLimit }
  return (
    <>
      <fieldset className={css.group}>
        <legend>{texts.refunds}</legend>
        <div className={css.pairs}>
          {(['agent', 'manager'] as const).map((role) => (
            <MoneyField
              key={role}
              label={labels[role]}
              value={refund[role]}
              onChange={(limit) => change({ refundLimitsMinor: withField(refund, role, limit) })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className={css.group}>
        <legend>{texts.goodwill}</legend>
        <p className="quiet small">{texts.goodwillHint}</p>
        <div className={css.pairs}>
          {(['agent', 'manager'] as const).map((role) => (
            <MoneyField
              key={role}
              label={labels[role]}
              value={goodwill[role]}
              onChange={(limit) => change({ goodwillLimitsMinor: withField(goodwill, role, limit) })}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}
