import type { Vertical } from '../case.ts'
import { type BusinessHours, USUAL_HOURS } from '../clocks/business-hours.ts'
import type { ResponsePromises } from '../clocks/response-promises.ts'
import { EEA } from '../decision/law.ts'
import { US_WORK_HOUR_MINOR, workHourMinor } from '../decision/work-hour.ts'
import type { Escalation } from '../escalation/thresholds.ts'
import { currencyDecimals, roughStep } from '../money.ts'
import type { PolicyPart } from './describe-policy.ts'
import { type Policy, policySchema } from './policy.ts'
import type { NeverDo, Returns } from './policy-parts.ts'

/** A policy to begin from, and why its parts are as they are. */
export interface StarterPolicy {
  readonly document: Policy
  /** What stands behind a part: fact ids, or none where it is our own judgement. */
  readonly because: readonly { readonly part: PolicyPart; readonly says: string; readonly facts: readonly string[] }[]
}

/** The kind of shop, its country (ISO 3166-1) and its currency (ISO 4217). */
export interface StarterFor {
  readonly vertical: Vertical
  readonly country: string
  readonly currency: string
}

/**
 * A policy to begin from for a kind of shop in a country: every part is filled, nothing in it is below what our facts on the law of the place
 * say, and nothing of it holds until a person has looked at it and saved it. Money follows what an hour of work costs in the currency.
 */
export function starterPolicy(starter: StarterFor): StarterPolicy {
  const { vertical, country } = starter
  const ways = WAYS[vertical]
  const hourMinor = hourIn(starter.currency)
  const agentMinor = roundSum(hourMinor * ways.agentHours, starter.currency)
  const managerMinor = roundSum(hourMinor * ways.agentHours * 10, starter.currency)
  const { returnWindowDays, returns, says, facts } = returnsFor(starter)
  const document = policySchema.parse({
    refundLimitsMinor: { agent: agentMinor, manager: managerMinor },
    goodwillLimitsMinor: { agent: roundSum(hourMinor, starter.currency), manager: agentMinor },
    ...(returnWindowDays !== undefined && { returnWindowDays }),
    returns,
    approvals: { rules: [{ act: 'draft', draftKinds: ['firing'] }, { act: 'override' }] },
    escalation: escalationFor(managerMinor),
    hours: hoursFor(ways, country),
    promises: promisesFor(ways),
    tone: { manner: ways.manner, words: ways.toneWords },
    neverDos: NEVER_DOS,
    parting: { warnings: 1, noticeDays: 14, reviewAfterMonths: 12, words: PARTING },
    safety: { steps: SAFETY },
    publicWords: PUBLIC_WORDS,
  })
  return {
    document,
    because: [
      { part: 'limits', says: 'Scaled by what an hour of work costs here and by what this kind of shop sells; set your own.', facts: [] },
      { part: 'returns', says, facts },
      { part: 'escalation', says: 'Threats to people stop the conversation and go to whoever decides.', facts: ['F003'] },
      { part: 'promises', says: 'Counted in business hours, faster the hotter it is.', facts: ['H001', 'H017'] },
      { part: 'never_dos', says: 'Each fans the flames or promises what the shop may not give.', facts: ['E049', 'E051', 'C030'] },
      { part: 'parting', says: 'The same way for everyone, by conduct, with a warning first and in writing.', facts: ['D025', 'E033'] },
      { part: 'safety', says: 'People first, then the record.', facts: ['F003', 'F009'] },
    ],
  }
}

/** What differs by the kind of shop. */
interface Ways {
  /** An agent's limit in hours of work. */
  readonly agentHours: number
  readonly goods: boolean
  readonly manner: 'warm' | 'plain' | 'formal'
  readonly toneWords: string
  readonly days: readonly (keyof BusinessHours['week'])[]
  readonly from: string
  readonly to: string
  /** Minutes of business time until the first answer to somebody angry, and to anybody else. */
  readonly hotMinutes: number
  readonly usualMinutes: number
}

const WEEKDAYS_ONLY = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
const SIX_DAYS = [...WEEKDAYS_ONLY, 'saturday'] as const
const ALL_DAYS = [...SIX_DAYS, 'sunday'] as const

