import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CaseDetail } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Check } from '../../ui/check.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './send-row.module.css'

/** Whom a mail goes to, as it was chosen here. */
export interface Addressed {
  readonly to: string | undefined
  readonly cc: readonly string[]
  readonly answerTo: 'reply_to' | 'sender'
}

/** Whom a mail of this case goes to: where the customer asked for answers unless their own address is chosen; the others on request. */
export function useAddressed({ mail }: CaseDetail) {
  const [answerTo, setAnswerTo] = useState<Addressed['answerTo']>('reply_to')
  const [toAll, setToAll] = useState(false)
  const to = answerTo === 'sender' ? (mail?.sender ?? mail?.to) : mail?.to
  const addressed: Addressed = { to, cc: toAll ? (mail?.cc ?? []) : [], answerTo }
  return { addressed, answerTo, setAnswerTo, toAll, setToAll }
}

interface MailAddressProps {
  readonly mail: NonNullable<CaseDetail['mail']>
  readonly chosen: ReturnType<typeof useAddressed>
}

/** Whom it goes to by mail, before it does: with who would get a copy, and a warning where answers are asked for elsewhere. */
export function MailAddress({ mail, chosen }: MailAddressProps) {
  const { delivery } = useTexts()
  const { addressed, answerTo, setAnswerTo, toAll, setToAll } = chosen
  if (addressed.to === undefined) return <span className="quiet small">{delivery.noAddress}</span>
  return (
    <>
      {mail.sender !== undefined && mail.to !== undefined && (
        <Notice
          weight="warn"
          title={delivery.elsewhere(mail.sender, mail.to)}
          actions={
            <Button size="compact-sm" onClick={() => setAnswerTo(answerTo === 'sender' ? 'reply_to' : 'sender')}>
              {delivery.answerAt(answerTo === 'sender' ? mail.to : mail.sender)}
            </Button>
          }
        >
          {delivery.elsewhereWhy}
        </Notice>
      )}
      {mail.cc !== undefined && (
        <div>
          <Check label={delivery.toAll} checked={toAll} onChange={setToAll} />
          <p className="quiet small">{delivery.toAllWho(mail.cc)}</p>
        </div>
      )}
      <span className={`quiet small ${css.to}`}>
        <span>{delivery.to(addressed.to)}</span>
        {addressed.cc.length > 0 && <span>{delivery.copyTo(addressed.cc)}</span>}
        {mail.from !== undefined && <span>{delivery.from(mail.from)}</span>}
      </span>
    </>
  )
}
