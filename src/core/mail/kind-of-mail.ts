import type { MailMarks, MailPerson, ParsedMail } from './mail.ts'

/**
 * Who wrote a mail, as far as it tells. `person`: a customer, to be read and decided on. `auto_reply`: a program answered, recorded and never decided on
 * or answered. `bounce`: a mail server tells of a mail of ours. `bulk`: sent to many or by a program of its own accord, to nobody in particular.
 */
export type MailKind = 'person' | 'auto_reply' | 'bounce' | 'bulk'

/** The kind of a mail by its headers (RFC 3834, RFC 3464, RFC 5321 section 4.5.5) and not by its words. */
export function kindOfMail({ marks, from, replyTo, subject }: Pick<ParsedMail, 'marks' | 'from' | 'replyTo' | 'subject'>): MailKind {
  if (isBounce(marks, from)) return 'bounce'
  const auto = (marks.autoSubmitted ?? '').trim().toLowerCase()
  if (auto.startsWith('auto-replied') || marks.autoReplyHeader === true) return 'auto_reply'
  const precedence = (marks.precedence ?? '').trim().toLowerCase()
  if (precedence === 'auto_reply') return 'auto_reply'
  const suppressed = /\b(?:all|oof|autoreply)\b/i.test((marks.autoResponseSuppress ?? '').slice(0, 200))
  if (suppressed && AUTO_SUBJECT.test(subject.slice(0, 200))) return 'auto_reply'
  // A form on a web site is sent by a program, and a person who can be answered wrote it.
  if (replyTo && replyTo.address !== '' && !sameAddress(replyTo.address, from?.address ?? '')) return 'person'
  if (auto !== '' && auto !== 'no') return 'bulk'
  return precedence === 'bulk' || precedence === 'junk' ? 'bulk' : 'person'
}

/** Words with which mail programs of several languages begin the subject of an automatic reply. */
const AUTO_SUBJECT =
  /^\s*(?:auto(?:matic)?[ -]?(?:reply|response)|out of (?:the )?office|automatische antwort|abwesend|r[eé]ponse automatique|respuesta autom[aá]tica|risposta automatica|automatisch antwoord|autosvar)/i

function isBounce({ report, returnPath, contentType }: MailMarks, from: MailPerson | undefined): boolean {
  if (report) return true
  if (/^multipart\/report\b/i.test(contentType ?? '') && /report-type\s*=\s*"?delivery-status/i.test((contentType ?? '').slice(0, 1000)))
    return true
  const local = (from?.address ?? '').toLowerCase().split('@', 1)[0] ?? ''
  return returnPath === '' && (local === 'mailer-daemon' || local === 'postmaster')
}

/** Whether a program may answer it by itself: never a program, never a list, never somebody who asked not to be (RFC 3834 section 2). */
export function mayBeAnsweredByProgram(mail: Pick<ParsedMail, 'marks' | 'from' | 'replyTo' | 'subject'>): boolean {
  const { autoSubmitted, autoResponseSuppress, returnPath, listId, precedence } = mail.marks
  const auto = (autoSubmitted ?? 'no').trim().toLowerCase()
  return (
    kindOfMail(mail) === 'person' &&
    auto === 'no' &&
    autoResponseSuppress === undefined &&
    returnPath !== '' &&
    listId === undefined &&
    precedence === undefined &&
    (mail.from?.address ?? '') !== ''
  )
}

/** What the shop's own mail server says against the sender, in words for people; undefined where it says nothing against them. */
export function doubtAboutSender({ authentication }: MailMarks): string | undefined {
  const results = (authentication ?? '').slice(0, 4000).toLowerCase()
  if (/\bdmarc\s*=\s*fail\b/.test(results)) return DOUBT
  const spfFailed = /\bspf\s*=\s*(?:hard)?fail\b/.test(results)
  const signed = /\bdkim\s*=\s*pass\b/.test(results)
  return spfFailed && !signed ? DOUBT : undefined
}

const DOUBT =
  'The mail server could not confirm who sent this: the sender’s address may be forged. Check before you tell them anything about an order or pay anything back.'

/**
 * Whom an answer goes to. The sender; but where a program sent it for somebody (a form on the shop's own site, a no-reply address), whoever Reply-To
 * names. `own` are the shop's addresses. Undefined where nobody can be answered.
 */
export function correspondentOf(mail: Pick<ParsedMail, 'from' | 'replyTo'>, own: readonly string[]): MailPerson | undefined {
  const { from, replyTo } = mail
  const isOwn = (person: MailPerson) => own.some((address) => sameAddress(address, person.address))
  const usable = (person: MailPerson | undefined) => person !== undefined && person.address !== '' && !isOwn(person)
  const bySomebodyElse = from === undefined || from.address === '' || isOwn(from) || NO_REPLY.test(from.address)
  if (bySomebodyElse && usable(replyTo)) return replyTo
  return usable(from) ? from : undefined
}

const NO_REPLY = /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|mailer|wordpress|forms?|web|www-data|notifications?)(?:\+[^@]*)?@/i

/** Whether two addresses are one, compared without case. */
export function sameAddress(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
