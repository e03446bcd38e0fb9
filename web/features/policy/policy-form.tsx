import { Button, Textarea } from '@mantine/core'
import { useRef } from 'react'
import { useTexts } from '../../texts/texts.tsx'
import { Check } from '../../ui/check.tsx'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import { Notice } from '../../ui/notice.tsx'
import { MoneyField, NumberField } from '../../ui/number-field.tsx'
import css from './policy-page.module.css'
import type { PolicyDetail, PolicyDocument } from './policy-query.ts'
import { PolicyWords } from './policy-words.tsx'
import { type PolicyDraft, usePolicyDraft } from './use-policy-draft.ts'

const MOST_DAYS = 3650
const MOST_CHARACTERS = 20_000

/** The policy, edited in place. Each save is a version of its own; the earlier ones stay. */
export function PolicyForm({ policy }: { readonly policy: PolicyDetail }) {
  const texts = useTexts()
  const draft = usePolicyDraft(policy)
  const element = useRef<HTMLFormElement>(null)
  const windowWrong = !isWindow(draft.document.returnWindowDays)
  return (
    <form
      ref={element}
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        // Fields say by themselves what cannot be read in them.
        if (windowWrong || element.current?.querySelector('[aria-invalid=true]')) focusFirstInvalid(element.current)
        else if (draft.dirty) draft.save()
      }}
    >
      {draft.overtaken && <Overtaken policy={policy} draft={draft} />}
      <Numbers draft={draft} windowError={windowWrong ? texts.settings.outOfRange('0', String(MOST_DAYS)) : undefined} />
      <section className="card" aria-labelledby="customers">
        <div>
          <h2 id="customers">{texts.policy.customers}</h2>
          <p className="quiet small">{texts.policy.archetypesLead}</p>
        </div>
        <Check
          label={texts.policy.archetypes}
          checked={draft.document.archetypes !== false}
          onChange={(archetypes) => draft.change({ archetypes })}
        />
      </section>
      <section className="card" aria-labelledby="words">
        <div>
          <h2 id="words">{texts.policy.words}</h2>
          <p className="quiet small">{texts.policy.wordsLead}</p>
        </div>
        <Textarea
          aria-label={texts.policy.wordsLabel}
          classNames={{ input: css.words }}
          autosize
          minRows={8}
          maxLength={MOST_CHARACTERS}
          value={draft.document.words}
          onChange={(event) => draft.change({ words: event.currentTarget.value })}
        />
      </section>
      {draft.dirty && !draft.overtaken && <SaveBar draft={draft} />}
    </form>
  )
}

function Numbers({ draft, windowError }: { readonly draft: PolicyDraft; readonly windowError: string | undefined }) {
  const texts = useTexts()
  const { document, change } = draft
  const limit = (role: 'agent' | 'manager') => ({
    value: document.refundLimitsMinor[role],
    onChange: (value: number | undefined) => change({ refundLimitsMinor: withLimit(document, role, value) }),
  })
  return (
    <section className="card" aria-labelledby="limits">
      <div>
        <h2 id="limits">{texts.policy.limits}</h2>
        <p className="quiet small">{texts.policy.limitsLead}</p>
      </div>
      <div className={css.pairs}>
        <MoneyField label={texts.policy.agentLimit} {...limit('agent')} />
        <MoneyField label={texts.policy.managerLimit} {...limit('manager')} />
      </div>
      <div className={css.pairs}>
        <NumberField
          label={texts.policy.returnWindow}
          description={texts.policy.returnWindowHint}
          rightSection={<span className="quiet small">{texts.policy.days}</span>}
          rightSectionWidth={52}
          value={document.returnWindowDays}
          onChange={(returnWindowDays) => change({ returnWindowDays })}
          error={windowError}
        />
      </div>
    </section>
  )
}

function Overtaken({ policy, draft }: { readonly policy: PolicyDetail; readonly draft: PolicyDraft }) {
  const texts = useTexts()
  return (
    <div className={css.overtaken}>
      <Notice
        weight="warn"
        live="assertive"
        title={texts.policy.conflictTitle(policy.number)}
        actions={
          <>
            <Button size="compact-sm" loading={draft.saving} onClick={() => draft.save('theirs')}>
              {texts.policy.keepMine}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={draft.discard}>
              {texts.policy.takeTheirs}
            </Button>
          </>
        }
      >
        {draft.error === undefined ? texts.policy.conflict : texts.errors.notSaved(draft.error.message)}
      </Notice>
      <PolicyWords document={policy.document} />
    </div>
  )
}

function SaveBar({ draft }: { readonly draft: PolicyDraft }) {
  const texts = useTexts()
  return (
    <div className={css.bar}>
      <Button type="submit" variant="filled" loading={draft.saving}>
        {texts.policy.save}
      </Button>
      <Button variant="subtle" onClick={draft.discard}>
        {texts.policy.discard}
      </Button>
      <span className="quiet small" role={draft.error === undefined ? undefined : 'alert'}>
        {draft.error === undefined ? texts.policy.unsaved : texts.errors.notSaved(draft.error.message)}
      </span>
    </div>
  )
}

function withLimit(document: PolicyDocument, role: 'agent' | 'manager', value: number | undefined): PolicyDocument['refundLimitsMinor'] {
  const { [role]: _, ...rest } = document.refundLimitsMinor
  return value === undefined ? rest : { ...rest, [role]: value }
}

function isWindow(days: number | undefined): boolean {
  return days === undefined || (Number.isInteger(days) && days >= 0 && days <= MOST_DAYS)
}
