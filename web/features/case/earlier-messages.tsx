import type { CaseDetail } from '../../app/api.tsx'
import { MailParts } from '../../product/mail-parts.tsx'
import { MailPeople } from '../../product/mail-people.tsx'
import { MailSubject } from '../../product/mail-subject.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Attachments } from './attachments.tsx'
import { DeliveryLine } from './delivery-line.tsx'
import css from './earlier-messages.module.css'

const SHOWN_CHARACTERS = 1200

/** What else was said on this case, newest first, folded away. */
export function EarlierMessages({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const others = detail.messages.filter((message) => message.id !== detail.readingOfMessageId).reverse()
  if (others.length === 0) return null
  return (
    <details className={`card ${css.earlier}`}>
      <summary>{texts.read.earlier(others.length)}</summary>
      <ol>
        {others.map((message) => (
          <li key={message.id} id={`said-${message.id}`} tabIndex={-1}>
            <p className="quiet small">
              {message.direction === 'outbound' ? (message.authorName ?? texts.read.from.outbound) : texts.read.from[message.direction]} ·{' '}
              {texts.channels[message.channel]} · <RelativeTime at={message.at} />
              {message.delivery !== undefined && (
                <>
                  {' · '}
                  <DeliveryLine delivery={message.delivery} />
                </>
              )}
            </p>
            {message.subject !== undefined && <MailSubject>{message.subject}</MailSubject>}
            <MailPeople message={message} />
            <p className={css.text} dir="auto">
              {message.text.length > SHOWN_CHARACTERS ? `${message.text.slice(0, SHOWN_CHARACTERS)}…` : message.text}
            </p>
            <MailParts detail={detail} messageId={message.id} />
            <Attachments detail={detail} messageId={message.id} />
          </li>
        ))}
      </ol>
    </details>
  )
}
