import { decide } from '../../decision/decide.ts'
import { nextQuestion } from '../../decision/interview.ts'
import type { Situation } from '../../decision/situation.ts'
import { formatMoney, moneyFormatter } from '../../money.ts'
import type { Answer } from '../answer.ts'
import type { Understanding } from './question/understand.ts'
import type { AnswerRequest } from './request.ts'
import type { Decided } from './situate.ts'

/** The engine's verdict with its lines, for an answer. */
export function mathOf({ decision, situation, figures }: Decided): NonNullable<Answer['math']> {
  const money = moneyFormatter(situation.currency)
  const open = decision.options.filter(({ guards }) => !guards.some(({ blocks }) => blocks))
  const compared = open.slice(0, 3).map(({ option, amountMinor, toldCostMinor }) => {
    const name = `${option.replaceAll('_', ' ')}${amountMinor > 0 ? ` (${money(amountMinor)})` : ''}`
    return toldCostMinor < 0 ? `${name} gains about ${money(-toldCostMinor)}` : `${name} costs about ${money(toldCostMinor)}`
  })
  const lines = [
    ...(compared.length > 1 ? [`${capital(compared.join('; '))}.`] : []),
    ...(decision.owedMinor > 0 ? [`Owed: ${money(decision.owedMinor)}. ${decision.owed.ground}`] : []),
  ]
  const computed = open.slice(0, 3).map(({ option, toldCostMinor }) => ({
    text: money(Math.abs(toldCostMinor)),
    origin: 'computed' as const,
    label: `expected cost: ${option.replaceAll('_', ' ')}`,
  }))
  const flips = decision.breakEvens[0]?.sentence
  const ours = isFaultOpen(situation) ? ifOurFault(situation) : undefined
  return {
    verdict: decision.verdict,
    lines: ours === undefined ? lines : [...lines, ours],
    ...(flips !== undefined && { flips }),
    figures: [...figures, ...computed].slice(0, 24),
    situation,
    ...(decision.recommended && { recommended: decision.recommended }),
  }
}

/** Nobody said whose fault it is, and it is not a dispute that is decided by the bank. */
function isFaultOpen({ faultOfShop, disputeStatus, owedMinor }: Situation): boolean {
  return (
    (faultOfShop === undefined || faultOfShop === 'unknown') &&
    (disputeStatus === undefined || disputeStatus === 'none') &&
    owedMinor === undefined
  )
}

/** The other branch of the question that matters most. */
function ifOurFault(situation: Situation): string {
  const { verdict } = decide({ ...situation, faultOfShop: 'yes' }, { samples: 100 })
  return `If the shop got it wrong: ${verdict.charAt(0).toLowerCase()}${verdict.slice(1).replace(/ (?:\w+) of (?:\w+) numbers that matter (?:is a guess|are guesses)\.$/, '')}`
}

/** At most two questions whose answer is worth most; the first without an amount is how much. */
export function questionsBackOf(decided: Decided | undefined, request: AnswerRequest, asked: Understanding): Answer['questionsBack'] {
  const found: Answer['questionsBack'] = []
  const skipped: string[] = []
  for (let turn = 0; turn < 2; turn++) {
    const question = nextQuestion({
      stated: decided?.situation ?? {},
      currency: request.shop.currency,
      ...(decided && {
        reading: { ...asked.reading, threats: [], wants: [], amounts: [], facts: {}, cause: { kind: 'other', confidence: 0, spans: [] } },
      }),
      skipped,
    })
    if (!question) break
    skipped.push(question.field)
    found.push({ input: question.field, question: question.question })
    if (!decided) break
  }
  return found
}

/** What the shop's own policy says on it, and who must say yes. */
export function policyLines(
  request: AnswerRequest,
  decided: Decided | undefined,
  stems: ReadonlySet<string>,
  stemsOf: (text: string) => Set<string>,
): string[] {
  const { policy, role = 'owner', shop } = request
  if (!policy) return []
  const lines: string[] = []
  const money = (minor: number) => formatMoney(minor, shop.currency, shop.locale)
  const amount = decided?.decision.options.find(({ option }) => option === decided.decision.recommended)?.amountMinor ?? 0
  const limit = role === 'owner' ? undefined : role === 'viewer' ? 0 : policy.refundLimitsMinor[role]
  if (limit !== undefined && amount > limit)
    lines.push(
      `Up to ${money(limit)} you may give back yourself; ${money(amount)} needs ${role === 'manager' ? "the owner's" : "a manager's"} yes first.`,
    )
  else if (limit !== undefined && amount > 0) lines.push(`${money(amount)} is within the ${money(limit)} that you may give back yourself.`)
  if (policy.returnWindowDays !== undefined && (stems.has('retur') || stems.has('refun')))
    lines.push(`Your policy takes goods back within ${policy.returnWindowDays} days after the order.`)
  const sentences = policy.words
    .slice(0, 20_000)
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
  const fitting = sentences
    .filter((sentence) => sentence.length >= 12 && sentence.length <= 240)
    .map((sentence) => ({ sentence, shared: [...stemsOf(sentence)].filter((stem) => stems.has(stem)).length }))
    .filter(({ shared }) => shared >= 2)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 2)
  return [...lines, ...fitting.map(({ sentence }) => `Your policy says: “${sentence}”`)].slice(0, 4)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
