import { Button, TextInput } from '@mantine/core'
import { useTexts } from '../../texts/texts.tsx'
import { LinesField } from './lines-field.tsx'
import css from './policy-page.module.css'
import type { PolicyFieldsProps } from './policy-parts.tsx'

/** What nobody at the shop does, and the words that give it away. */
export function NeverDosFields({ document, change }: PolicyFieldsProps) {
  const { policy: texts } = useTexts()
  const neverDos = document.neverDos ?? []
  const setAll = (next: typeof neverDos) => change({ neverDos: next.length === 0 ? undefined : next })
  const set = (index: number, part: Partial<(typeof neverDos)[number]>) =>
    setAll(neverDos.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <>
      {neverDos.map(({ rule, phrases }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name while it is being written.
        <fieldset className={css.group} key={index}>
          <TextInput
            label={texts.neverDo}
            placeholder={texts.neverDoHint}
            maxLength={300}
            value={rule}
            onChange={(event) => set(index, { rule: event.currentTarget.value })}
          />
          <LinesField
            label={texts.phrases}
            description={texts.phrasesHint}
            lines={phrases}
            onChange={(next) => set(index, { phrases: next })}
          />
          <div className="row">
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={texts.removeOf(rule)}
              onClick={() => setAll(neverDos.filter((_, at) => at !== index))}
            >
              {texts.remove}
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="row">
        <Button size="compact-sm" variant="default" onClick={() => setAll([...neverDos, { rule: '', phrases: [] }])}>
          {neverDos.length === 0 ? texts.firstNeverDo : texts.addNeverDo}
        </Button>
      </div>
    </>
  )
}
