import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { composeDraft } from '../../../src/core/drafting/compose/compose.ts'
import type { EscalationTarget } from '../../../src/core/escalation/thresholds.ts'
import type { CaseDetail } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'
import { TargetField } from '../../product/target-field.tsx'
import { useTexts } from '../../texts/texts.tsx'
import css from './case-together.module.css'
import { useCaseWrite } from './use-case-write.ts'

/** Who decides, why it goes to them, and the brief that the case itself composes, to be read and changed. */
export function EscalateDialog({ detail, onClose }: { readonly detail: CaseDetail; readonly onClose: () => void }) {
  const texts = useTexts()
  const words = texts.escalation
  const { member: own } = useSession()
  const escalate = useCaseWrite('escalate-case', detail.id)
  const [ids] = useState(() => ({ escalationId: newId(), messageId: newId() }))
  const [brief, setBrief] = useState(() => composeDraft({ kind: 'handover', tone: 'plain', facts: detail.draftFacts as never }).text)
  const [reason, setReason] = useState('')
  const [to, setTo] = useState<EscalationTarget | undefined>(undefined)
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  const missing = (empty: boolean, words: string) => (tried === 'yes' && empty ? words : undefined)
  const submit = () => {
    setTried('yes')
    if (to === undefined || reason.trim() === '' || brief.trim() === '') return
    escalate.mutate(
      { caseId: detail.id, version: detail.version, ...ids, to, reason: reason.trim(), brief },
      {
        onSuccess: (after) => {
          onClose()
          notifications.show({ message: words.escalated(after.assignedToName ?? texts.together.somebody) })
        },
      },
    )
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={<b>{words.title}</b>} closeButtonProps={{ 'aria-label': texts.app.close }}>
      <form
        className={css.dialog}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <p className="quiet small">{words.lead}</p>
        <TargetField
          label={words.to}
          focus="now"
          value={to}
          onChange={setTo}
          without={[own.id, detail.assignedTo]}
          error={missing(to === undefined, words.chooseFirst)}
        />
        <TextInput
          label={words.reason}
          placeholder={words.reasonHint}
          autoComplete="off"
          maxLength={300}
          value={reason}
          error={missing(reason.trim() === '', words.reasonEmpty)}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Textarea
          label={texts.together.brief}
          autosize
          minRows={6}
          maxRows={12}
          value={brief}
          error={missing(brief.trim() === '', texts.together.briefEmpty)}
          onChange={(event) => setBrief(event.currentTarget.value)}
        />
        {escalate.isError && (
          <p className="small" role="alert">
            {texts.errors.notSaved(escalate.error.message)}
          </p>
        )}
        <div className="row">
          <Button type="submit" variant="filled" loading={escalate.isPending}>
            {words.escalate}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {texts.app.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
