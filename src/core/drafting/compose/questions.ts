import type { Option } from '../../case.ts'
import { isOutcry } from '../outcry.ts'
import type { Known } from './known.ts'
import { type Line, NOTHING, say, sentences, traced } from './line.ts'
import { turnAround } from './own-words.ts'
import { byDate } from './parts.ts'

/**
 * What the draft still owes the customer's questions: nothing where the remedy in `before` answers them, else the first one named in their
 * words and the day of the answer.
 */
export function takeUpQuestions(known: Known, before: Line): Line {
  const open = (known.facts.questions ?? []).slice(0, 20).filter((question) => !isOutcry(question) && !isAnswered(question, known))
  if (open.length === 0) return NOTHING
  const named = open.map(nameQuestion).find((words) => words !== undefined)
  const isNamed = before.some((piece) => typeof piece !== 'string' && piece.source === 'promiseDate')
  const by = isNamed ? say` by then` : known.date === undefined ? say` as soon as I have the answer` : byDate(known)
  if (named === undefined)
    return say`I am checking ${traced('questions', open.length === 1 ? 'your question' : 'your questions')} and will write to you${by}.`
  return sentences(
    named,
    open.length === 1
      ? say`I am checking that and will write to you${by}.`
      : say`I am checking that and the rest of what you asked, and will write to you${by}.`,
  )
}

const MONEY: ReadonlySet<Option> = new Set<Option>(['full_refund', 'partial_refund', 'store_credit', 'accept_dispute', 'hold_firm'])
const DEED =
  /\bwhat (?:are|will|can|do|would) you\b.{0,30}\b(?:do|doing|offer|suggest|propose)\b|\bhow (?:will|are|do|can) you\b.{0,20}\b(?:fix|solve|mend|sort|settle|resolve|make)/i
const ABOUT_MONEY = /\b(?:refund\w*|money|reimburse\w*|deposit|pay (?:me|us) back|get (?:it|that|this) back)\b/i
const FORWARD = /\b(?:where|when|do (?:i|we)|can (?:i|we)|will (?:i|we|you)|are you|how (?:long|soon|much)|could (?:i|we))\b/i
const ABOUT_VISIT = /\b(?:come|visit|redo|done again|do it again|repair\w*|fix\w*|mend\w*|put (?:it|this) right|finish\w*)\b/i
const ABOUT_GOODS = /\b(?:replace\w*|new one|another one|send|ship|come|arrive|get)\b/i

/** Whether the remedy says what this question asks for; a "when" only with a day. */
function isAnswered(question: string, { facts, date, isInjury, needsApproval }: Known): boolean {
  if (DEED.test(question)) return true
  const { option } = facts
  if (option === undefined || isInjury || needsApproval || !FORWARD.test(question)) return false
  if (/\b(?:when|how (?:long|soon))\b/i.test(question) && date === undefined) return false
  if (ABOUT_MONEY.test(question)) return MONEY.has(option)
  if (option === 'redo') return ABOUT_VISIT.test(question)
  return option === 'replace' && ABOUT_GOODS.test(question) && !/\bwhere\b/i.test(question)
}

const INDIRECT =
  /^(what|which|where|when|why|how|who)((?: [a-z'-]{2,14}){0,3}?) (do|is|are|was|were|will|can|could|would|should|have|has) ((?:(?:my|your|our|the) )[a-z-]{2,20}|i|you|we|they|it|he|she|this|that|nobody|anybody|somebody|someone)\b(.*)$/i
const YES_OR_NO =
  /^(do|is|are|was|were|will|can|could|would|should|have|has) ((?:(?:my|your|our|the) )[a-z-]{2,20}|i|you|we|they|it|he|she|this|that|nobody|anybody|somebody|someone) (.+)$/i

/** The question as it follows "You asked": turned around where the grammar allows, else quoted. Nothing where it is too long to name. */
function nameQuestion(raw: string): Line | undefined {
  const asked = trimQuestion(raw)
  if (asked === undefined) return undefined
  const indirect = turnIndirect(asked)
  return indirect === undefined ? say`You asked: ${traced('questions', `“${asked}?”`)}` : say`You asked ${traced('questions', indirect)}.`
}

function trimQuestion(raw: string): string | undefined {
  if (raw.length > 400) return undefined
  const asked = raw
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[?!.\s]+$/, '')
    .replace(/^(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|dear)\b[^,.!?:]{0,30}[,.!:] /i, '')
    .replace(/^(?:so|and|but|well|then),? /i, '')
    .trim()
  if (asked.length < 5 || asked.length > 90 || /["“”<>{}[\]_@]|\d{4,}|[!?]|\p{Lu}{4,}/u.test(asked)) return undefined
  return asked
}

function turnIndirect(asked: string): string | undefined {
  const about = INDIRECT.exec(asked)
  if (about !== null) {
    const [, ask = '', thing = '', verb = '', who = '', rest = ''] = about
    const middle = verb.toLowerCase() === 'do' ? '' : ` ${verb.toLowerCase()}`
    return agree(turnAround(`${ask.toLowerCase()}${thing} ${who}${middle}${rest}`))
  }
  const plain = YES_OR_NO.exec(asked)
  if (plain !== null) {
    const [, verb = '', who = '', rest = ''] = plain
    const middle = verb.toLowerCase() === 'do' ? '' : ` ${verb.toLowerCase()}`
    return agree(turnAround(`whether ${who}${middle} ${rest}`))
  }
  return undefined
}

/** "you was" and "we am" come of turning round. */
function agree(words: string): string {
  return words.replace(/\b(you|we) (?:am|is)\b/g, '$1 are').replace(/\b(you|we) was\b/g, '$1 were')
}
