import type { CaseDetail } from '../app/api.tsx'
import { useTexts } from '../texts/texts.tsx'
import css from './mail-parts.module.css'

type Message = CaseDetail['messages'][number]

/** Who else got a mail, and where it asks for answers if not at its sender's address. */
export function MailPeople({ message: { cc, replyTo, delivery } }: { readonly message: Message }) {
  const words = useTexts().delivery
  const others = delivery?.cc ?? cc
  if (others === undefined && replyTo === undefined) return null
  return (
    <p className={`quiet small ${css.people}`}>
      {others !== undefined && <span>{delivery === undefined ? words.alsoTo(others) : words.copiedTo(others)}</span>}
      {replyTo !== undefined && <span>{words.answersTo(replyTo)}</span>}
    </p>
  )
}
