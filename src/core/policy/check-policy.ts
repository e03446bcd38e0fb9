import type { Vertical } from '../case.ts'
import { EEA } from '../decision/law.ts'
import type { PolicyPart } from './describe-policy.ts'
import { limitOf, type Policy, refundLimitOf } from './policy.ts'

/** What a shop is, as far as the law of its place looks at it. */
export interface PolicyPlace {
  /** ISO 3166-1. */
  readonly country: string
  readonly vertical: Vertical
  /** Whether the public page is switched on, where that is known. */
  readonly isPublic?: boolean | undefined
}

/**
 * What stands against a policy. `contradiction`: the policy says two things at once and cannot be saved. `law`: it refuses what the law of the
 * shop's country grants; it is saved only when somebody says that they read it. `note`: worth knowing.
 */
export interface PolicyRemark {
  /** Stays the same as long as it means the same. */
  readonly id: string
  readonly kind: 'contradiction' | 'law' | 'note'
  readonly part: PolicyPart
  /** What stands against what. */
  readonly says: string
  /** What to write instead, where that is plain. */
  readonly instead?: string
  /** Ids of the facts behind it, in `LAW_FACTS`. */
  readonly facts: readonly string[]
}

/**
 * What stands against a policy before it is saved: contradictions, then what the law says (by the shop's country, general information and no advice),
 * then notes. Nothing is claimed that our facts do not hold: for other countries there are contradictions alone. Empty where nothing does.
 */
export function checkPolicy(policy: Policy, place: PolicyPlace): PolicyRemark[] {
  return [...contradictionsIn(policy), ...lawAgainst(policy, place), ...notesOn(policy, place)]
}

function contradictionsIn(policy: Policy): PolicyRemark[] {
  const agent = refundLimitOf(policy, 'agent')
  const manager = refundLimitOf(policy, 'manager')
  const gesture = { agent: limitOf(policy, 'agent', 'goodwill'), manager: limitOf(policy, 'manager', 'goodwill') }
  return [
    isAbove(agent, manager) &&
      contradiction(
        'refund-limits',
        'limits',
        'An agent may give back more than a manager.',
        'Give the manager the higher limit, or none.',
      ),
    (gesture.agent !== agent || gesture.manager !== manager) &&
      isAbove(gesture.agent, gesture.manager) &&
      contradiction(
        'goodwill-limits',
        'limits',
        'An agent may give more goodwill than a manager.',
        'Give the manager the higher limit, or none.',
      ),
  ].filter((remark) => remark !== false)
}

/** Whether one limit allows more than the other; none allows everything. */
function isAbove(one: number | undefined, other: number | undefined): boolean {
  return other !== undefined && (one === undefined || one > other)
}

function contradiction(id: string, part: PolicyPart, says: string, instead: string): PolicyRemark {
  return { id: `contradiction/${id}`, kind: 'contradiction', part, says, instead, facts: [] }
}

/** The days that the law of a place gives, where our facts hold them. */
interface LawOfPlace {
  /** To withdraw from what was bought at a distance. */
  readonly withdrawal?: { readonly days: number; readonly facts: readonly string[] }
  /** To withdraw from what was sold at the customer's home. */
  readonly coolingOff?: { readonly days: number; readonly facts: readonly string[] }
  readonly faults?: { readonly days: number; readonly told: string; readonly facts: readonly string[] }
  readonly late?: { readonly days: number; readonly facts: readonly string[] }
  readonly refund?: { readonly days: number; readonly facts: readonly string[] }
  /** What says that “no refunds” does not hold. */
  readonly noRefunds: readonly string[]
}

const EU: LawOfPlace = {
  withdrawal: { days: 14, facts: ['D001'] },
  coolingOff: { days: 14, facts: ['D001'] },
  faults: { days: 730, told: 'two years', facts: ['D003'] },
  refund: { days: 14, facts: ['D001'] },
  noRefunds: ['D001', 'D003'],
}

const LAWS: Readonly<Record<string, LawOfPlace>> = {
  ...Object.fromEntries(EEA.map((country) => [country, EU])),
  GB: {
    withdrawal: { days: 14, facts: ['D007'] },
    coolingOff: { days: 14, facts: ['D007'] },
    faults: { days: 2190, told: 'six years', facts: ['D005', 'D006'] },
    refund: { days: 14, facts: ['D005', 'D007'] },
    noRefunds: ['D005', 'D007'],
  },
  US: { coolingOff: { days: 3, facts: ['D013'] }, late: { days: 30, facts: ['D012'] }, noRefunds: ['D014'] },
  CA: { coolingOff: { days: 10, facts: ['D021'] }, late: { days: 30, facts: ['D021'] }, noRefunds: ['D021'] },
  AU: { noRefunds: ['D017'] },
}

/** Verticals whose usual sale is one at a distance, and those whose is one at the customer's own place. */
const AT_A_DISTANCE: readonly Vertical[] = ['online_shop', 'freelance_agency', 'software']
const AT_HOME: readonly Vertical[] = ['contractor_trades']

