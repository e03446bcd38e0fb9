import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CaseDetail, SavedDraft } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { DeliveryLine } from './delivery-line.tsx'
import css from './draft-desk.module.css'
import { wayOut } from './draft-slot.ts'

/** What went out, as it went out. */
export function SentDraft({
  detail,
  draft,
  picker,
  onAnother,
}: {
  readonly detail: CaseDetail
  readonly draft: SavedDraft
  readonly picker: ReactNode
  readonly onAnother: () => void
}) {
  const texts = useTexts()
  // A draft and the message that it became are of one moment.
  const delivery = detail.messages.find(({ at, delivery }) => delivery !== undefined && at === draft.sentAt)?.delivery
  return (
    <div className={`card ${css.card}`}>
      <div className={css.top}>
        <div className="row">{picker}</div>
        <span className="quiet small">
          {delivery === undefined ? (
            <>
              {texts.write.outcomes[wayOut(draft.kind)]} {draft.sentAt !== undefined && <RelativeTime at={draft.sentAt} />}
            </>
          ) : (
            <DeliveryLine delivery={delivery} />
          )}
        </span>
      </div>
      {draft.subject !== undefined && <b>{draft.subject}</b>}
      <p className={css.still}>{draft.text}</p>
      <div className={css.foot}>
        <Button size="compact-sm" variant="subtle" onClick={onAnother}>
          {texts.write.another}
        </Button>
      </div>
    </div>
  )
}
