import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { SEVERITIES, type Severity } from '../../../src/core/drafting/lint/rule.ts'
import { type ShopRules, shopRulesSchema } from '../../../src/core/drafting/lint/shop-rules.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card, Pairs } from '../../ui/card-page.tsx'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import css from './lint-rules-page.module.css'

export interface RulesCardProps {
  readonly rules: ShopRules
  readonly may: boolean
  readonly onChange: (rules: ShopRules) => void
}

/** Words that the shop does not use, and what it says instead. */
export function ShopWordsCard({ rules, may, onChange }: RulesCardProps) {
  const texts = useTexts()
  const words = texts.lintRules
  return (
    <Card title={words.words} lead={words.wordsLead}>
      {rules.words.length === 0 ? (
        <p className="quiet">{words.noWords}</p>
      ) : (
        <ul className={css.list}>
          {rules.words.map((word, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice, and lines have no state of their own.
            <li key={`${word.avoid}-${index}`} className={css.line}>
              <div>
                <del>{word.avoid}</del> {word.instead !== undefined && word.instead !== '' && <ins>{word.instead}</ins>}
                <p className="quiet small">{[texts.write.severities[word.severity], word.reason].filter(Boolean).join('. ')}</p>
              </div>
              {may && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={words.remove(word.avoid)}
                  onClick={() => onChange({ ...rules, words: rules.words.filter((_, at) => at !== index) })}
                >
                  <span aria-hidden="true">×</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && (
        <AddWord onAdd={(word) => onChange({ ...rules, words: [...rules.words.filter(({ avoid }) => avoid !== word.avoid), word] })} />
      )}
    </Card>
  )
}

type ShopWord = ShopRules['words'][number]

function AddWord({ onAdd }: { readonly onAdd: (word: ShopWord) => void }) {
  const texts = useTexts()
  const words = texts.lintRules
  const [avoid, setAvoid] = useState('')
  const [instead, setInstead] = useState('')
  const [reason, setReason] = useState('')
  const [severity, setSeverity] = useState<Severity>('warning')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const element = useRef<HTMLFormElement>(null)
  const submit = () => {
    const parsed = shopRulesSchema.safeParse({
      words: [{ avoid, severity, ...(instead.trim() !== '' && { instead }), ...(reason.trim() !== '' && { reason }) }],
    })
    const [word] = parsed.success ? parsed.data.words : []
    if (word === undefined) {
      setProblem(avoid.trim() === '' ? words.missing.avoid : (parsed.error?.issues[0]?.message ?? words.missing.avoid))
      focusFirstInvalid(element.current)
      return
    }
    onAdd(word)
    setAvoid('')
    setInstead('')
    setReason('')
    setProblem(undefined)
    element.current?.querySelector('input')?.focus()
  }
  return (
    <form
      ref={element}
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Pairs>
        <TextInput
          label={words.avoid}
          placeholder={words.avoidHint}
          autoComplete="off"
          value={avoid}
          error={problem ?? null}
          onChange={(event) => setAvoid(event.currentTarget.value)}
        />
        <TextInput
          label={`${words.instead} (${texts.app.optional})`}
          placeholder={words.insteadHint}
          autoComplete="off"
          maxLength={120}
          value={instead}
          onChange={(event) => setInstead(event.currentTarget.value)}
        />
        <TextInput
          label={`${words.why} (${texts.app.optional})`}
          placeholder={words.whyHint}
          autoComplete="off"
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <WeightSelect value={severity} onChange={setSeverity} />
      </Pairs>
      <div className="row">
        <Button type="submit">{words.add}</Button>
      </div>
    </form>
  )
}

/** Error, warning or hint, in the words that the editor uses. */
export function WeightSelect({ value, onChange }: { readonly value: Severity; readonly onChange: (severity: Severity) => void }) {
  const texts = useTexts()
  return (
    <NativeSelect
      label={texts.lintRules.weight}
      data={SEVERITIES.map((severity) => ({ value: severity, label: texts.write.severities[severity] }))}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Severity)}
    />
  )
}
