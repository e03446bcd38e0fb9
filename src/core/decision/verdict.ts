import { linesIn, lowest } from './break-even.ts'
import { PARTS } from './cost.ts'
import { AT, counts, type InputTables, type Model, rangeOf } from './inputs.ts'
import type { Ranked } from './rank.ts'
import { optionNoun, optionPhrase, roughMoney } from './words.ts'

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
    const guess = input.origin === 'assumption' || input.origin === 'default'
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
  const { situation, owed } = model
  if (situation.safetyThreat) return 'Safety first: make sure that everyone is safe and tell the manager before any money is discussed.'
  const [leader, rival] = weighed(ranked)
  if (!leader) return 'No option is open as things stand: every one of them is blocked, each with its reason.'
  const guesses = countGuesses(model, ranked, tables)
  const coarse = guesses.guessed * 2 > guesses.matter ? 1 : 2
  const alike = rival !== undefined && roughMoney(leader.cost, model.merged, coarse) === roughMoney(rival.cost, model.merged, coarse)
  const digits = alike ? 2 : coarse
  const money = (amount: number) => roughMoney(amount, model.merged, digits)
  const head = capital(optionPhrase(leader.terms.option, leader.terms.amountMinor, model.merged))
  const price = leader.cost < 0 ? `it gains about ${money(-leader.cost)}` : `about ${money(leader.cost)} all told`
  const tail =
    guesses.guessed > 0
      ? ` ${capital(numberWord(guesses.guessed))} of ${numberWord(guesses.matter)} numbers that matter ${guesses.guessed === 1 ? 'is a guess' : 'are guesses'}.`
      : ''
  return `${head}: ${price}${because(model, leader, rival, money)}.${owed.amountMinor > 0 ? ' It is owed.' : ''}${tail}`
}

/** Two options closer than this share of the dearer one, or than a quarter of an hour's worth, are as good as equal in money. */
const CLOSE_SHARE = 0.1

function because(model: Model, leader: Ranked, rival: Ranked | undefined, money: (amount: number) => string): string {
  if (!rival) return ''
  const gap = rival.cost - leader.cost
  const close = Math.max(CLOSE_SHARE * Math.abs(rival.cost), model.means[AT.hourlyCostMinor]! / 4)
  if (gap <= close)
    return `; ${optionNoun(rival.terms.option)} is within ${money(Math.max(gap, close))} of it: choose the one your team can live with`
  const most = PARTS[largest(rival.parts)]!
  const share = rival.parts[PARTS.indexOf(most)]! / rival.cost
  const why = rival.cost > 0 && share > 0.5 ? `, most of it ${PART_WORDS[most]}` : ''
  return `; ${optionNoun(rival.terms.option)} comes to about ${money(rival.cost)}${why}`
}

const PART_WORDS: Readonly<Record<(typeof PARTS)[number], string>> = {
  money: 'the money itself',
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