const PLAIN_WORDS = 'Short sentences. What happened, what we do about it, by when. One apology, never two.'

const WAYS: Readonly<Record<Vertical, Ways>> = {
  online_shop: {
    agentHours: 4,
    goods: true,
    manner: 'plain',
    toneWords: PLAIN_WORDS,
    days: WEEKDAYS_ONLY,
    from: '09:00',
    to: '17:00',
    hotMinutes: 120,
    usualMinutes: 480,
  },
  retail: {
    agentHours: 4,
    goods: true,
    manner: 'plain',
    toneWords: PLAIN_WORDS,
    days: SIX_DAYS,
    from: '10:00',
    to: '18:00',
    hotMinutes: 120,
    usualMinutes: 480,
  },
  restaurant: {
    agentHours: 2,
    goods: false,
    manner: 'warm',
    toneWords: 'As a host speaks to a guest. Name the dish and the evening. Never explain the kitchen before you have said sorry.',
    days: ALL_DAYS,
    from: '11:00',
    to: '22:00',
    hotMinutes: 60,
    usualMinutes: 600,
  },
  salon_clinic: {
    agentHours: 3,
    goods: false,
    manner: 'warm',
    toneWords: 'Warm and discreet: nothing about a body or a treatment where others may read it.',
    days: SIX_DAYS,
    from: '09:00',
    to: '18:00',
    hotMinutes: 120,
    usualMinutes: 480,
  },
  contractor_trades: {
    agentHours: 8,
    goods: false,
    manner: 'plain',
    toneWords: 'Say who comes, on which day, to do what. No trade words without their meaning.',
    days: WEEKDAYS_ONLY,
    from: '08:00',
    to: '17:00',
    hotMinutes: 120,
    usualMinutes: 480,
  },
  rental_hospitality: {
    agentHours: 6,
    goods: false,
    manner: 'warm',
    toneWords: 'As a host speaks to a guest who is still in the house: what we do tonight comes first.',
    days: ALL_DAYS,
    from: '08:00',
    to: '22:00',
    hotMinutes: 30,
    usualMinutes: 240,
  },
  freelance_agency: {
    agentHours: 8,
    goods: false,
    manner: 'formal',
    toneWords: 'What was agreed, what was done, what comes next: with dates, and with the paragraph of the agreement.',
    days: WEEKDAYS_ONLY,
    from: '09:00',
    to: '17:00',
    hotMinutes: 240,
    usualMinutes: 480,
  },
  software: {
    agentHours: 4,
    goods: false,
    manner: 'plain',
    toneWords: 'What is broken, since when, what to do until it is mended. No “simply”, no “just”.',
    days: WEEKDAYS_ONLY,
    from: '09:00',
    to: '17:00',
    hotMinutes: 60,
    usualMinutes: 480,
  },
}

/** An order of a dollar's worth scaled: only used where a currency's hour is not in our table. */
function hourIn(currency: string): number {
  const perMajor = 10 ** currencyDecimals(currency)
  return workHourMinor(currency, (US_WORK_HOUR_MINOR / 100) * 4 * perMajor, perMajor).valueMinor
}

/** A sum that people remember: 1, 2 or 5 with noughts. */
function roundSum(amountMinor: number, currency: string): number {
  return Math.round(roughStep(amountMinor, { minorPerMajor: 10 ** currencyDecimals(currency) }, 1))
}

interface ReturnsFor {
  readonly returnWindowDays?: number
  readonly returns: Returns
  readonly says: string
  readonly facts: readonly string[]
}

function returnsFor({ vertical, country }: StarterFor): ReturnsFor {
  const goods = WAYS[vertical].goods
  const online = vertical === 'online_shop'
  const usual: Returns = {
    ...(goods && { unusedOnly: true, receiptNeeded: true, postagePaidBy: 'customer' }),
    refundWithinDays: 14,
    ...(goods && { excluded: ['made to measure', 'perishable goods', 'hygiene goods that were opened'] }),
  }
  if (EEA.includes(country))
    return {
      ...(goods && { returnWindowDays: 30 }),
      returns: { ...usual, faultDays: 730 },
      says: '14 days to withdraw from what is bought at a distance, two years for faults, paid back within 14 days.',
      facts: ['D001', 'D003'],
    }
  if (country === 'GB')
    return {
      ...(goods && { returnWindowDays: 30 }),
      returns: usual,
      says: '14 days to cancel what is bought at a distance, 30 days to reject what is faulty, paid back within 14 days.',
      facts: ['D005', 'D007'],
    }
  const late = online && (country === 'US' || country === 'CA') ? { lateDays: 30 } : {}
  return {
    ...(goods && { returnWindowDays: 30 }),
    returns: { ...usual, ...late },
    ...(SAID[country] ?? { says: 'Our own judgement: look the law of your place up before you save.', facts: [] }),
  }
}

