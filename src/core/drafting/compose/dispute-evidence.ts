import { type DisputeFamily, findDisputeReason } from '../evidence/dispute-reasons.ts'
import type { Known } from './known.ts'
import { type Line, NOTHING, paragraphs, rows, say, sentences, type Traced } from './line.ts'
import { sayOwnLine, signature } from './parts.ts'

/** The one question that the bank decides on, by family (fact A043). */
const POINTS: Readonly<Record<DisputeFamily, string>> = {
  fraud: 'The question is whether the cardholder took part in this purchase.',
  not_received: 'The question is whether the order reached the address that was given with it.',
  not_as_described: 'The question is whether what was delivered is what was described and agreed.',
  credit_not_processed: 'The question is whether a refund was due, and whether it was made.',
  duplicate: 'The question is whether there were two purchases or one charged twice.',
  wrong_amount: 'The question is whether the amount charged is the amount that was agreed.',
  authorization: 'The question is whether the payment was authorised when it was taken.',
  cancelled: 'The question is whether the purchase was cancelled under the terms shown at the time.',
  other: 'The question is whether the charge was agreed and the order carried out.',
}

/** For the bank: what was bought, the question, the evidence that the case holds, the request. Only what is held is named. */
export function composeDisputeEvidence(known: Known): { subject: string; body: Line } {
  const reason: Traced | undefined = known.reason
  const { family } = findDisputeReason(reason?.text ?? '')
  const subject = known.order === undefined ? 'Response to the dispute' : `Response to the dispute, order ${known.order.text}`
  const body = paragraphs(
    say`To the dispute team`,
    rows(
      row('Merchant', known.shop),
      row('Order', known.order),
      row('Goods or service', known.item),
      row('Amount', known.paid),
      row('Cardholder', known.name),
      row('Reason given', reason),
      row('Date', known.today),
    ),
    sentences(reason === undefined ? NOTHING : [POINTS[family]], sayHeld(known)),
    known.evidence.length === 0 ? NOTHING : rows(...known.evidence.map((evidence, index) => say`${[`${index + 1}`]}. ${evidence}.`)),
    sayOwnLine(known),
    sayRequest(known),
    rows(...signature(known).map((piece) => [piece])),
  )
  return { subject, body }
}

function sayHeld({ evidence }: Known): Line {
  if (evidence.length === 0) return NOTHING
  return evidence.length === 1 ? say`This is what our records show:` : say`This is what our records show, in order:`
}

function sayRequest({ facts, evidence }: Known): Line {
  return facts.option === 'accept_dispute'
    ? say`We accept this dispute and do not contest the amount.`
    : sentences(
        [
          evidence.length === 0
            ? 'We stand by this charge and ask you to decide the dispute on the order named above.'
            : 'On this evidence we ask you to decide the dispute in our favour.',
        ],
        say`We are glad to answer any question.`,
      )
}

function row(label: string, value: Traced | undefined): Line {
  return value === undefined ? NOTHING : say`${[label]}: ${value}`
}
