import type { Cause, Channel, Heat, Option, Threat, Vertical, Want } from '../case.ts'
import { formatMoney, toMajor, toMinor } from '../money.ts'
import { OPTION_WORDS, THINGS, THREAT_WORDS, WANT_WORDS } from './case-words.ts'
import { CAUSE_WORDS } from './causes-retold.ts'
import { choose } from './reply.ts'
import type { Level, RehearsalChannel, Scenario } from './scenario.ts'

/** What a rehearsal may know of a closed case: what was read and decided, never a word that somebody wrote. */
export interface CaseToRehearse {
  readonly cause: Cause
  readonly heat: Heat
  readonly wants: readonly Want[]
  readonly threats: readonly Threat[]
  readonly channel: Channel
  readonly vertical: Vertical
  readonly currency: string
  readonly orderMinor?: number
  readonly option?: Option
  readonly amountMinor?: number
}

/**
 * A scenario of the same kind as a case of the shop's: the same cause, heat, wants and decision, told in our words. The name, the amounts and the day are
 * other ones, by seed; the words of the case are not asked for, so that none can be in it.
 */
export function scenarioOfCase(known: CaseToRehearse, shop: { readonly name: string; readonly today: string }, seed: number): Scenario {
  const words = CAUSE_WORDS[known.cause]
  const thing = THINGS[known.vertical]
  const money = changedMoney(known, seed)
  const fill = (text: string) => text.replaceAll('{thing}', thing).replaceAll('{amount}', formatMoney(money.givenMinor, known.currency))
  const option = known.option ?? 'redo'
  const offer = OPTION_WORDS[option]
  const threats = known.threats.filter((threat) => threat !== 'safety_violence' && threat !== 'self_harm')
  return {
    id: 'from-a-case',
    title: words.title,
    archetype: threats.length > 0 ? 'threat_bargainer' : known.heat === 4 ? 'aggressive' : 'let_down',
    vertical: known.vertical,
    channel: CHANNEL_OF[known.channel],
    today: changedDay(shop.today, seed),
    shopName: shop.name.slice(0, 60),
    customerName: pick(NAMES, seed, 'name'),
    currency: known.currency,
    paidMinor: money.paidMinor,
    limitMinor: Math.max(money.givenMinor, money.paidMinor),
    brief: [
      words.what,
      `They paid ${formatMoney(money.paidMinor, known.currency)}.`,
      `What the shop decided in such a case: ${offer.what}.`,
      'It is made from a case of your own. Name, amounts and day are other ones, and nobody’s words are in it.',
    ],
    knows: [
      {
        asked: ['what happened', 'tell me', 'went wrong', 'describe', 'walk me through', 'from your side', 'from the beginning'],
        tells: [words.vents.slice(0, 2).map(fill).join(' ')],
      },
      {
        asked: ['help you most', 'would help', 'would you like', 'what would', 'prefer', 'best for you', 'right for you', 'matters most'],
        tells: [`${WANT_WORDS[known.wants[0] ?? 'explanation']} That is all there is to it.`],
      },
    ],
    wants: known.wants.slice(0, 6),
    settlesFor: [
      {
        what: offer.what,
        option,
        says: [...offer.says],
        ...(GIVES_MONEY.has(option) ? { atLeastMinor: money.givenMinor } : {}),
        better: fill(offer.better),
      },
    ],
    acknowledge: words.seen.map(({ what, says, better }) => ({ what, says: [...says], better })),
    own: words.own ? [{ ...words.own, says: [...words.own.says] }] : [],
    promise: [
      {
        what: 'who sees to it, and by when they hear',
        says: [
          'i call',
          'i will call',
          "i'll call",
          'i ring',
          'i will ring',
          "i'll ring",
          'i write',
          'i will write',
          "i'll write",
          'i will be',
          'you hear',
          'hear from me',
          'i see to it',
          'i will let you know',
          "i'll let you know",
          'let you know',
          'i confirm',
          'i will confirm',
          "i'll confirm",
          'i message',
          'email you',
        ],
        better: 'I see to it myself, and you hear from me tomorrow by noon.',
      },
    ],
    ...(option === 'hold_firm'
      ? {
          boundary: {
            what: 'that the money is not given back',
            says: ['cannot give', "can't give", 'cannot refund', "can't refund", 'no refund', 'not refund', 'will not give', 'not able to'],
            breaks: ['full refund', 'refund everything', 'all your money'],
            better: fill(offer.better),
          },
        }
      : {}),
    triggers: [],
    lines: {
      vents: [...words.vents, ...threats.slice(0, 2).map((threat) => THREAT_WORDS[threat])],
      doubts: [
        'I have been told such things before.',
        'And why should I believe that, after all this?',
        'I want to see it before I believe it.',
      ],
      presses: [
        WANT_WORDS[known.wants[0] ?? 'explanation'],
        'So what happens now?',
        'I would like a straight answer to that.',
        'And what do you do about it today?',
        ...known.wants.slice(1, 3).map((want) => WANT_WORDS[want]),
      ],
      softens: ['Thank you. That is how it was.', 'Well, at least you see it.', 'All right. You seem to have understood.'],
      provoked: ['That is no way to talk to me.', 'You are only making it worse.', 'I have heard enough of that.'],
      settles: ['Good. That I can live with, and thank you.', 'That is fair. Then we leave it at that, and no hard feelings.'],
      settlesCoolly: ['Fine. Then do that.', 'All right. I hope that it is the last time.'],
      leaves: ['I am done here. You will hear from me in another way.', 'That is enough for me. Goodbye.'],
    },
    levels: levelsOf(known, fill(words.opening), threats),
  }
}

