import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Finding } from '../../../src/core/drafting/lint/rule.ts'
import { type CaseDetail, isUnreachable } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { type Slot, type WayOut, wayOut } from './draft-slot.ts'
import css from './send-row.module.css'
import { useCaseWrite } from './use-case-write.ts'
import type { WorkingDraft } from './use-draft.ts'

/** Text that was meant to be filled in never goes out, whoever asks. */
const NEVER_OVERRIDDEN = 'placeholder-left'

interface SendRowProps {
  readonly detail: CaseDetail
  readonly slot: Slot
  readonly draft: WorkingDraft
  readonly findings: readonly Finding[]
}

/** The way out: copied for the person's own mail or site, and kept on the case as sent. Errors come first, or are overridden on purpose. */
export function SendRow({ detail, slot, draft, findings }: SendRowProps) {
  const texts = useTexts()
  const { member } = useSession()
  const send = useSend(detail, slot, draft)
  const errors = findings.filter((finding) => finding.severity === 'error')
  const mayOverride = member.role !== 'agent' && !errors.some((finding) => finding.rule === NEVER_OVERRIDDEN)
  const blocked = errors.length > 0
  const empty = draft.words.text.trim() === ''
  const settled = draft.state.kind !== 'conflict'
  return (
    <div className={css.send}>
      <div className="row">
        <Button variant="filled" disabled={blocked || empty || !settled} loading={send.busy} onClick={() => void send.go('as-it-is')}>
          {labelOf(wayOut(slot.kind), texts)}
        </Button>
        {blocked && <span className="quiet small">{texts.write.toMend(errors.length)}</span>}
        {blocked && mayOverride && settled && (
          <Button variant="subtle" size="compact-sm" loading={send.busy} onClick={() => void send.go('override')}>
            {texts.write.anyway}
          </Button>
        )}
      </div>
      {send.problem !== undefined && (
        <Notice weight="stop" live="assertive">
          {send.problem}
        </Notice>
      )}
    </div>
  )
}

function useSend(detail: CaseDetail, slot: Slot, draft: WorkingDraft) {
  const texts = useTexts()
  const mark = useCaseWrite('mark-draft-sent', detail.id)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const go = async (how: 'as-it-is' | 'override') => {
    setBusy(true)
    setProblem(undefined)
    // The browser allows copying only right after the press, before anything is waited for.
    const out = wayOut(slot.kind)
    const copied = out === 'said' || out === 'noted' ? undefined : await copyText(draft.words.text)
    try {
      const saved = await draft.save()
      if (saved === undefined) {
        setProblem(copied === true ? texts.write.copiedOnly : texts.errors.unreachable)
        return
      }
      await mark.mutateAsync({ ...saved, ...(how === 'override' && { overrideErrors: true }) })
      notifications.show({ message: copied === false ? texts.write.notCopied : doneOf(out, texts) })
    } catch (error) {
      setProblem(
        isUnreachable(error) && copied === true
          ? texts.write.copiedOnly
          : texts.errors.notSaved(error instanceof Error ? error.message : ''),
      )
    } finally {
      setBusy(false)
    }
  }
  return { go, busy, problem }
}

function labelOf(out: WayOut, { write }: Texts): string {
  return { sent: write.copyAndSend, said: write.markSaid, noted: write.saveNote, filed: write.copyAndFile }[out]
}

function doneOf(out: WayOut, { write }: Texts): string {
  return { sent: write.copied, said: write.said, noted: write.noted, filed: write.filed }[out]
}
