import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { CaseDetail } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'

const GiveBackDialog = lazy(() => import('./give-back-dialog.tsx').then((module) => ({ default: module.GiveBackDialog })))

/** To whom the case was escalated and why, and the way back. */
export function EscalationLine({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const words = texts.escalation
  const { member } = useSession()
  const [asking, setAsking] = useState<'back' | undefined>(undefined)
  const held = detail.escalations.find(({ open }) => open)
  if (held === undefined || detail.state === 'closed') return null
  const isOwn = detail.assignedTo === member.id
  const how = held.byName === undefined ? words.byPolicy(held.policyVersion) : words.by(held.byName)
  const from = held.fromName === undefined || held.fromName === held.byName ? how : `${words.from(held.fromName)}, ${how}`
  return (
    <>
      <Notice
        weight={isOwn ? 'warn' : 'plain'}
        title={isOwn ? words.toYou(held.reason) : words.toOther(held.toName, held.reason)}
        actions={
          mayWork(member.role) && (
            <Button size="compact-sm" aria-haspopup="dialog" onClick={() => setAsking('back')}>
              {words.giveBack}
            </Button>
          )
        }
      >
        <span className="small">
          {capitalised(from)}, <RelativeTime at={held.at} />
          {held.remarks !== undefined && `. ${capitalised(held.remarks)}.`}
        </span>
      </Notice>
      <Suspense fallback={null}>{asking && <GiveBackDialog detail={detail} held={held} onClose={() => setAsking(undefined)} />}</Suspense>
    </>
  )
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
