import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { CaseDetail } from '../app/api.tsx'
import { useTexts } from '../texts/texts.tsx'
import { Notice } from '../ui/notice.tsx'
import css from './mail-parts.module.css'

const MailFrame = lazy(() => import('./mail-frame.tsx').then((module) => ({ default: module.MailFrame })))

/** What came with the words of a message by mail: what could not be taken of it, and itself as it was written. */
export function MailParts({ detail, messageId }: { readonly detail: CaseDetail; readonly messageId: string }) {
  const words = useTexts().mailFrame
  const [shown, setShown] = useState<'words' | 'mail'>('words')
  const message = detail.messages.find(({ id }) => id === messageId)
  if (message === undefined) return null
  const { remarks = [], hasHtml } = message
  if (remarks.length === 0 && !hasHtml) return null
  return (
    <div className={`stack ${css.parts}`}>
      {remarks.length > 0 && (
        <Notice weight="warn">
          {remarks.map((remark) => (
            <span key={remark}>{remark}</span>
          ))}
        </Notice>
      )}
      {hasHtml && (
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={shown === 'mail'}
            onClick={() => setShown(shown === 'mail' ? 'words' : 'mail')}
          >
            {shown === 'mail' ? words.words : words.show}
          </Button>
        </div>
      )}
      {shown === 'mail' && (
        <Suspense fallback={null}>
          <MailFrame messageId={messageId} />
        </Suspense>
      )}
    </div>
  )
}
