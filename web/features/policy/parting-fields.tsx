import { Textarea } from '@mantine/core'
import { useTexts } from '../../texts/texts.tsx'
import { DaysField } from './days-field.tsx'
import css from './policy-page.module.css'
import type { PolicyFieldsProps } from './policy-parts.tsx'
import { withField } from './with-field.ts'

/** How the shop parts with a customer. */
export function PartingFields({ document, change }: PolicyFieldsProps) {
  const { policy: texts } = useTexts()
  const { parting = {} } = document
  const set = <Field extends keyof typeof parting>(field: Field, value: (typeof parting)[Field] | undefined) =>
    change({ parting: withField(parting, field, value) })
  return (
    <>
      <div className={css.pairs}>
        <DaysField label={texts.warnings} unit="" most={10} value={parting.warnings} onChange={(value) => set('warnings', value)} />
        <DaysField label={texts.noticeDays} most={365} value={parting.noticeDays} onChange={(value) => set('noticeDays', value)} />
        <DaysField
          label={texts.reviewAfterMonths}
          unit={texts.months}
          least={1}
          most={120}
          value={parting.reviewAfterMonths}
          onChange={(value) => set('reviewAfterMonths', value)}
        />
      </div>
      <Textarea
        label={texts.partingWords}
        autosize
        minRows={3}
        maxLength={5000}
        value={parting.words ?? ''}
        onChange={(event) => set('words', event.currentTarget.value)}
      />
    </>
  )
}
