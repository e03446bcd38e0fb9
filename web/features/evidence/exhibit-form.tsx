import { Button, Textarea, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { EvidenceKind } from '../../../src/core/drafting/evidence/evidence-kinds.ts'
import { useTexts } from '../../texts/texts.tsx'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import { Notice } from '../../ui/notice.tsx'
import css from './evidence-page.module.css'
import { contentOf, type Dispute, useEvidenceWrite } from './evidence-query.ts'

interface ExhibitFormProps {
  readonly kind: EvidenceKind
  readonly caseId: string
  readonly dispute: Dispute
  readonly onDone: () => void
}

/** One piece of evidence in words: pasted, or told from a paper. */
export function ExhibitForm({ kind, caseId, dispute, onDone }: ExhibitFormProps) {
  const texts = useTexts()
  const words = texts.evidence
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  const element = useRef<HTMLFormElement>(null)
  const save = useEvidenceWrite('save-dispute', caseId, onDone)
  const submit = () => {
    setTried('yes')
    if (text.trim() === '') return focusFirstInvalid(element.current)
    const exhibit = { kind, text: text.trim(), ...(title.trim() !== '' && { title: title.trim() }) }
    save.mutate({ ...contentOf(dispute), id: dispute.id, caseId, version: dispute.version, exhibits: [...dispute.exhibits, exhibit] })
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
      onKeyDown={(event) => {
        if (event.key === 'Escape' && text === '') onDone()
      }}
    >
      <Textarea
        label={words.addText}
        description={words.addTextHint}
        autoFocus
        autosize
        minRows={3}
        maxRows={14}
        maxLength={20_000}
        value={text}
        error={tried === 'yes' && text.trim() === '' ? words.addMissing : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        label={`${words.addTitle} (${texts.app.optional})`}
        autoComplete="off"
        maxLength={120}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" loading={save.isPending}>
          {words.put}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {texts.app.cancel}
        </Button>
      </div>
      {save.isError && (
        <Notice weight="stop" live="assertive">
          {texts.errors.notSaved(save.error.message)}
        </Notice>
      )}
    </form>
  )
}
