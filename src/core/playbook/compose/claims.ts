import { toMinor } from '../../money.ts'
import type { Understanding } from './question/understand.ts'
import type { Decided } from './situate.ts'

/** What words may say as done or as at hand: whether the question, the case or the decision bears it out. */
export function bearsOut(asked: Understanding, decided: Decided | undefined): (text: string) => boolean {
  const { shows } = asked
  const recommended = decided?.decision.options.find(({ option }) => option === decided.decision.recommended)
  const mayPay =
    recommended !== undefined &&
    (recommended.option === 'full_refund' || recommended.option === 'partial_refund') &&
    !recommended.guards.some(({ kind }) => kind === 'needs_approval')
  const isGivenBack = shows('refunded_all', 'refunded_by_platform')
  return (text) => {
    if (PAID_BACK.test(text) && !(mayPay || isGivenBack)) return false
    if (decided && !isGivenBack && namesOtherSum(text, decided.situation.currency, mayPay ? recommended.amountMinor : undefined))
      return false
    const deed = THEIR_DEED.exec(text)
    if (deed && !asked.text.toLowerCase().includes(deed[1]!.toLowerCase().slice(0, 5))) return false
    if (BY_SCAN.test(text) && !shows('tracking', 'signed')) return false
    return !(PICTURED.test(text) && !shows('photos'))
  }
}

// Said as done or promised for now; "I can refund" and "you get it back once it is here" are offers.
const PAID_BACK =
  /\b(?:(?:was|is|has been|have|been|I've) (?:\w+ )?refunded|refunded (?:in full|today|you|it|the|\$)|(?:goes|went|go|is going|comes) back to (?:your|the)|(?:money|refund|deposit|it) (?:is on its way|went back|goes back)|back on your card|(?:can|will) be back (?:on|with|in)|I (?:refund|pay) (?:you|it|the|\$)[^.?!]*(?:today|now))\b/i
/** An offer of money back with its sum. */
const OFFERED = /\b(?:refund(?:ed)?|give (?:you )?back|pay (?:you )?back)\b[^.!?\d]{0,40}?[$€£¥]\s?(\d[\d,]*(?:\.\d+)?)/gi

/** Whether a sum is offered back that is not the one the math recommends. */
function namesOtherSum(text: string, currency: string, recommendedMinor: number | undefined): boolean {
  return Array.from(text.matchAll(OFFERED), ([, sum]) => toMinor(Number(sum!.replaceAll(',', '')), currency)).some(
    (offered) => offered !== recommendedMinor,
  )
}

/** What the customer is told to have done: it has to be what they did. */
const THEIR_DEED = /\byou(?:'ve| have)? (asked my|commented|called (?:him|her|my)|touched|grabbed|shouted|swore|threatened|pushed|threw)\b/i
const BY_SCAN = /\b(?:scan|tracking|signature|delivered to|signed (?:for|by))\b/i
const PICTURED =
  /\b(?:photos?|pictures?|recording|video)\b[^.!?]{0,40}\b(?:attached|shows?|taken)\b|\battached[^.!?]{0,30}\b(?:photos?|pictures?)\b/i

/** A step that the situation forbids: money given beside a dispute that the bank has already is paid twice. */
export function isForbidden(text: string, decided: Decided | undefined): boolean {
  if (decided?.situation.disputeStatus !== 'open') return false
  return text
    .split(/[.!?;]/)
    .some(
      (said) =>
        /\b(?:refund|offer|pay back|credit|resend)\b/i.test(said) && !/\b(?:not|never|before|withdraw|beside|check|whether)\b/i.test(said),
    )
}
