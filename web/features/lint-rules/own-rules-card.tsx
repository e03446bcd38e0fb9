import { Button, Textarea, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Severity } from '../../../src/core/drafting/lint/rule.ts'
import { type ShopRules, shopRulesSchema } from '../../../src/core/drafting/lint/shop-rules.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card, Pairs } from '../../ui/card-page.tsx'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import css from './lint-rules-page.module.css'
import { type RulesCardProps, WeightSelect } from './shop-words-card.tsx'

type OwnRule = ShopRules['rules'][number]

/** Rules that the shop wrote itself: words, and why they are pointed at. */
export function OwnRulesCard({ rules, may, onChange }: RulesCardProps) {
  const texts = useTexts()
  const words = texts.lintRules
  return (
    <Card title={words.own} lead={words.ownLead}>
      {rules.rules.length === 0 ? (
        <p className="quiet">{words.noOwn}</p>
      ) : (
        <ul className={css.list}>
          {rules.rules.map((rule) => (
            <li key={rule.id} className={css.line}>
              <div>
                <b>{rule.id.replaceAll('-', ' ')}</b>: {rule.patterns.map((pattern) => `“${pattern}”`).join(', ')}
                <p className="quiet small">
                  {[
                    texts.write.severities[rule.severity],
                    rule.reason,
                    ...(rule.kinds === undefined ? [] : [rule.kinds.map((kind) => texts.write.kinds[kind]).join(', ')]),
                  ].join('. ')}
                </p>
              </div>
              {may && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={words.remove(rule.id.replaceAll('-', ' '))}
                  onClick={() => onChange({ ...rules, rules: rules.rules.filter(({ id }) => id !== rule.id) })}
                >
                  <span aria-hidden="true">×</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && <AddRule taken={rules.rules.map(({ id }) => id)} onAdd={(rule) => onChange({ ...rules, rules: [...rules.rules, rule] })} />}
    </Card>
  )
}

function AddRule({ taken, onAdd }: { readonly taken: readonly string[]; readonly onAdd: (rule: OwnRule) => void }) {
  const texts = useTexts()
  const words = texts.lintRules
  const [name, setName] = useState('')
  const [lines, setLines] = useState('')
  const [reason, setReason] = useState('')
  const [severity, setSeverity] = useState<Severity>('warning')
  const [problems, setProblems] = useState<{ name?: string; patterns?: string; reason?: string }>({})
  const element = useRef<HTMLFormElement>(null)
  const submit = () => {
    const id = idOf(name)
    const patterns = lines.split('\n').filter((line) => line.trim() !== '')
    const parsed = shopRulesSchema.safeParse({ rules: [{ id, patterns, reason, severity }] })
    const [rule] = parsed.success ? parsed.data.rules : []
    if (rule !== undefined && !taken.includes(id)) {
      onAdd(rule)
      setName('')
      setLines('')
      setReason('')
      setProblems({})
      element.current?.querySelector('input')?.focus()
      return
    }
    const wrong = parsed.error?.issues.find(({ path }) => path[2] === 'patterns')
    setProblems({
      ...(id === '' ? { name: words.missing.name } : taken.includes(id) && { name: words.missing.nameTaken }),
      ...(patterns.length === 0 ? { patterns: words.missing.avoid } : wrong && { patterns: wrong.message }),
      ...(reason.trim() === '' && { reason: words.missing.why }),
    })
    requestAnimationFrame(() => focusFirstInvalid(element.current))
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
          label={words.name}
          placeholder={words.nameHint}
          autoComplete="off"
          maxLength={60}
          value={name}
          error={problems.name ?? null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <WeightSelect value={severity} onChange={setSeverity} />
      </Pairs>
      <Textarea
        label={words.patterns}
        autosize
        minRows={2}
        maxRows={8}
        value={lines}
        error={problems.patterns ?? null}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
      <TextInput
        label={words.why}
        placeholder={words.whyHint}
        autoComplete="off"
        maxLength={300}
        value={reason}
        error={problems.reason ?? null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit">{words.add}</Button>
      </div>
    </form>
  )
}

/** The name as an id: small letters and digits with single dashes. */
function idOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')
}