function lawAgainst(policy: Policy, { country, vertical }: PolicyPlace): PolicyRemark[] {
  const law = lawOf(country)
  if (law === undefined) return []
  const { returnWindowDays: window, returns = {} } = policy
  const { faultDays, lateDays, refundWithinDays, givesBack = 'money' } = returns
  const withdrawal = AT_A_DISTANCE.includes(vertical) ? law.withdrawal : AT_HOME.includes(vertical) ? law.coolingOff : undefined
  const remarks: (PolicyRemark | false)[] = [
    isShort(window, withdrawal?.days) &&
      against(
        'withdrawal',
        withdrawal?.facts,
        `${inDays(window)} to send back is less than the ${withdrawal?.days} days that the law gives.`,
        {
          instead: `${withdrawal?.days} days or more.`,
        },
      ),
    withdrawal !== undefined &&
      window !== undefined &&
      givesBack !== 'money' &&
      against('money-back', withdrawal.facts, `Inside ${withdrawal.days} days the law gives the money back, not credit or an exchange.`, {
        instead: 'Money.',
      }),
    isShort(faultDays, law.faults?.days) &&
      against('faults', law.faults?.facts, `${inDays(faultDays)} for faults is less than the ${law.faults?.told} that the law gives.`, {
        instead: `${law.faults?.days} days or more, or leave it empty.`,
      }),
    law.late !== undefined &&
      lateDays !== undefined &&
      lateDays > law.late.days &&
      against('late', law.late.facts, `Where nothing comes the law gives the money back after ${law.late.days} days, not ${lateDays}.`, {
        instead: `${law.late.days} days or fewer.`,
      }),
    law.refund !== undefined &&
      refundWithinDays !== undefined &&
      refundWithinDays > law.refund.days &&
      against('refund-time', law.refund.facts, `The law has refunds paid within ${law.refund.days} days, not ${refundWithinDays}.`, {
        instead: `${law.refund.days} days or fewer.`,
      }),
    ...refusalsIn(policy).map(({ part, words }) =>
      against(`no-refunds-${part}`, law.noRefunds, `“${words}” refuses what the law grants, such as for faulty goods.`, {
        part,
        instead: 'Say what you do not take back, and that rights by law stand.',
      }),
    ),
  ]
  return remarks.filter((remark) => remark !== false)
}

function lawOf(country: string): LawOfPlace | undefined {
  return Object.hasOwn(LAWS, country) ? LAWS[country] : undefined
}

function isShort(days: number | undefined, least: number | undefined): boolean {
  return days !== undefined && least !== undefined && days < least
}

function inDays(days: number | undefined): string {
  return days === 1 ? '1 day' : `${days} days`
}

function against(
  id: string,
  facts: readonly string[] | undefined,
  says: string,
  { part = 'returns', instead }: { readonly part?: PolicyPart; readonly instead: string },
): PolicyRemark {
  return { id: `law/${id}`, kind: 'law', part, says, instead, facts: facts ?? [] }
}

const REFUSAL =
  /\bno\s{1,4}(?:refunds?|returns?)\b|\ball\s{1,4}sales\s{1,4}(?:are\s{1,4})?final\b|\bwe\s{1,4}(?:do\s{1,4}not|don['’]t|never)\s{1,4}(?:give\s{1,4})?refunds?\b/i

/** Words by which the policy as it is read refuses everything. */
function refusalsIn({ words, publicWords = '' }: Policy): { readonly part: PolicyPart; readonly words: string }[] {
  const texts: readonly (readonly [PolicyPart, string])[] = [
    ['words', words],
    ['public_words', publicWords],
  ]
  return texts.flatMap(([part, text]) => {
    const found = REFUSAL.exec(text)
    return found ? [{ part, words: found[0].replace(/\s+/g, ' ') }] : []
  })
}

function notesOn(policy: Policy, { country, vertical, isPublic }: PolicyPlace): PolicyRemark[] {
  const { returnWindowDays: window } = policy
  const law = lawOf(country)
  const notes: (PolicyRemark | false)[] = [
    window === undefined &&
      AT_A_DISTANCE.includes(vertical) &&
      law?.withdrawal !== undefined &&
      note(
        'withdrawal',
        `Nothing is written on sending back; the law gives ${law.withdrawal.days} days for what is bought at a distance.`,
        law.withdrawal.facts,
      ),
    country === 'AU' &&
      policy.returns?.faultDays !== undefined &&
      note('guarantee', 'Guarantees run for as long as is reasonable for the goods; a number of days does not end them.', ['D017']),
    country === 'US' &&
      isPublic === false &&
      (window ?? 0) < 30 &&
      note(
        'posted',
        'Some states ask that the policy is posted where you sell, California, New York and Florida among them. Switch the public page on.',
        ['D009', 'D010', 'D011'],
      ),
  ]
  return notes.filter((remark) => remark !== false)
}

function note(id: string, says: string, facts: readonly string[]): PolicyRemark {
  return { id: `note/${id}`, kind: 'note', part: 'returns', says, facts }
}
