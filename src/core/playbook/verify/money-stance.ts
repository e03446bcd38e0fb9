import type { Decision } from '../../decision/decision.ts'
import { toMajor } from '../../money.ts'
import type { Answer } from '../answer.ts'
import { splitPlain } from '../compose/play-parts.ts'
import { givingOf, type MoneyStance } from './giving.ts'

/** What an answer has the shop give: by the decision where one was made, else by the words of the composed answer. `limitMinor` is of whoever asks. */
export function stanceOf(
  composed: Answer,
  decision: Decision | undefined,
  limits: { readonly limitMinor?: number; readonly currency: string },
): MoneyStance {
  const major = (minor: number) => toMajor(minor, limits.currency)
  const texts = [composed.bottomLine, ...composed.steps, ...composed.words.map(({ text }) => text)]
  const composedGives = texts.flatMap(splitPlain).some((sentence) => {
    const { gives, unbounded } = givingOf(sentence)
    return gives && !unbounded
  })
  const limit = limits.limitMinor === undefined ? {} : { limit: major(limits.limitMinor) }
  if (!decision) return { gives: 'open', composedGives, ...limit }
  // What the answer tells goes before what is computed anew.
  const recommended = composed.math ? composed.math.recommended : decision.recommended
  const chosen = decision.options.find(({ option }) => option === recommended)
  const owedMinor = decision.owed.metBy === 'money' ? decision.owedMinor : 0
  const mostMinor = Math.max(chosen && GIVING.has(chosen.option) ? chosen.amountMinor : 0, owedMinor)
  const open = decision.options.filter(({ guards }) => !guards.some(({ blocks }) => blocks))
  const price = composed.math?.situation.paidMinor ?? composed.math?.situation.orderValueMinor
  return {
    gives: mostMinor === 0 ? 'nothing' : chosen?.option === 'full_refund' ? 'whole' : 'part',
    most: major(mostMinor),
    otherwise: major(Math.max(mostMinor, ...open.map(({ amountMinor }) => amountMinor))),
    composedGives: composedGives && mostMinor > 0,
    ...(price !== undefined && { price: major(price) }),
    ...limit,
  }
}

const GIVING: ReadonlySet<string> = new Set(['full_refund', 'partial_refund', 'store_credit', 'goodwill'])
