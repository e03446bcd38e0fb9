import { caseTokenOf, stripCaseTokens } from './mail/case-token.ts'

/** How a message that leaves by mail is doing: a `waiting` one may still be taken back, of an `unknown` one nobody can tell whether it arrived. */
export const DELIVERY_STATES = ['waiting', 'held', 'sending', 'sent', 'failed', 'unknown'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** Why a delivery is not where it was meant to be. */
export const DELIVERY_REASONS = [
  'customer_wrote',
  'restored',
  'put_off',
  'unreachable',
  'sign_in_refused',
  'not_set_up',
  'no_such_address',
  'mailbox_full',
  'too_large',
  'refused_by_policy',
  'refused',
  'gave_up',
  'interrupted',
  'no_answer',
] as const
export type DeliveryReason = (typeof DELIVERY_REASONS)[number]

/** Why a mail server refused: its number (RFC 5321, 4.2) and, where it gives one, the status code behind it (RFC 3463) told apart. */
export function reasonOfRefusal(code: number, answer: string): DeliveryReason {
  const [, , subject, detail] = /^(?:\d{3}[ -])?([245])\.(\d{1,3})\.(\d{1,3})\b/.exec(answer) ?? []
  const about = subject === undefined ? undefined : `${subject}.${detail}`
  if (about === '1.1' || about === '1.2' || about === '1.6' || about === '1.10') return 'no_such_address'
  if (about === '2.2') return 'mailbox_full'
  if (about === '2.3' || about === '3.4') return 'too_large'
  if (subject === '7') return 'refused_by_policy'
  if (code === 550 && about === undefined) return 'no_such_address'
  if (code === 552) return 'too_large'
  return 'refused'
}

const MINUTE_MS = 60_000
const FIRST_WAITS_MIN = [0.5, 2, 5, 15, 30]
const HOUR_MIN = 60
const MOST_ATTEMPTS = 52

/**
 * How long to wait after so many attempts that were put off, ms: half a minute at first, an hour in the end; undefined after two days, when it is given
 * up (RFC 5321, 4.5.4.1 asks for more than a few attempts over days).
 */
export function waitAfterAttempt(attempts: number): number | undefined {
  if (attempts >= MOST_ATTEMPTS) return undefined
  return (FIRST_WAITS_MIN[attempts - 1] ?? HOUR_MIN) * MINUTE_MS
}

const LONGEST_SUBJECT = 200
/** What mail programs of several languages put before the subject of an answer. */
const ANSWER_MARK = /^\s*(?:re|aw|antw|sv|ref|rif|res|odp|vs)\s*(?:\[\d{1,3}\])?\s*:/i

/**
 * What an answer is called in the draft: what the customer wrote about, marked as answered once, by which mail programs keep a thread together; or what is
 * suggested where they named nothing. One line, up to 200 units, without our reference.
 */
export function subjectToAnswer(subjectOfCustomer: string | undefined, suggested: string): string {
  const about = oneLine(subjectOfCustomer ?? '')
  if (about === '') return oneLine(suggested)
  return ANSWER_MARK.test(about) ? about : oneLine(`Re: ${about}`)
}

/**
 * A subject with the reference of its case at the end: by it an answer finds its case where a mail program lost the thread. Once, however often it goes to
 * and fro.
 */
export function subjectToSend(subject: string, reference: string): string {
  return `${oneLine(subject)} ${caseTokenOf(reference)}`.trim()
}

const MOST_QUOTED_LINES = 120
const MOST_QUOTED = 8_000

/**
 * A text with what it answers below it, each line behind a mark, as mail programs fold away: up to 120 lines and 8,000 units of it. `introduction` says
 * who wrote it and when.
 */
export function withQuotation(text: string, earlier: { readonly introduction: string; readonly text: string } | undefined): string {
  const body = text.replace(/\r\n?/g, '\n').trimEnd()
  if (earlier === undefined || earlier.text.trim() === '') return `${body}\n`
  const cut = earlier.text.length > MOST_QUOTED
  const lines = earlier.text.slice(0, MOST_QUOTED).replace(/\r\n?/g, '\n').trim().split('\n')
  const shown = lines.slice(0, MOST_QUOTED_LINES).map((line) => (line === '' ? '>' : line.startsWith('>') ? `>${line}` : `> ${line}`))
  if (cut || lines.length > MOST_QUOTED_LINES) shown.push('> …')
  return `${body}\n\n${earlier.introduction}\n${shown.join('\n')}\n`
}

/**
 * The ids that an answer names (RFC 5322, 3.6.4): those of the thread up to the one that it answers, which is the last; all of them where it answers none
 * in particular. Of many the first and the last twenty. `thread` is oldest first.
 */
export function referencesOfAnswer(thread: readonly string[], answered: string | undefined): string[] {
  const known = answered === undefined ? thread : [...thread.slice(0, Math.max(0, thread.indexOf(answered))), answered]
  const ids = [...new Set(known)]
  return ids.length <= MOST_REFERENCES ? ids : [ids[0]!, ...ids.slice(1 - MOST_REFERENCES)]
}

const MOST_REFERENCES = 21

function oneLine(text: string): string {
  const line = stripCaseTokens(text.slice(0, 2000))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return line.length <= LONGEST_SUBJECT ? line : `${line.slice(0, LONGEST_SUBJECT - 1).trimEnd()}…`
}
