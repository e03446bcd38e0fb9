import type { Cause, DraftKind, Platform, Want } from '../../case.ts'
import { composeDraft } from '../../drafting/compose/compose.ts'
import type { DraftFacts } from '../../drafting/draft.ts'
import { workingDaysAfter } from '../../drafting/facts-of-case.ts'
import { lintDraft } from '../../drafting/lint/lint.ts'
import type { Answer } from '../answer.ts'
import type { SignKind } from './question/signs.ts'
import type { Understanding } from './question/understand.ts'
import type { AnswerRequest } from './request.ts'
import type { Decided } from './situate.ts'

/** Working days in which what the words promise is done. */
const PROMISE_DAYS = 2

/**
 * Words made by the composer of drafts from what the question tells, for when no play has words that are true here. Undefined where too little is known to say anything
 * of use, or where our own linter would warn.
 */
export function composedWords(
  request: AnswerRequest,
  asked: Understanding,
  decided: Decided | undefined,
): Answer['words'][number] | undefined {
  const kind = kindOf(asked)
  if (kind === undefined) return undefined
  const platform = kind === 'review_reply' ? platformOf(asked.text) : undefined
  const facts = factsFor(request, asked, decided)
  // Sorrow about nothing in particular is worse than a blank page.
  if (kind === 'email' && facts.cause === undefined && decided?.decision.recommended === undefined && !facts.injury) return undefined
  const { text } = composeDraft({ kind, ...(platform && { platform }), tone: request.shop.tone ?? 'plain', facts })
  if (/[{}]/.test(text)) return undefined
  const findings = lintDraft({ kind, ...(platform && { platform }), text, context: { shopName: facts.shopName, today: facts.today } })
  return findings.some(({ severity }) => severity !== 'hint') ? undefined : { kind, text: text.replace(/\n{2,}/g, '\n') }
}

/** The kind of words that the matter asks for; undefined where it is not about speaking with a customer. */
function kindOf({ shows, vertical }: Understanding): DraftKind | undefined {
  if (shows('vendor', 'minimum_order', 'off_spec', 'buying', 'net_returns', 'tied')) return undefined
  if (shows('review_posted') && !shows('pile_up', 'not_ours')) return 'review_reply'
  const isOurs = shows('abuse') || (shows('asks_free') && shows('midwork', 'worked'))
  if (isOurs && !shows('violence', 'asks_refund', 'unpaid', 'contract', 'told_to_leave') && vertical !== 'rental_hospitality')
    return 'boundary'
  if (shows('unpaid', 'cancelled', 'refunded_all', 'violence', 'pile_up')) return undefined
  return shows('asks_refund', 'chargeback_threat', 'injury', 'stock_error', 'slipped') ? 'email' : undefined
}

const PLATFORMS: readonly (readonly [RegExp, Platform])[] = [
  [/\byelp\b/i, 'yelp'],
  [/\btrustpilot\b/i, 'trustpilot'],
  [/\btrip ?advisor\b/i, 'tripadvisor'],
  [/\b(?:facebook|fb)\b/i, 'facebook'],
  [/\bamazon\b/i, 'amazon'],
  [/\betsy\b/i, 'etsy'],
  [/\bapp store\b/i, 'app_store'],
]

function platformOf(text: string): Platform {
  return PLATFORMS.find(([pattern]) => pattern.test(text))?.[1] ?? 'google'
}

const CAUSES: readonly (readonly [SignKind, Cause])[] = [
  ['injury', 'safety_hygiene'],
  ['dirty', 'safety_hygiene'],
  ['slipped', 'staff_behaviour'],
  ['stock_error', 'wrong_item'],
  ['damage', 'damaged_defective'],
]

/** A slip of the tongue, and not of another kind. */
const OF_TONE = /\b(?:rude|words|snapped|shouted|swore|temper|tone|said something)\b/i

function factsFor(
  { shop, today, case: held, policy, role = 'owner' }: AnswerRequest,
  asked: Understanding,
  decided: Decided | undefined,
): DraftFacts {
  const { shows } = asked
  const cause = CAUSES.find(([sign]) => shows(sign) && (sign !== 'slipped' || OF_TONE.test(asked.text)))?.[1]
  const wants: Want[] = [...(shows('asks_free') ? (['free_work'] as const) : []), ...(shows('asks_refund') ? (['refund'] as const) : [])]
  const recommended = decided?.decision.options.find(({ option }) => option === decided.decision.recommended)
  const needsYes = recommended?.guards.some(({ kind }) => kind === 'needs_approval') ?? false
  const limitMinor = policy && role !== 'owner' && role !== 'viewer' ? policy.refundLimitsMinor[role] : undefined
  const fault = decided?.situation.faultOfShop ?? (shows('slipped', 'staff_fault') ? 'yes' : shows('false_claim') ? 'no' : undefined)
  // Giving nothing, or a gesture, while nobody has said whose fault it was is a sum and no reason to tell a customer no: the words say that it is looked into.
  const isTooEarlyForNo =
    (recommended?.option === 'hold_firm' || recommended?.option === 'goodwill') &&
    (held?.facts.faultOfShop ?? fault ?? 'unknown') === 'unknown'
  return {
    shopName: shop.name,
    currency: shop.currency,
    today,
    promiseDate: workingDaysAfter(today, PROMISE_DAYS),
    ...(shop.locale && { locale: shop.locale }),
    ...(shop.signedBy && { signedBy: shop.signedBy }),
    ...(shop.contact && { shopContact: shop.contact }),
    ...(cause && { cause }),
    ...(wants.length > 0 && { wants }),
    ...(shows('abuse') && { heat: 4 }),
    ...(shows('injury') && { injury: true }),
    ...(fault && { faultOfShop: fault }),
    ...(limitMinor !== undefined && { limitMinor }),
    ...held?.facts,
    ...(recommended && !needsYes && !isTooEarlyForNo && { option: recommended.option, amountMinor: recommended.amountMinor }),
  }
}
