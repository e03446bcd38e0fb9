import { NativeSelect } from '@mantine/core'
import { SINCE, type When } from '../../../src/core/automation/automation.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Pairs } from '../../ui/card-page.tsx'
import { NumberField } from '../../ui/number-field.tsx'

const ONS = ['message', 'review', 'dispute', 'case_change', 'time_since', 'every'] as const satisfies When['on'][]

/** What an automation listens to. */
export function WhenFields({ value, onChange }: { readonly value: When; readonly onChange: (when: When) => void }) {
  const words = useTexts().automationEditor
  return (
    <>
      <NativeSelect
        label={words.on}
        value={value.on}
        data={ONS.map((on) => ({ value: on, label: words.ons[on] }))}
        onChange={(event) => onChange(whenOf(ONS.find((on) => on === event.currentTarget.value) ?? 'message'))}
      />
      {value.on === 'time_since' && (
        <Pairs>
          <NumberField label={words.hours} value={value.hours || undefined} onChange={(hours = 0) => onChange({ ...value, hours })} />
          <NativeSelect
            label={words.since}
            value={value.since}
            data={SINCE.map((since) => ({ value: since, label: words.sinces[since] }))}
            onChange={(event) => onChange({ ...value, since: SINCE.find((since) => since === event.currentTarget.value) ?? 'waiting' })}
          />
        </Pairs>
      )}
      {value.on === 'every' && (
        <NumberField label={words.minutes} value={value.minutes || undefined} onChange={(minutes = 0) => onChange({ ...value, minutes })} />
      )}
    </>
  )
}

function whenOf(on: When['on']): When {
  switch (on) {
    case 'time_since':
      return { on, since: 'waiting', hours: 24 }
    case 'every':
      return { on, minutes: 60 }
    case 'message':
    case 'review':
    case 'dispute':
    case 'case_change':
      return { on }
  }
}
