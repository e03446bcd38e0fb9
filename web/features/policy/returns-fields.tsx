import { useTexts } from '../../texts/texts.tsx'
import { Check } from '../../ui/check.tsx'
import { Choice } from '../../ui/choice.tsx'
import { DaysField } from './days-field.tsx'
import { LinesField } from './lines-field.tsx'
import css from './policy-page.module.css'
import type { PolicyFieldsProps } from './policy-parts.tsx'
import { withField } from './with-field.ts'

/** What is given back, when, and under which conditions. */
export function ReturnsFields({ document, change }: PolicyFieldsProps) {
  const { policy: texts } = useTexts()
  const { returnWindowDays, returns = {} } = document
  const set = <Field extends keyof typeof returns>(field: Field, value: (typeof returns)[Field] | undefined) =>
    change({ returns: withField(returns, field, value) })
  return (
    <>
      <div className={css.pairs}>
        <DaysField
          label={texts.returnWindow}
          description={texts.returnWindowHint}
          most={3650}
          value={returnWindowDays}
          onChange={(days) => change({ returnWindowDays: days })}
        />
        <DaysField
          label={texts.faultDays}
          description={texts.faultDaysHint}
          most={7300}
          value={returns.faultDays}
          onChange={(days) => set('faultDays', days)}
        />
        <DaysField
          label={texts.lateDays}
          description={texts.lateDaysHint}
          most={365}
          value={returns.lateDays}
          onChange={(days) => set('lateDays', days)}
        />
        <DaysField
          label={texts.refundWithinDays}
          description={texts.refundWithinDaysHint}
          most={365}
          value={returns.refundWithinDays}
          onChange={(days) => set('refundWithinDays', days)}
        />
      </div>
      <Choice
        label={texts.givesBack}
        labelHidden="shown"
        items={(['money', 'credit', 'exchange'] as const).map((value) => ({ value, label: texts.givesBackItems[value] }))}
        value={returns.givesBack ?? 'money'}
        onChange={(value) => set('givesBack', value === 'money' ? undefined : value)}
      />
      <Choice
        label={texts.postage}
        labelHidden="shown"
        items={(['open', 'shop', 'customer'] as const).map((value) => ({ value, label: texts.postageItems[value] }))}
        value={returns.postagePaidBy ?? 'open'}
        onChange={(value) => set('postagePaidBy', value === 'open' ? undefined : value)}
      />
      <Check label={texts.unusedOnly} checked={returns.unusedOnly === true} onChange={(on) => set('unusedOnly', on || undefined)} />
      <Check
        label={texts.receiptNeeded}
        checked={returns.receiptNeeded === true}
        onChange={(on) => set('receiptNeeded', on || undefined)}
      />
      <LinesField
        label={texts.excluded}
        description={texts.excludedHint}
        lines={returns.excluded}
        onChange={(lines) => set('excluded', lines)}
      />
    </>
  )
}
