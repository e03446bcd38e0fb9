import { decide } from '../core/decision/decide.ts'
import type { Decision } from '../core/decision/decision.ts'
import { lintWith } from '../core/drafting/lint/lint.ts'
import type { LintContext } from '../core/drafting/lint/rule.ts'
import type { Answer } from '../core/playbook/answer.ts'
import { openAnswerSheet, type SheetEntry } from '../core/playbook/verify/answer-sheet.ts'
import { createGrounds, type Grounds, runsOf } from '../core/playbook/verify/grounds.ts'
import { type Merged, mergeAnswer, pieceOf } from '../core/playbook/verify/merge-answer.ts'
import { stanceOf } from '../core/playbook/verify/money-stance.ts'
import { type VerifiedEntry, verifyEntry, type WordsCheck } from '../core/playbook/verify/verify-entry.ts'
import type { Measure } from '../core/playbook/verify/verify-sentence.ts'
import { refundLimitOf } from '../core/policy/policy.ts'
import type { AnswerPart, PreparedQuestion } from '../operations/answerer.ts'
import { INSTRUCTIONS } from './model-prompt.ts'
import { factsForModel, policyLines, situationWords } from './model-tools.ts'

/** Hears a model out and lets through what holds. */
export interface Hearing {
  readonly grounds: Grounds
  readonly check: WordsCheck
  readonly policy: readonly string[]
  readonly onText: (text: string) => 'go_on' | 'stop'
  /** Whether anything of the model's has been shown. */
  readonly hasShown: () => boolean
  /** What it wrote before the form began, once it is done; `wrote` is whether any of the form came. */
  readonly finish: () => { readonly merged: Merged; readonly wrote: boolean; readonly preamble: string }
  readonly isTooLong: () => boolean
}

/** Longer than any answer in the form that is asked for. Characters. */
const MOST_ANSWER_LENGTH = 14_000

/** Everything that a model's sentences on one question are held against, and the ear that holds them so; what stands is told piece by piece. */
export function startHearing(question: PreparedQuestion, composed: Answer, onPart: (part: AnswerPart) => void): Hearing {
  const limitMinor = refundLimitOf(question.policy, question.role)
  const policy = policyLines(question, limitMinor)
  const grounds = groundsOf(question, composed, policy)
  const check = {
    lint: lintWith(question.lintRules),
    context: contextOf(question, limitMinor),
    shopCurrency: signOf(question.shop.currency),
  }
  const stance = stanceOf(composed, decisionOf(composed, question), {
    currency: question.shop.currency,
    ...(limitMinor !== undefined && { limitMinor }),
  })
  const { signedBy, contact } = question.shop
  const contacts = [contact, signedBy].filter((one) => one !== undefined && one !== '') as string[]
  const measure: Measure = { grounds, stance, contacts, instructions: INSTRUCTION_RUNS }
  const sheet = openAnswerSheet()
  const entries: VerifiedEntry[] = []
  let shown = false
  let grave = false
  const hear = (found: readonly SheetEntry[]) => {
    for (const entry of found) {
      const verified = verifyEntry(entry, measure, check)
      entries.push(verified)
      grave ||= verified.cuts.some((cut) => cut.grave)
      if (verified.text === '' || grave) continue
      const piece = pieceOf(composed, entry.part, entries)
      if (Object.keys(piece).length > 0) onPart({ kind: 'piece', piece })
      shown = true
    }
  }
  const isTooLong = () => sheet.length() > MOST_ANSWER_LENGTH
  return {
    grounds,
    check,
    policy,
    onText(text) {
      hear(sheet.add(text))
      return grave || isTooLong() ? 'stop' : 'go_on'
    },
    hasShown: () => shown,
    finish() {
      hear(sheet.end())
      return { merged: mergeAnswer(composed, entries, grounds), wrote: entries.length > 0, preamble: sheet.preamble() }
    },
    isTooLong,
  }
}

const INSTRUCTION_RUNS: ReadonlySet<string> = new Set(runsOf(INSTRUCTIONS))

/** The decision that the composed answer told, else the case's own. */
function decisionOf(composed: Answer, question: PreparedQuestion): Decision | undefined {
  return composed.math ? decide(composed.math.situation, { samples: 100 }) : question.case?.decision
}

function groundsOf(question: PreparedQuestion, composed: Answer, policy: readonly string[]): Grounds {
  const { shop, today } = question
  const grounds = createGrounds(signOf(shop.currency))
  const { math, plays, bottomLine, steps, words, doNot, next, afterwards } = composed
  // A document of the shop's may be in it, and orders nothing.
  const isOurs = plays.every(({ from }) => from === 'playbook')
  for (const text of textsOf({ bottomLine, steps, words, doNot, next, afterwards }))
    isOurs ? grounds.addComposed(text) : grounds.add(text, 'own')
  for (const text of textsOf([math?.verdict, math?.lines, math?.flips])) grounds.addComposed(text)
  for (const text of [...policy, ...composed.policy]) grounds.add(text, 'trusted')
  for (const { text, origin } of math?.figures ?? []) origin === 'computed' ? grounds.addComposed(text) : grounds.add(text, 'asked')
  for (const text of textsOf([composed.goesBy, composed.sums])) grounds.add(text, 'asked')
  grounds.add([shop.name, shop.signedBy, shop.contact].filter((one) => one !== undefined).join('\n'), 'trusted')
  grounds.add(dateWords(today), 'trusted')
  for (const text of [
    question.question,
    ...question.earlier.flatMap(({ question: asked, answer }) => [
      asked,
      ...textsOf([answer.bottomLine, answer.math?.verdict, answer.steps]),
    ]),
  ])
    grounds.add(text, 'asked')
  if (question.case) {
    grounds.add(situationWords(question.case.situation, shop.currency), 'asked')
    for (const text of textsOf(factsForModel(question.case.facts))) grounds.add(text, 'asked')
  }
  return grounds
}

/** Every text in a value, however deep; numbers count as text. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

function dateWords(today: string): string {
  const [year, month, day] = today.split('-').map(Number)
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`
}

function contextOf({ case: ofCase, shop, today }: PreparedQuestion, limitMinor: number | undefined): LintContext {
  const customerName = ofCase?.facts.customerName
  return {
    shopName: shop.name,
    currency: shop.currency,
    today,
    ...(shop.signedBy !== undefined && { signedBy: shop.signedBy }),
    ...(shop.contact !== undefined && { shopContact: shop.contact }),
    ...(customerName !== undefined && { customerName }),
    ...(limitMinor !== undefined && { limitMinor }),
  }
}

/** The sign that amounts of a currency are written with. */
function signOf(currency: string): string {
  return { USD: '$', CAD: '$', AUD: '$', NZD: '$', SGD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹' }[currency] ?? currency
}
