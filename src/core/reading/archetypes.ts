import type { Span, Want } from '../case.ts'
import { compilePhrases, findPhrases, phrasesFor } from '../text/phrases.ts'
import { splitSentences } from '../text/sentences.ts'
import { tokenize } from '../text/tokens.ts'
import type { HistoryCase } from './history.ts'
import type { Reading } from './reading.ts'

/** Ways in which customers have acted over several cases. Names of conduct for the desk, never shown to the customer. */
export const ARCHETYPES = [
  'aggressive',
  'threat_bargainer',
  'serial_complainer',
  'serial_returner',
  'free_work_asker',
  'indecisive',
  'know_it_all',
  'always_urgent',
  'silent_sufferer',
] as const
export type Archetype = (typeof ARCHETYPES)[number]

/** One archetype: in how many cases it must show before it is said, what shows it in one case, and what helps. */
interface ArchetypeRule {
  readonly needed: number
  readonly find: (one: HistoryCase) => readonly { readonly at: string; readonly words: string }[]
  readonly conduct: string
  readonly strategy: string
  readonly facts: readonly string[]
}

type Test = (reading: Reading, text: string) => readonly Span[] | undefined

/** Evidence for each message of the customer that the test says yes to: the words of its spans, or its beginning. */
const inMessages =
  (test: Test) =>
  ({ messages }: HistoryCase) =>
    messages.flatMap(({ at, text, reading }) => {
      const spans = reading && test(reading, text)
      return spans ? [{ at, words: quote(text, spans) }] : []
    })

const longestQuote = 120

function quote(text: string, spans: readonly Span[]): string {
  const words = spans.map(([start, end]) => text.slice(start, end)).join(' … ') || text.trim()
  return words.length <= longestQuote ? words : `${words.slice(0, longestQuote).replace(/[\ud800-\udbff]$/, '')}…`
}

const wantSpans = ({ wants }: Reading, kind: Want) => wants.find((want) => want.kind === kind && want.confidence >= 0.5)?.spans

/** The shop's own failing, by the words: it counts against nobody. */
const isShopsFault = ({ facts }: Reading) => facts.faultOfShop === 'yes'

export const archetypeRules: Readonly<Record<Archetype, ArchetypeRule>> = {
  aggressive: {
    needed: 2,
    find: inMessages((reading) => (reading.abusive ? reading.heatSpans : undefined)),
    conduct: 'Insulted or threatened people',
    strategy:
      'One clear limit in plain words, then the matter itself. End the talk if it goes on, write down the exact words, do not answer alone.',
    facts: ['E011', 'E012', 'F004'],
  },
  threat_bargainer: {
    needed: 2,
    find: inMessages(({ threats }) => threats.find(({ conditional, confidence }) => conditional && confidence >= 0.5)?.spans),
    conduct: 'Tied a threat to a demand',
    strategy: 'Decide what is owed as if the threat had not been made, say it once with the reason, and keep the messages.',
    facts: ['F006', 'E024'],
  },
  serial_complainer: {
    needed: 4,
    find: inMessages((reading) =>
      reading.complaintScore >= 0.5 && !isShopsFault(reading) && reading.cause.confidence >= 0.5 ? reading.cause.spans : undefined,
    ),
    conduct: 'Complained without naming a fault of the shop',
    strategy:
      'The same remedy as anybody would get, in writing, with what was agreed last time. Ask what would make the next order go well.',
    facts: ['E024', 'E033', 'E027'],
  },
  serial_returner: {
    needed: 3,
    find: inMessages((reading) =>
      !isShopsFault(reading) && (reading.facts.goodsReturned === true || reading.facts.faultOfShop === 'no')
        ? (wantSpans(reading, 'refund') ?? reading.factSpans.goodsReturned)
        : undefined,
    ),
    conduct: 'Sent goods back that nothing was wrong with',
    strategy: 'Look at why they come back: size, picture, description. State the return window before the next order, and keep it.',
    facts: ['E036', 'E037', 'E035'],
  },
  free_work_asker: {
    needed: 3,
    find: inMessages((reading) => wantSpans(reading, 'free_work')),
    conduct: 'Asked for work beyond what was paid',
    strategy:
      'Name what is included, offer the rest with its price, and let them choose. Do one small thing free only as a stated exception.',
    facts: ['E019', 'E035'],
  },
  indecisive: {
    needed: 3,
    find: findChanges,
    conduct: 'Changed what was asked for within a case',
    strategy: 'Offer two workable ways, recommend one, and confirm the choice with a date in writing.',
    facts: ['E002', 'E019'],
  },
  know_it_all: {
    needed: 3,
    find: inMessages((_, text) => findClaims(text, 'expertise')),
    conduct: 'Explained the work to those who do it',
    strategy: 'Take the point up, say what was done and why, ask rather than tell. Facts and photos instead of argument.',
    facts: ['E019', 'E022'],
  },
  always_urgent: {
    needed: 3,
    find: inMessages(
      (reading) =>
        wantSpans(reading, 'faster_service') ??
        (reading.signals.deadlines.length > 0 ? reading.signals.deadlines.map(({ span }) => span) : undefined),
    ),
    conduct: 'Set a deadline or asked for it faster',
    strategy: 'Give one date that will hold, and write before it, not after.',
    facts: ['E053', 'E022'],
  },
  silent_sufferer: {
    needed: 2,
    find: inMessages((reading, text) => (!reading.abusive && reading.threats.length === 0 ? findClaims(text, 'silence') : undefined)),
    conduct: 'Told of trouble only after bearing it for a while',
    strategy: 'Thank them for telling, put it right without being asked twice, and ask next time before they must write.',
    facts: ['E044', 'E053'],
  },
}

