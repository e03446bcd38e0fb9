import { COARSENESS, roughMinor, roughStep } from '../money.ts'
import { linesIn, lowest } from './break-even.ts'
import { PARTS } from './cost.ts'
import { AT, counts, type InputTables, type Model, rangeOf } from './inputs.ts'
import type { Ranked } from './rank.ts'
import { optionNoun, optionPhrase, roundUp } from './words.ts'

/** How many inputs could move the choice, and how many of them are guesses. */
export interface Guesses {
  readonly matter: number
  readonly guessed: number
}

/** An input matters when its range (for a known one: a tenth either way) moves the gap to the rival by this share of the dearer of the two. */
const MATTERS_SHARE = 0.05
const KNOWN_RANGE = 0.1

/** Counts the inputs that matter to the choice between the leader and the option it is weighed against; the amount at stake is one of them. */
export function countGuesses(model: Model, ranked: readonly Ranked[], tables: InputTables): Guesses {
  const [leader, rival] = weighed(ranked)
  if (!leader) return { matter: 0, guessed: 0 }
  const scale = Math.max(Math.abs(leader.cost), Math.abs(rival?.cost ?? 0), 1)
  let matter = 1
  let guessed = 0
  model.inputs.forEach((input, index) => {
    if (!counts(model, input.name)) return
    const guess = input.origin === 'assumption' || input.origin === 'default' || input.learned?.firm === false
    const lines = linesIn(model, leader.terms, index)
    const others = rival ? linesIn(model, rival.terms, index) : undefined
    const gap = (value: number) => lowest(lines, value) - (others ? lowest(others, value) : 0)
    const mean = model.means[index]!
    const [low, high] = tables[index] ? rangeOf(model, tables, index) : [mean * (1 - KNOWN_RANGE), mean * (1 + KNOWN_RANGE)]
    if (Math.abs(gap(high) - gap(low)) < scale * MATTERS_SHARE) return
    matter++
    if (guess) guessed++
  })
  return { matter, guessed }
}

/** The leader and what people weigh it against: giving against keeping where both are open, or else the runner-up. */
function weighed(ranked: readonly Ranked[]): readonly [leader: Ranked | undefined, rival: Ranked | undefined] {
  const open = ranked.filter((candidate) => candidate.open)
  const leader = open[0]
  if (!leader) return [undefined, undefined]
  return [leader, open.find((candidate) => candidate !== leader && contrary(candidate, leader)) ?? open[1]]
}

/** The verdict in one sentence or two, amounts as coarse as the guesses deserve. */
export function verdictOf(model: Model, ranked: readonly Ranked[], tables: InputTables): string {
  const { merged } = model
  if (model.situation.safetyThreat)
    return 'Safety first: make sure that everyone is safe and tell the manager before any money is discussed.'
  const [leader, rival] = weighed(ranked)
  if (!leader) return 'No option is open as things stand: every one of them is blocked, each with its reason.'
  const guesses = countGuesses(model, ranked, tables)
  const head = capital(optionPhrase(leader.terms.option, leader.terms.amountMinor, merged))
  const share = coarsenessOf(guesses)
  return `${head}: ${priceOf(leader, model, share)}${because(model, leader, rival, share)}.${owedNote(model, leader)}${rival ? guessNote(guesses) : ''}`
}

function coarsenessOf({ matter, guessed }: Guesses): number {
  if (guessed === 0) return COARSENESS.known
  return guessed * 2 > matter ? COARSENESS.guessed : COARSENESS.mixed
}

/** The expected cost of every option as a verdict tells it, in the order of the options: minor units, negative for a gain. */
export function tellCosts(model: Model, ranked: readonly Ranked[], tables: InputTables): number[] {
  const share = coarsenessOf(countGuesses(model, ranked, tables))
  return ranked.map((candidate) => Math.sign(candidate.cost) * toldMinor(candidate, model, share) || 0)
}