const CHANNEL_OF: Readonly<Record<Channel, RehearsalChannel>> = {
  email: 'email',
  chat: 'chat',
  sms: 'sms',
  review: 'review',
  phone_note: 'phone',
  form: 'form',
  counter: 'counter',
  api: 'email',
}

const GIVES_MONEY: ReadonlySet<Option> = new Set(['full_refund', 'partial_refund', 'goodwill', 'store_credit'])

/** Invented people; none of them is anybody. */
const NAMES = [
  'Robin Ashdown',
  'Imke Vandaal',
  'Sol Merrivale',
  'Priya Kestrel',
  'Tomas Oakhurst',
  'Lena Farrow',
  'Idris Calloway',
  'Noor Halden',
]

const pick = (from: readonly string[], seed: number, place: string): string => from[choose(seed, 0, place, from.length)] ?? ''

/** Other amounts of about the same size, which are nobody's: between two and eight tenths more or less, in steps that people would write. */
function changedMoney({ orderMinor, amountMinor, option, currency }: CaseToRehearse, seed: number) {
  const before = orderMinor ?? toMinor(120, currency)
  const factors = [0.62, 0.71, 0.78, 1.23, 1.34, 1.47, 1.66]
  const factor = factors[choose(seed, 0, 'money', factors.length)] ?? 1.23
  const known = [before, amountMinor]
  const paidMinor = otherThan(roundly(before * factor, currency), known, currency)
  if (option === 'full_refund') return { paidMinor, givenMinor: paidMinor }
  const share = amountMinor === undefined || before === 0 ? 0.2 : Math.min(1, amountMinor / before)
  const given = otherThan(roundly(paidMinor * Math.max(0.05, share), currency), known, currency)
  return { paidMinor, givenMinor: Math.min(paidMinor, given) }
}

/** To five of the major unit, or to one below twenty. */
function roundly(amountMinor: number, currency: string): number {
  const major = toMajor(amountMinor, currency)
  const step = major < 20 ? 1 : major < 500 ? 5 : major < 10_000 ? 50 : 1000
  return toMinor(Math.max(step, Math.round(major / step) * step), currency)
}

/** Rounding may lead back to an amount of the case. */
function otherThan(amount: number, known: readonly (number | undefined)[], currency: string): number {
  const step = toMinor(toMajor(amount, currency) < 20 ? 1 : 5, currency)
  return [amount, amount + step, amount + 2 * step].find((one) => !known.includes(one)) ?? amount
}

const DAY_MS = 86_400_000

/** Some weeks away from today. */
function changedDay(today: string, seed: number): string {
  const days = 20 + choose(seed, 0, 'day', 60)
  return new Date(Date.parse(`${today}T12:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10)
}

/** As hot as the case was at medium; milder and hotter beside it. */
function levelsOf({ heat, wants }: CaseToRehearse, opening: string, threats: readonly Threat[]): Scenario['levels'] {
  const medium = [35, 48, 62, 74, 84][heat] ?? 62
  const want = WANT_WORDS[wants[0] ?? 'explanation']
  const threat = threats[0] === undefined ? '' : ` ${THREAT_WORDS[threats[0]]}`
  const level = (anger: number, trust: number, patience: number, text: string): Scenario['levels'][Level] => ({
    anger: Math.max(20, Math.min(95, anger)),
    trust,
    patience,
    opening: text,
  })
  return {
    easy: level(medium - 18, 45, 88, opening),
    medium: level(medium, 32, 74, `${opening} ${want}`),
    hard: level(medium + 14, 20, 62, `This is unbelievable! ${opening} ${want}${threat}`),
  }
}