const SAID: Readonly<Record<string, { readonly says: string; readonly facts: readonly string[] }>> = {
  US: {
    says: 'No federal right to return what is sound; states ask that the policy is posted. What does not ship in time is paid back.',
    facts: ['D008', 'D009', 'D012', 'D014'],
  },
  CA: { says: 'By province: direct sales may be cancelled for some days, late distance orders too.', facts: ['D021'] },
  AU: { says: 'Change of mind is the shop’s own promise; guarantees for faults stand beside it.', facts: ['D017', 'D018'] },
}

const TO_MANAGER = { kind: 'role', role: 'manager' } as const

function escalationFor(largeMinor: number): Escalation {
  return {
    thresholds: [
      { id: 'danger', when: 'threat', threats: ['safety_violence', 'self_harm'], to: TO_MANAGER },
      { id: 'lawyer-or-press', when: 'threat', threats: ['legal', 'regulator', 'media_social'], to: TO_MANAGER },
      { id: 'furious', when: 'heat', atLeast: 4, to: TO_MANAGER },
      { id: 'large-sum', when: 'money', overMinor: largeMinor, to: TO_MANAGER },
      { id: 'third-time', when: 'repeats', cases: 3, to: TO_MANAGER },
      { id: 'long-wait', when: 'waiting', hours: 48, to: TO_MANAGER },
    ],
  }
}

function hoursFor({ days, from, to }: Ways, country: string): BusinessHours {
  const week = Object.fromEntries(
    Object.keys(USUAL_HOURS.week).map((day) => [day, days.some((open) => open === day) ? [{ from, to }] : []]),
  ) as unknown as BusinessHours['week']
  return { week, holidays: { country, added: [], removed: [] } }
}

function promisesFor({ hotMinutes, usualMinutes }: Ways): ResponsePromises {
  return {
    lines: [
      { heatFrom: 0, firstResponseMinutes: usualMinutes, nextResponseMinutes: usualMinutes, resolutionMinutes: usualMinutes * 5 },
      { heatFrom: 3, firstResponseMinutes: hotMinutes, nextResponseMinutes: hotMinutes, resolutionMinutes: usualMinutes * 2 },
    ],
    warnMinutes: 30,
    onBreach: TO_MANAGER,
  }
}

const NEVER_DOS: readonly NeverDo[] = [
  { rule: 'Tell somebody to calm down', phrases: ['calm down', 'relax', 'no need to get upset'] },
  { rule: 'Give the policy as the whole reason', phrases: ['that is our policy', "that's our policy", 'those are the rules'] },
  { rule: 'Say that nothing can be done', phrases: ['nothing I can do', 'nothing we can do'] },
  {
    rule: 'Give anything for a review, its change or its removal',
    phrases: ['if you remove the review', 'if you delete your review', 'in exchange for a review'],
  },
  { rule: 'Speak of what other customers did or said', phrases: ['nobody else complained', 'no other customer', 'you are the first to'] },
]

const PARTING = [
  'Only for conduct towards people or for what keeps being broken, never for a complaint, an honest review or who somebody is.',
  'One warning in writing names what has to change. The letter is short, names what was done and when, and no motive.',
  'What is paid for is finished or paid back, and whoever is parted with can still reach us about faults and their data.',
].join('\n')

const SAFETY: readonly string[] = [
  'End the conversation; nobody answers a threat',
  'Whoever is threatened goes home paid, or off the queue',
  'Keep the exact words, the time and who heard them',
]

const PUBLIC_WORDS = [
  'Something went wrong? Write to us or come in: a person reads it.',
  'What the law gives you stands, whatever is written here.',
].join('\n')