function told(ranked: Ranked, model: Model, share: number): string {
  return model.merged.money(toldMinor(ranked, model, share))
}

/** Most of what a refund costs is known, whatever else is guessed: it is told finer. */
function toldMinor({ cost, terms }: Ranked, { merged }: Model, share: number): number {
  const isRefund = terms.refundMinor > 0 && !terms.takesGoodsBack
  return roughMinor(Math.abs(cost), merged, isRefund ? Math.min(share, COARSENESS.mixed) : share)
}

function priceOf(leader: Ranked, model: Model, share: number): string {
  const { cost, terms } = leader
  const amount = `about ${told(leader, model, share)}`
  if (cost < 0) return `it gains ${amount}`
  return terms.dispute === 'accepted' ? `${amount} on top of what the bank took` : `${amount} all told`
}

/** What is owed is named where the sentence has not named it. */
function owedNote({ owed, merged }: Model, { terms }: Ranked): string {
  if (owed.amountMinor <= 0) return ''
  const named = (terms.option === 'full_refund' || terms.option === 'partial_refund') && terms.amountMinor === owed.amountMinor
  return named ? ' It is owed.' : ` This meets the ${merged.money(owed.amountMinor)} that is owed.`
}

function guessNote({ matter, guessed }: Guesses): string {
  if (guessed === 0) return ''
  return ` ${capital(numberWord(guessed))} of ${numberWord(matter)} numbers that matter ${guessed === 1 ? 'is a guess' : 'are guesses'}.`
}

/** Two options closer than this share of the dearer one, or than a quarter of an hour's worth, are as good as equal in money. */
const CLOSE_SHARE = 0.1

function because(model: Model, leader: Ranked, rival: Ranked | undefined, share: number): string {
  if (!rival) return ''
  const { merged, means } = model
  const gap = rival.cost - leader.cost
  const close = Math.max(CLOSE_SHARE * Math.abs(rival.cost), means[AT.hourlyCostMinor]! / 4)
  const amount = told(rival, model, share)
  if (gap <= close || amount === told(leader, model, share)) {
    const within = roundUp(Math.max(gap, roughStep(Math.abs(rival.cost), merged, share)), merged)
    return `; ${optionNoun(rival.terms.option, merged)} is within ${merged.money(within)} of it: choose the one your team can live with`
  }
  const most = PARTS[largest(rival.parts)]!
  const part = rival.parts[PARTS.indexOf(most)]! / rival.cost
  // That a refund costs mostly the money is no news.
  const why = rival.cost > 0 && part > 0.5 && most !== 'money' ? `, most of it ${PART_WORDS[most]}` : ''
  return `; ${optionNoun(rival.terms.option, merged)} ${rival.cost < 0 ? `gains about ${amount}` : `comes to about ${amount}`}${why}`
}

const PART_WORDS: Readonly<Record<(typeof PARTS)[number], string>> = {
  money: 'money',
  time: 'your time',
  dispute: 'the dispute it may bring',
  review: 'the review it may bring',
  legal: 'the legal step it may bring',
  repeat: 'the repeat it invites',
  future: 'the custom it may lose',
}

/** Giving against keeping: the comparison that people ask about. */
function contrary(a: Ranked, b: Ranked): boolean {
  const keeps = ({ terms }: Ranked) => terms.option === 'hold_firm' || terms.option === 'contest_dispute' || terms.option === 'goodwill'
  const plain =
    a.terms.option === 'hold_firm' ||
    a.terms.option === 'full_refund' ||
    a.terms.option === 'contest_dispute' ||
    a.terms.option === 'accept_dispute'
  return plain && keeps(a) !== keeps(b)
}

function largest(parts: Float64Array): number {
  let index = 0
  for (let part = 1; part < parts.length; part++) if (parts[part]! > parts[index]!) index = part
  return index
}

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

function numberWord(count: number): string {
  return NUMBER_WORDS[count] ?? String(count)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
