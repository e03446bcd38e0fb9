import { moneyFormatter } from '../../money.ts'
import type { SignKind } from './question/signs.ts'
import type { Understanding } from './question/understand.ts'
import type { AnswerRequest } from './request.ts'
import type { Decided } from './situate.ts'

/** The sentence that answers a direct question first, from the facts told and the engine; undefined where only the play can say. */
export function leadOf(asked: Understanding, request: AnswerRequest, decided: Decided | undefined): string | undefined {
  return changeOf(asked, request, decided) ?? judgement(asked, decided) ?? duty(asked, decided) ?? decided?.decision.verdict
}

/** "Was that right?": a judgement of what was done, by what is told of it. */
function judgement({ asked, shows, text }: Understanding, decided: Decided | undefined): string | undefined {
  if (asked !== 'judge_past') return undefined
  if (shows('abuse') && shows('told_to_leave')) return 'Yes: abuse of staff ends the sale, whoever was right about the goods.'
  if (decided && GIVEN_BACK.test(text)) return judgementInMoney(decided)
  if (shows('refunded_all') && shows('slipped', 'staff_fault')) return 'No: the fault was on your side, so the money was owed.'
  if (shows('refunded_all'))
    return 'Generous, and not daft: by what you tell, the fault was not yours, so the full refund was a gift and not a debt. Leave it at that.'
  if (shows('slipped')) return 'The price or the rule may have been right; the tone is what they will remember.'
  return undefined
}

const GIVEN_BACK = /\b(?:refund(?:ed|ing)?|g[ai]ve (?:her|him|them)?(?: \w+){0,3} back|paid (?:her|him|them) back)\b/i

/** What was given back against what the cheapest way would have cost, as it looked before. */
function judgementInMoney({ decision, situation }: Decided): string | undefined {
  const full = decision.options.find(({ option }) => option === 'full_refund')
  const best = decision.options.find(({ option }) => option === decision.recommended)
  if (!full || !best) return undefined
  if (decision.owedMinor >= full.amountMinor) return 'No: it was owed, whatever it cost.'
  if (best === full) return 'No: by the sums it was the cheapest way as well.'
  const money = moneyFormatter(situation.currency)
  const dearer = full.toldCostMinor - best.toldCostMinor
  if (dearer * 4 <= full.amountMinor)
    return `Hardly: nothing you tell shows that it was owed, and it cost about ${money(dearer)} more than the cheapest way.`
  return `Generous: nothing you tell shows that it was owed, and holding on would have come out about ${money(dearer)} cheaper. It is done; keep it as a gift, not as a rule.`
}

/** "Do I have to?": what is owed, as far as it is told. */
function duty({ asked }: Understanding, decided: Decided | undefined): string | undefined {
  if (asked !== 'have_to' && asked !== 'allowed') return undefined
  if (!decided) return undefined
  const { owedMinor, owed, verdict } = decided.decision
  if (asked === 'allowed') return undefined
  return owedMinor > 0
    ? `Yes: ${lower(owed.ground)} ${verdict}`
    : `Not by anything that you tell here: no fault, promise or legal right is named. ${verdict}`
}

/** In a later turn: what the new fact changes. */
function changeOf(asked: Understanding, { earlier }: AnswerRequest, decided: Decided | undefined): string | undefined {
  const before = earlier.at(-1)?.answer
  if (before?.kind !== 'answer') return undefined
  const fresh = NEWS.find(([kind]) => asked.signs.has(kind) && !asked.earlier.some(({ signs }) => signs.has(kind)))
  const news = fresh ? `${fresh[1]} ` : ''
  if (!decided) return news === '' ? undefined : news.trim()
  const { recommended, verdict } = decided.decision
  if (before.math === undefined) return `${news}${verdict}`
  return recommended === before.math.recommended
    ? `${news}The choice stays: ${lower(verdict)}`
    : `${news}That changes the choice: ${lower(verdict)}`
}

const NEWS: readonly (readonly [SignKind, string])[] = [
  ['violence', 'Now safety comes first.'],
  ['injury', 'With an injury in it, call your insurer before any sum is named.'],
  ['dispute_filed', 'Once the bank has it, nothing is refunded beside it: you contest it or accept it.'],
  ['dispute_lost', 'The bank has decided: that money is gone, and a refund on top would be paid twice.'],
  ['legal', 'With a lawyer or a court in it, answer once, in writing, and keep everything.'],
  ['chargeback', 'The bank is in play now: answer before anything is filed.'],
  ['review_posted', 'The review is up, so it can no longer be prevented; answer it for those who read it.'],
  ['review_threat', 'A threat of a review changes the odds and not what is owed.'],
  ['media', 'With an audience, say one short thing and the same to everyone.'],
  ['abuse', 'Abuse changes how you speak with them, not what they are owed.'],
  ['refunded_all', 'The money is back already, so what is left is the tone and the record.'],
  ['apologised', 'You have apologised; once is enough.'],
  ['signed', 'A signature changes what you can show.'],
  ['photos', 'Pictures change what you can show.'],
  ['no_show', 'That they did not come changes whose loss it is.'],
  ['repeated', 'That it is not the first time counts: look at the year and not at this case.'],
]

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
