import { Button, Modal, NativeSelect, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { composeDraft } from '../../../src/core/drafting/compose/compose.ts'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import { membersQuery } from '../../app/members-query.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { copyText } from '../../ui/copy-text.ts'
import css from './case-together.module.css'
import { useCaseWrite } from './use-case-write.ts'

/** The brief that the case itself composes, to be read and changed, and who takes the case. */
export function HandOverDialog({ detail, onClose }: { readonly detail: CaseDetail; readonly onClose: () => void }) {
  const texts = useTexts()
  const words = texts.together
  const api = useApi()
  const { member: own } = useSession()
  const loaded = useQuery(membersQuery(api)).data
  const others = (loaded?.members ?? []).filter(({ id, role }) => id !== own.id && role !== 'viewer')
  const handOver = useCaseWrite('hand-over-case', detail.id)
  const [messageId] = useState(() => newId())
  const [brief, setBrief] = useState(() => composeDraft({ kind: 'handover', tone: 'plain', facts: detail.draftFacts as never }).text)
  const [to, setTo] = useState('')
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  const submit = () => {
    setTried('yes')
    const member = others.find(({ id }) => id === to)
    if (member === undefined || brief.trim() === '') return
    handOver.mutate(
      { caseId: detail.id, version: detail.version, memberId: member.id, messageId, brief },
      {
        onSuccess: () => {
          onClose()
          notifications.show({ message: words.handedOver(member.name) })
        },
      },
    )
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={<b>{words.handOverTitle}</b>} closeButtonProps={{ 'aria-label': texts.app.close }}>
      <form
        className={css.dialog}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <p className="quiet small">{loaded !== undefined && others.length === 0 ? words.alone : words.handOverLead}</p>
        {others.length > 0 && (
          <NativeSelect
            label={words.to}
            data-autofocus
            data={[{ value: '', label: words.choose }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
            value={to}
            error={tried === 'yes' && to === '' ? words.chooseFirst : undefined}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        )}
        <Textarea
          label={words.brief}
          autosize
          minRows={8}
          maxRows={12}
          value={brief}
          error={tried === 'yes' && brief.trim() === '' ? words.briefEmpty : undefined}
          onChange={(event) => setBrief(event.currentTarget.value)}
        />
        {handOver.isError && (
          <p className="small" role="alert">
            {texts.errors.notSaved(handOver.error.message)}
          </p>
        )}
        <div className="row">
          {others.length > 0 && (
            <Button type="submit" variant="filled" loading={handOver.isPending}>
              {words.handOver}
            </Button>
          )}
          <Button onClick={() => void copyText(brief)}>{words.copyBrief}</Button>
          <Button variant="subtle" onClick={onClose}>
            {texts.app.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
