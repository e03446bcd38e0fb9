import { AppError } from '../src/errors.ts'
import type { Mail, OutgoingMail } from '../src/outside/mail.ts'

/** Mail that goes nowhere and is kept, held to the same contract as the real one. */
export interface MailTwin extends Mail {
  readonly sent: OutgoingMail[]
}

/** `refusal` says how the server answers an address, by SMTP's numbers; undefined where it takes the mail. */
export function createMailTwin(refusal: (to: string) => number | undefined = () => undefined): MailTwin {
  const sent: OutgoingMail[] = []
  return {
    sent,
    async send(mail) {
      const code = refusal(mail.to)
      if (code !== undefined && code >= 500) throw new AppError('mail_refused', `The mail server refused the mail for good (${code}).`)
      if (code !== undefined) throw new AppError('mail_unreachable', `The mail server put the mail off (${code}).`)
      sent.push(mail)
    },
  }
}
