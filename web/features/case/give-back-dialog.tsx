import { Button, Modal, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import { membersQuery } from '../../app/members-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import css from './case-together.module.css'
import { useCaseWrite } from './use-case-write.ts'

interface GiveBackDialogProps {
  readonly detail: CaseDetail
  readonly held: CaseDetail['escalations'][number]
  readonly onClose: () => void
}

/** What was done, for whom it goes back to. */
export function GiveBackDialog({ detail, held, onClose }: GiveBackDialogProps) {
  const texts = useTexts()
  const words = texts.escalation
  const members = useQuery(membersQuery(useApi())).data?.members
  const giveBack = useCaseWrite('return-case', detail.id)
  const [messageId] = useState(() => newId())
  const [said, setSaid] = useState('')
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  const to = members?.find(({ id, role }) => id === held.fromMemberId && role !== 'viewer')?.name
  const submit = () => {
    setTried('yes')
    if (said.trim() === '') return
    giveBack.mutate(
      { caseId: detail.id, version: detail.version, messageId, words: said },
      {
        onSuccess: (after) => {
          onClose()
          notifications.show({ message: words.gaveBack(after.assignedToName) })
        },
      },
    )
  }
  return (
    <Modal opened onClose={onClose} title={<b>{words.backTitle}</b>} closeButtonProps={{ 'aria-label': texts.app.close }}>
      <form
        className={css.dialog}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {members !== undefined && <p className="quiet small">{to === undefined ? words.backToNobody : words.backTo(to)}</p>}
        <Textarea
          label={words.words}
          data-autofocus
          autosize
          minRows={4}
          maxRows={10}
          value={said}
          error={tried === 'yes' && said.trim() === '' ? words.wordsEmpty : undefined}
          onChange={(event) => setSaid(event.currentTarget.value)}
        />
        {giveBack.isError && (
          <p className="small" role="alert">
            {texts.errors.notSaved(giveBack.error.message)}
          </p>
        )}
        <div className="row">
          <Button type="submit" variant="filled" loading={giveBack.isPending}>
            {words.giveBack}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {texts.app.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
