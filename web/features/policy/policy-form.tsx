import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { describePart, POLICY_PARTS, type PolicyPart } from '../../../src/core/policy/describe-policy.ts'
import { useTexts } from '../../texts/texts.tsx'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import { Notice } from '../../ui/notice.tsx'
import css from './policy-page.module.css'
import { PART_FIELDS } from './policy-parts.tsx'
import type { PolicyDetail } from './policy-query.ts'
import { PolicyWords, useSaying } from './policy-words.tsx'
import { SaveDialog } from './save-dialog.tsx'
import { StartPolicy } from './start-policy.tsx'
import { newestOf, type PolicyDraft, usePolicyDraft } from './use-policy-draft.ts'

/** The policy as it reads, edited in place. Each save is a version of its own; the earlier ones stay. */
export function PolicyForm({ policy }: { readonly policy: PolicyDetail }) {
  const draft = usePolicyDraft(policy)
  const [saving, setSaving] = useState(false)
  const newest = newestOf(policy)
  const element = useRef<HTMLFormElement>(null)
  return (
    <form
      ref={element}
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        // Fields say by themselves what cannot be read in them.
        if (element.current?.querySelector('[aria-invalid=true]')) focusFirstInvalid(element.current)
        else if (draft.dirty) setSaving(true)
      }}
    >
      {draft.overtaken && <Overtaken policy={policy} draft={draft} onKeep={() => setSaving(true)} />}
      <StartPolicy draft={draft} isFirst={newest.number === 0} />
      {POLICY_PARTS.map((part) => (
        <Part key={part} part={part} draft={draft} saved={newest.document} />
      ))}
      {draft.dirty && !draft.overtaken && <SaveBar draft={draft} />}
      {saving && draft.dirty && <SaveDialog draft={draft} over={draft.overtaken ? 'theirs' : undefined} onClose={() => setSaving(false)} />}
    </form>
  )
}

/** One part of the policy: what it says, or the fields to change it. */
function Part({
  part,
  draft,
  saved,
}: {
  readonly part: PolicyPart
  readonly draft: PolicyDraft
  readonly saved: PolicyDetail['document']
}) {
  const texts = useTexts()
  const saying = useSaying()
  const [open, setOpen] = useState(false)
  const Fields = PART_FIELDS[part]
  if (Fields === undefined) return null
  const { title, lead } = texts.policy.parts[part]
  const says = describePart(part, draft.document, saying)
  const changed = says.join('\n') !== describePart(part, saved, saying).join('\n')
  return (
    <section className="card" aria-labelledby={`part-${part}`}>
      <div className={css.partHead}>
        <h2 id={`part-${part}`}>
          {title}
          {changed && <span className="quiet small"> {texts.policy.changed}</span>}
        </h2>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={open}
          aria-label={open ? undefined : texts.policy.changeOf(title)}
          onClick={() => setOpen(!open)}
        >
          {open ? texts.policy.done : texts.policy.change}
        </Button>
      </div>
      {open ? (
        <>
          <p className="quiet small">{lead}</p>
          <Fields document={draft.document} change={draft.change} />
        </>
      ) : (
        <Says sentences={says} />
      )}
    </section>
  )
}

function Says({ sentences }: { readonly sentences: readonly string[] }) {
  const texts = useTexts()
  if (sentences.length === 0) return <p className="quiet">{texts.policy.nothing}</p>
  return (
    <ul className={css.says}>
      {sentences.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same.
        <li key={index}>{sentence}</li>
      ))}
    </ul>
  )
}

function Overtaken({ policy, draft, onKeep }: { readonly policy: PolicyDetail; readonly draft: PolicyDraft; readonly onKeep: () => void }) {
  const texts = useTexts()
  return (
    <div className={css.overtaken}>
      <Notice
        weight="warn"
        live="assertive"
        title={texts.policy.conflictTitle(newestOf(policy).number)}
        actions={
          <>
            <Button size="compact-sm" onClick={onKeep}>
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
      <PolicyWords document={newestOf(policy).document} />
    </div>
  )
}

function SaveBar({ draft }: { readonly draft: PolicyDraft }) {
  const texts = useTexts()
  return (
    <div className={css.bar}>
      <Button type="submit" variant="filled">
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
