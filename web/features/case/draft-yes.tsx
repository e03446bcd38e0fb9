import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { approvalsNeeded } from '../../../src/core/policy/approvals-needed.ts'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import type { Approval } from '../../app/approvals-query.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Answered } from './ask-row.tsx'
import type { Slot } from './draft-slot.ts'
import css from './send-row.module.css'
import type { WorkingDraft } from './use-draft.ts'

/** Whether a draft waits for a yes to its words, and the question that was asked of it last. */
export interface DraftYes {
  readonly waits: boolean
  readonly needed: boolean
  readonly approval: Approval | undefined
}

/** Looks whether the policy asks for a yes to words of this kind, and whether there is one to exactly those that are saved. */
export function useDraftYes(detail: CaseDetail, slot: Slot, draft: WorkingDraft): DraftYes {
  const { member } = useSession()
  const heat = detail.heats.at(-1)?.heat
  const needed = approvalsNeeded(detail.policy, { kind: 'draft', role: member.role, heat, draftKind: slot.kind }).length > 0
  const saved = detail.drafts.find(({ kind, platform, sentAt }) => kind === slot.kind && platform === slot.platform && sentAt === undefined)
  const approval = detail.approvals.find((one) => one.draft !== undefined && one.draft.draftId === saved?.id)
  const same = approval?.draft?.state === 'as_asked' && saved?.text === draft.words.text
  return { needed, approval: same ? approval : undefined, waits: needed && !(same && approval.granted === true) }
}

interface DraftYesRowProps {
  readonly detail: CaseDetail
  readonly yes: DraftYes
  readonly draft: WorkingDraft
}

/** Before the way out: the yes to exactly these words, asked for, waited for, given or refused. */
export function DraftYesRow({ detail, yes: { needed, approval }, draft }: DraftYesRowProps) {
  const texts = useTexts()
  const words = texts.approvals
  const [reason, setReason] = useState('')
  const ask = useAskDraft(detail.id, draft)
  if (!needed) return null
  if (approval?.granted === true)
    return (
      <p role="status">
        {words.draftGranted} <Answered approval={approval} />
      </p>
    )
  if (approval?.state === 'waiting')
    return (
      <p role="status" className="quiet small">
        {words.draftAsked}
      </p>
    )
  return (
    <div className={css.reason}>
      {approval !== undefined && <Answered approval={approval} />}
      <span className="quiet small">{words.draftWaits}</span>
      <TextInput
        label={words.reason}
        autoComplete="off"
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="row">
        <Button loading={ask.isPending} disabled={draft.words.text.trim() === ''} onClick={() => ask.mutate(reason.trim())}>
          {words.draftAsk}
        </Button>
      </div>
      {ask.isError && <span role="alert">{texts.errors.notSaved(ask.error.message)}</span>}
    </div>
  )
}

function useAskDraft(caseId: string, draft: WorkingDraft) {
  const { client } = useApi()
  const texts = useTexts()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (reason: string) => {
      const saved = await draft.save()
      if (saved === undefined) throw new Error(texts.errors.unreachable)
      return client.call(
        'ask-approval',
        { id: newId(), caseId, draft: saved, ...(reason !== '' && { note: reason }) },
        { idempotencyKey: newId() },
      )
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['approvals'] })
      return queryClient.invalidateQueries({ queryKey: ['case', caseId] })
    },
  })
}
