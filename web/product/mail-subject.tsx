import { useTexts } from '../texts/texts.tsx'
import css from './mail-subject.module.css'

/** What a mail is about, in its writer's words, above them. */
export function MailSubject({ children }: { readonly children: string }) {
  const texts = useTexts()
  return (
    <p className={css.subject} dir="auto">
      <span className="out-of-sight">{texts.write.subject}: </span>
      {children}
    </p>
  )
}
