import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Finding } from '../../../src/core/drafting/lint/rule.ts'
import { findLastWord } from '../../../src/core/drafting/platform-limits.ts'
import { type CaseDetail, isUnreachable } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { MAILED_KINDS, type Slot, type WayOut, wayOut } from './draft-slot.ts'
import { DraftYesRow, useDraftYes } from './draft-yes.tsx'
import { type Addressed, MailAddress, useAddressed } from './mail-address.tsx'
import { SendLater } from './send-later.tsx'
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

/** By mail from here, at once or at a time; or by the person's own hand. */
type Way = { readonly by: 'mail'; readonly sendAt?: string } | { readonly by: 'hand' }

/** Sent as it stands, or over its errors on purpose, with the reason of whoever owes one. */
type How = Way & ({ readonly kind: 'as-it-is' } | { readonly kind: 'override'; readonly reason?: string })

/** The way out: by mail from here, or copied for the person's own mail or site and kept on the case as sent. Errors come first, or are overridden on purpose. */
export function SendRow({ detail, slot, draft, findings }: SendRowProps) {
  const texts = useTexts()
  const { member } = useSession()
  const chosen = useAddressed(detail)
  const send = useSend(detail, slot, draft, chosen.addressed)
  /** The one question before it goes: why over its errors, or, with how it would go, whether it may be the last word. */
  const [asking, setAsking] = useState<'reason' | 'time' | How | undefined>(undefined)
  const to = MAILED_KINDS.has(slot.kind) ? chosen.addressed.to : undefined
  const way: Way = to === undefined ? { by: 'hand' } : { by: 'mail' }
  const errors = findings.filter((finding) => finding.severity === 'error')
  const mayOverride = member.role !== 'agent' && !errors.some((finding) => finding.rule === NEVER_OVERRIDDEN)
  const blocked = errors.length > 0
  // A letter that sends a customer away waits for a manager's yes; the check-list above it asks for one.
  const yes = useDraftYes(detail, slot, draft)
  const partingWaits = slot.kind === 'firing' && detail.approvals.find(({ kind }) => kind === 'parting')?.granted !== true
  const waits = partingWaits || yes.waits
  const ready = draft.words.text.trim() !== '' && draft.state.kind !== 'conflict'
  const lastWord = lastWordOf(slot)
  const go = (how: How) => {
    setAsking(undefined)
    void send.go(how)
  }
  const leave = (how: How) => (lastWord === undefined ? go(how) : setAsking(how))
  return (
    <div className={css.send}>
      {detail.mail !== undefined && MAILED_KINDS.has(slot.kind) && <MailAddress mail={detail.mail} chosen={chosen} />}
      <div className="row">
        <Button
          variant="filled"
          disabled={blocked || waits || !ready}
          loading={send.busy}
          onClick={() => leave({ kind: 'as-it-is', ...way })}
        >
          {to === undefined ? labelOf(wayOut(slot.kind), texts) : texts.delivery.send}
        </Button>
        {to !== undefined && !blocked && !waits && ready && (
          <>
            <Button variant="subtle" aria-expanded={asking === 'time'} disabled={send.busy} onClick={() => setAsking('time')}>
              {texts.delivery.later}
            </Button>
            <Button variant="subtle" disabled={send.busy} onClick={() => leave({ kind: 'as-it-is', by: 'hand' })}>
              {texts.delivery.myself}
            </Button>
          </>
        )}
        {blocked && <span className="quiet small">{texts.write.toMend(errors.length)}</span>}
        {!blocked && partingWaits && <span className="quiet small">{texts.draft.parting.waits}</span>}
        {blocked && !waits && mayOverride && ready && asking === undefined && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={send.busy}
            // Owners override their own rules without giving a reason.
            onClick={() => (member.role === 'owner' ? leave({ kind: 'override', ...way }) : setAsking('reason'))}
          >
            {texts.write.anyway}
          </Button>
        )}
      </div>
      <DraftYesRow detail={detail} yes={yes} draft={draft} />
      {asking === 'time' && !blocked && ready && (
        <SendLater
          busy={send.busy}
          onTime={(sendAt) => leave({ kind: 'as-it-is', by: 'mail', sendAt })}
          onCancel={() => setAsking(undefined)}
        />
      )}
      {typeof asking === 'object' && lastWord !== undefined && (!blocked || asking.kind === 'override') && (
        <LastWord whose={lastWord} onYes={() => go(asking)} onNo={() => setAsking(undefined)} />
      )}
      {asking === 'reason' && blocked && (
        <OverrideReason onReason={(reason) => leave({ kind: 'override', reason, ...way })} onCancel={() => setAsking(undefined)} />
      )}
      {send.problem !== undefined && (
        <Notice weight="stop" live="assertive">
          {send.problem}
        </Notice>
      )}
    </div>
  )
}

/** Where a public reply takes something away that cannot be given back. */
const lastWordOf = ({ kind, platform }: Slot) => (kind === 'review_reply' ? findLastWord(platform) : undefined)

interface LastWordProps {
  readonly whose: NonNullable<ReturnType<typeof lastWordOf>>
  readonly onYes: () => void
  readonly onNo: () => void
}

function LastWord({ whose, onYes, onNo }: LastWordProps) {
  const { askOnce, askFixed } = useTexts().draft
  const words = whose === 'of the customer' ? askOnce : askFixed
  const actions = (
    <>
      <Button size="compact-sm" onClick={onYes}>
        {words.yes}
      </Button>
      <Button size="compact-sm" variant="subtle" autoFocus onClick={onNo}>
        {words.no}
      </Button>
    </>
  )
  return (
    <Notice weight="warn" live="assertive" title={words.title} actions={actions}>
      {words.why}
    </Notice>
  )
}

function OverrideReason({ onReason, onCancel }: { readonly onReason: (reason: string) => void; readonly onCancel: () => void }) {
  const texts = useTexts()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  return (
    <form
      className={css.reason}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() === '') setTried('yes')
        else onReason(reason.trim())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <TextInput
        label={texts.draft.reason}
        description={texts.draft.reasonHint}
        autoFocus
        autoComplete="off"
        maxLength={500}
        value={reason}
        error={tried === 'yes' && reason.trim() === '' ? texts.draft.reasonMissing : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit">{texts.write.anyway}</Button>
        <Button variant="subtle" onClick={onCancel}>
          {texts.app.cancel}
        </Button>
      </div>
    </form>
  )
}

function useSend(detail: CaseDetail, slot: Slot, draft: WorkingDraft, { cc, answerTo }: Addressed) {
  const texts = useTexts()
  const mark = useCaseWrite('mark-draft-sent', detail.id)
  const mail = useCaseWrite('send-draft', detail.id)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const go = async (how: How) => {
    setBusy(true)
    setProblem(undefined)
    // The browser allows copying only right after the press, before anything is waited for.
    const out = wayOut(slot.kind)
    const copied = how.by === 'mail' || out === 'said' || out === 'noted' ? undefined : await copyText(draft.words.text)
    try {
      const saved = await draft.save()
      if (saved === undefined) {
        setProblem(copied === true ? texts.write.copiedOnly : texts.errors.unreachable)
        return
      }
      const override = how.kind === 'override' && { overrideErrors: true, ...(how.reason !== undefined && { overrideReason: how.reason }) }
      if (how.by === 'mail') {
        await mail.mutateAsync({ ...saved, ...override, cc: [...cc], answerTo, ...(how.sendAt !== undefined && { sendAt: how.sendAt }) })
        return
      }
      await mark.mutateAsync({ ...saved, ...override })
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
