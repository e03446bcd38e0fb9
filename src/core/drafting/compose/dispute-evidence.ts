import type { Known } from './known.ts'
import { type Line, NOTHING, paragraphs, rows, say, sentences, type Traced } from './line.ts'
import { sayOwnLine, signature } from './parts.ts'

type DisputeFamily = 'fraud' | 'not_received' | 'not_as_described' | 'credit_not_processed' | 'duplicate' | 'cancelled' | 'other'

/** Card networks' codes by family (facts A038–A042). */
const CODES: readonly (readonly [DisputeFamily, RegExp])[] = [
  ['fraud', /\b(?:10\.[1-5]|4837|4849|4863|4870|4871|F24|F29|F30|F31|FR[246]|7010|7030|4752|UA0[12])\b/],
  ['not_received', /\b(?:13\.1|C08|4755|RG)\b/],
  ['not_as_described', /\b(?:13\.[345]|C31|C32|4553|RM)\b/],
  ['credit_not_processed', /\b(?:13\.6|C02|C04|8002|RN2)\b/],
  ['duplicate', /\b(?:12\.6|4834|P08|4534|DP)\b/],
  ['cancelled', /\b(?:13\.[27]|C05|C28|4541|AP)\b/],
  ['fraud', /fraud|unauthori[sz]ed|not recogni[sz]ed|stolen/i],
  ['not_received', /not[ _]received|non[- ]?receipt|never arrived|undelivered/i],
  ['not_as_described', /not[ _]as[ _]described|defective|unacceptable|damaged|quality|counterfeit/i],
  ['credit_not_processed', /credit|refund/i],
  ['duplicate', /duplicate|twice/i],
  ['cancelled', /cancel|subscription|recurring/i],
]

/** The one question that the bank decides on, by family (fact A043). */
const POINTS: Readonly<Record<DisputeFamily, string>> = {
  fraud: 'The question is whether the cardholder took part in this purchase.',
  not_received: 'The question is whether the order reached the address that was given with it.',
  not_as_described: 'The question is whether what was delivered is what was described and agreed.',
  credit_not_processed: 'The question is whether a refund was due, and whether it was made.',
  duplicate: 'The question is whether there were two purchases or one charged twice.',
  cancelled: 'The question is whether the purchase was cancelled under the terms shown at the time.',
  other: 'The question is whether the charge was agreed and the order carried out.',
}

/** The family of a reason code or of its words; `other` where neither is known. */
export function findDisputeFamily(reason: string): DisputeFamily {
  return CODES.find(([, pattern]) => pattern.test(reason))?.[0] ?? 'other'
}

/** For the bank: what was bought, the question, the evidence that the case holds, the request. Only what is held is named. */
export function composeDisputeEvidence(known: Known): { subject: string; body: Line } {
  const reason: Traced | undefined = known.reason
  const family = findDisputeFamily(reason?.text ?? '')
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
