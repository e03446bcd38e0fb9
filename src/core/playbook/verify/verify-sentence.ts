import { detectLanguage } from '../../text/language.ts'
import { splitSentences } from '../../text/sentences.ts'
import { tokenize } from '../../text/tokens.ts'
import type { ModelPart } from './answer-sheet.ts'
import { isDisguised } from './clean-text.ts'
import { type Figure, listFigures } from './figures.ts'
import { givingOf, type MoneyStance } from './giving.ts'
import { type GroundKind, type Grounds, runsOf } from './grounds.ts'
import { findHarm } from './harm.ts'
import { stemOf, stemsOf } from './stems.ts'

/** Why a sentence of a model is left out. */
export const CUT_REASONS = [
  'disguised',
  'language',
  'copied',
  'address',
  'secret',
  'settings',
  'machine',
  'deceit',
  'figure',
  'name',
  'giving',
  'limit',
  'policy',
  'support',
  'citation',
  'words',
] as const
export type CutReason = (typeof CUT_REASONS)[number]

/** Why a sentence is cut; `grave` when nothing else that the model said may be shown either. */
export interface Cut {
  readonly reason: CutReason
  readonly grave: boolean
}

/** What the sentences of one answer are held against. */
export interface Measure {
  readonly grounds: Grounds
  readonly stance: MoneyStance
  /** The shop's own ways to be reached: the only addresses that may stand in an answer. */
  readonly contacts: readonly string[]
  /** The instructions that the model was given, which it must not tell. */
  readonly instructions: ReadonlySet<string>
}

/** Share of the meaningful words that must stand in what the model was shown, and in what is trusted of it. */
const SUPPORT = { anything: 0.5, trusted: 0.34 }

/** Why a sentence of a model may not be shown, or undefined where it may. Never throws. */
export function findCut(written: string, part: ModelPart, { grounds, stance, contacts, instructions }: Measure): Cut | undefined {
  const sentence = contacts.reduce((rest, contact) => rest.replaceAll(contact, ''), written)
  const cut = (reason: CutReason, grave = false): Cut => ({ reason, grave })
  if (isDisguised(sentence)) return cut('disguised', true)
  if (!isEnglish(sentence)) return cut('language')
  const harm = findHarm(
    contacts.reduce((rest, contact) => rest.replaceAll(contact, ''), sentence),
    grounds.trusts,
  )
  if (harm && !(harm.reason === 'deceit' && part === 'doNot')) return harm
  for (const run of runsOf(sentence)) {
    if (instructions.has(run)) return cut('machine', true)
    if (grounds.repeats(run) && !grounds.trusts(run)) return cut('copied')
  }
  const { figures, codes } = listFigures(sentence)
  if (
    figures.some((figure) => !grounds.states(figure, isStatistic(sentence, figure) ? ['trusted', 'result'] : undefined)) ||
    codes.some((code) => !grounds.statesCode(code))
  )
    return cut('figure')
  if (findUnknownName(sentence, grounds) !== undefined) return cut('name')
  const money = part === 'doNot' ? undefined : findMoneyCut(sentence, part, { grounds, stance })
  if (money) return money
  return isSupported(sentence, part, grounds) ? undefined : cut(/\bpolicy\b/i.test(sentence) ? 'policy' : 'support')
}

/** "83% of disputes": a share of many is a claim about the world, and no question vouches for it. */
function isStatistic(sentence: string, { kind }: Figure): boolean {
  return kind === 'percent' && /(?:%|percent|half|thirds?|quarters?) of (?:[a-z]+ ){0,3}[a-z]{3,}s\b/i.test(sentence)
}

function isEnglish(sentence: string): boolean {
  if (/(?!\p{Script=Latin})\p{L}/u.test(sentence)) return false
  const tokens = tokenize(sentence, splitSentences(sentence))
  const language = detectLanguage(tokens)
  return language === 'en' || language === 'und'
}

/** A name that nobody but the model has spoken of: a capital inside a sentence on a word that stands nowhere else. */
function findUnknownName(sentence: string, grounds: Grounds): string | undefined {
  for (const match of sentence.matchAll(/(?<=[\p{Ll}\p{N},;’'%)] )["“(]?(\p{Lu}[\p{L}’']{1,40})/gu)) {
    const word = match[1]!.replace(/['’]s?$/, '').toLowerCase()
    const stems = stemsOf(word)
    if (stems.length > 0 && !PLAIN_CAPITALS.has(word) && !grounds.knows(stemOf(word))) return match[1]
  }
  return undefined
}

const PLAIN_CAPITALS: ReadonlySet<string> = new Set(['english', 'internet', "i'm", "i'll", "i've", "i'd", 'okay'])

function findMoneyCut(sentence: string, part: ModelPart, { grounds, stance }: Pick<Measure, 'grounds' | 'stance'>): Cut | undefined {
  const { gives, conditional, whole, unbounded } = givingOf(sentence)
  if (!gives) return undefined
  if (unbounded) return { reason: 'giving', grave: true }
  const { figures } = listFigures(sentence)
  const amounts = figures.flatMap((figure) => {
    if (figure.kind === 'money') return [figure.value]
    return figure.kind === 'percent' && stance.price !== undefined ? [(figure.value / 100) * stance.price] : []
  })
  const named = conditional && part !== 'words'
  const most = named && stance.otherwise !== undefined ? stance.otherwise : stance.most
  const unnamed = { reason: 'giving', grave: false } as const
  if (most !== undefined && amounts.some((amount) => amount > most + 0.005)) return unnamed
  // What only the question speaks of, or only a document of the shop, is no reason to give that much.
  if (most === undefined && figures.some((figure) => figure.kind !== 'time' && !grounds.states(figure, ['trusted']))) return unnamed
  if (stance.limit !== undefined && amounts.some((amount) => amount > stance.limit!) && !/approv|manager|owner|sign.?off/i.test(sentence))
    return { reason: 'limit', grave: false }
  if (named) return undefined
  if (whole && stance.gives !== 'whole' && !(stance.gives === 'open' && stance.composedGives)) return unnamed
  const allowed = stance.gives === 'part' || stance.gives === 'whole' || stance.composedGives
  return allowed ? undefined : unnamed
}

/** What is said of the shop's own rules must stand in them or in the playbook, however short it is. */
const CLAIMS_POLICY =
  /\bpolic(?:y|ies)\b.{0,30}\b(?:gives?|allows?|says?|is|are|takes?|covers?|requires?|lets?|permits?|states?|promises?|means?|grants?|now)\b/i

function isSupported(sentence: string, part: ModelPart, grounds: Grounds): boolean {
  const stems = [...new Set(stemsOf(sentence))]
  if (CLAIMS_POLICY.test(sentence)) {
    const claimed = stems.filter((stem) => stem !== stemOf('policy'))
    return claimed.length > 0 && claimed.filter((stem) => grounds.knows(stem, ['trusted'])).length / claimed.length >= 0.6
  }
  if (stems.length < 3) return true
  const share = (kinds?: readonly GroundKind[]) => stems.filter((stem) => grounds.knows(stem, kinds)).length / stems.length
  // What is said to a customer has everyday words of its own and is linted besides.
  const ease = part === 'words' ? 0.15 : 0
  return share() >= SUPPORT.anything - ease && share(['trusted', 'own']) >= SUPPORT.trusted - ease
}