/** Wants that exclude each other: whoever asked for one and later for another changed their mind. */
const exclusive: ReadonlySet<Want> = new Set(['refund', 'replacement', 'redo_work', 'cancel', 'faster_service'])

function findChanges({ messages }: HistoryCase): { at: string; words: string }[] {
  const changes: { at: string; words: string }[] = []
  let last: Want | undefined
  for (const { at, text, reading } of messages) {
    const want = reading?.wants.find(({ kind, confidence }) => exclusive.has(kind) && confidence >= 0.5)
    if (!want) continue
    if (last !== undefined && want.kind !== last) changes.push({ at, words: quote(text, want.spans) })
    last = want.kind
  }
  // One change is what anybody makes when the first way fails.
  return changes.length >= 2 ? changes : []
}

type Claim = 'expertise' | 'silence'

const claims = compilePhrases<Claim>(
  [
    ...phrasesFor<Claim>(
      'expertise',
      `
      any ..1 professional|expert|fool|child ..1 would|could|can|knows
      as ..1 an|a ..2 engineer|professional|expert|designer|chef|builder|lawyer|developer|doctor
      i know ..2 how|exactly ..4 done|works|work|made|should
      you should ..1 have ..2 used|done|known|put|started|asked
      you clearly|obviously ..2 not ..1 know|understand
      i ..2 worked|work|been in this|the|your ..1 industry|trade|business|field
      i ..1 do this for a living
      the correct|right|proper way to|is
      let me explain|tell ..2 how
    `,
    ),
    ...phrasesFor<Claim>(
      'silence',
      `
      not ~1 want|wanted|like ..1 to ..1 complain|bother|fuss|trouble
      not ~1 want|wanted to make a fuss
      never ..2 said|complained|mentioned ..1 anything|it|before
      put up with
      sorry to ..1 bother|trouble|complain
      for weeks|months|years ..2 now and
      hoped it would
      been living with
    `,
    ),
  ],
  {},
)

function findClaims(text: string, claim: Claim): Span[] | undefined {
  const tokens = tokenize(text, splitSentences(text))
  const spans = findPhrases(claims, tokens, () => false)
    .filter(({ meaning }) => meaning === claim)
    .map(({ from, to }): Span => [tokens.starts[from]!, tokens.ends[to]!])
  return spans.length > 0 ? spans.slice(0, 3) : undefined
}
