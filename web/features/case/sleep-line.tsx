import { Button } from '@mantine/core'
import type { CaseDetail } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useCaseWrite } from './use-case-write.ts'

/** Until when a case sleeps, or why it is back. */
export function SleepLine({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const format = useFormat()
  const { member } = useSession()
  const wake = useCaseWrite('wake-case', detail.id)
  const { snoozedUntil, wokenBy } = detail
  if (snoozedUntil === undefined && wokenBy === undefined) return null
  const action = mayWork(member.role) && (
    <Button size="compact-sm" loading={wake.isPending} onClick={() => wake.mutate({ caseId: detail.id, version: detail.version })}>
      {snoozedUntil === undefined ? texts.together.backSeen : texts.together.wake}
    </Button>
  )
  return (
    <Notice live="polite" actions={action}>
      {snoozedUntil === undefined ? wokenBy && texts.together.back[wokenBy] : texts.together.asleep(format.dateTime(snoozedUntil))}
    </Notice>
  )
}
