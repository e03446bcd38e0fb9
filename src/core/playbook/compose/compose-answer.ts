import { DRAFT_KINDS, type DraftKind } from '../../case.ts'
import type { Answer } from '../answer.ts'
import type { PlaySection } from '../play.ts'
import { type Candidates, type Ground, gatherCandidates } from './candidates.ts'
import { choosePoints, type Point, wordsIn } from './choose-points.ts'
import { bearsOut } from './claims.ts'
import { composedWords } from './composed-words.ts'
import { findDanger } from './decline/danger.ts'
import { findDecline } from './decline/decline.ts'
import { findOutside } from './decline/outside.ts'
import { leadOf } from './direct-answer.ts'
import { fillWords } from './fill-words.ts'
import { mathOf, policyLines, questionsBackOf } from './math-of-answer.ts'
import { findMoves } from './moves/find-moves.ts'
import { standsFor } from './particulars.ts'
import { readBack } from './question/read-back.ts'
import { type Understanding, understand } from './question/understand.ts'
import { playsToUse } from './rank-plays.ts'
import type { AnswerRequest, RankedPlay } from './request.ts'
import { type Decided, decideSituated, figuresTold, situate } from './situate.ts'
import { slotValuesOf } from './slots.ts'
import { sumsOf } from './sums.ts'
import { stemsOf, weighWords } from './word-weights.ts'

/**
 * The answer of the playbook to one question, with no model: what the best plays say, chosen and ordered for what the question, the case and the shop say, with
 * the engine's verdict where money is known. A life in danger, a wish to harm or deceive, and what is no question for it are answered before anything is looked up.
 * Never fails on any text.
 */
export function composeAnswer(request: AnswerRequest): Answer {
  return answerWithoutPlays(request) ?? answerFromPlays(request)
}

const EMPTY: Answer = {
  kind: 'answer',
  bottomLine: 'There is nothing in the playbook on that.',
  policy: [],
  questionsBack: [],
  steps: [],
  words: [],
  doNot: [],
  next: [],
  afterwards: [],
  sources: [],
  plays: [],
  nearest: [],
}

/** What is answered whatever the playbook holds; undefined for a question to it. */
export function answerWithoutPlays(request: AnswerRequest): Answer | undefined {
  const { question, shop } = request
  const text = question.length <= 8000 ? question : `${question.slice(0, 6000)}\n${question.slice(-2000)}`
  const danger = findDanger(text, shop.country)
  if (danger) return { ...EMPTY, kind: 'crisis', bottomLine: danger.bottomLine, steps: danger.steps.slice(0, 8), doNot: [...danger.doNot] }
  const declined = findDecline(text)
  if (declined)
    return { ...EMPTY, kind: 'declined', bottomLine: declined.bottomLine, steps: [...declined.steps], doNot: [...(declined.doNot ?? [])] }
  const outside = findOutside(text)
  if (outside && !(outside.id === 'about_itself' && request.earlier.length > 0))
    return { ...EMPTY, kind: 'abstained', bottomLine: outside.bottomLine, nearest: request.nearest.slice(0, 4) }
  return undefined
}

function answerFromPlays(request: AnswerRequest): Answer {
  const asked = understand(request)
  if (!asked.reading.languageRead && asked.reading.language !== 'und')
    return {
      ...EMPTY,
      kind: 'not_read',
      bottomLine: `Ask reads English, and this looks like ${languageName(asked.reading.language)}. Put it in English, in a few plain words, and it is answered.`,
    }
  const { plays, loose, far } = playsToUse(request, asked)
  const [top] = plays
  // Where the search found nothing on a question, what was said before it says nothing on it either.
  const moves = findMoves(request.abstained ? { ...asked, shows: (...kinds) => kinds.some((kind) => asked.signs.has(kind)) } : asked)
  // Where the question shows plainly what it is about, plain practice is better than silence.
  if ((request.abstained && moves.length < MOVES_TO_SPEAK) || top === undefined) return abstain(request)
  const situated = top.play.topic === 'vendors' || top.play.topic === 'inventory' ? undefined : situate(asked, request)
  return compose(
    request,
    asked,
    { used: plays, moves, leadByMoves: (loose || request.abstained) && moves.length >= MOVES_TO_LEAD, far: far || request.abstained },
    situated && decideSituated(situated),
  )
}

function abstain({ nearest }: AnswerRequest): Answer {
  const offer = nearest.length > 0 ? ' Nearest to it:' : ' It holds hard customers, reviews, vendors and stock.'
  return {
    ...EMPTY,
    kind: 'abstained',
    bottomLine: `There is nothing in the playbook on that, and a guess would help nobody.${offer}`,
    nearest: nearest.slice(0, 4),
  }
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

/** Words of an answer without its sources: what is read at one go. */
const MOST_WORDS = 340

/** So many moves must fit a question before they lead instead of a play that is about something else. */
const MOVES_TO_LEAD = 3
const MOVES_TO_SPEAK = 4

function compose(request: AnswerRequest, asked: Understanding, ground: Ground, decided: Decided | undefined): Answer {
  const { used } = ground
  const weights = weighWords(
    [asked.text, ...asked.earlier.map(({ text }) => text)].join(' '),
    used.map(({ play, score }) => ({ text: [play.title, ...Object.values(play.sections)].join(' '), weight: score })),
  )
  const candidates = gatherCandidates(ground, asked, request, decided)
  const math = decided && mathOf(decided)
  const sums = sumsOf(asked)
  const goesBy = readBack(asked.clauses, asked.figures, asked.signs.values())
  const policy = policyLines(request, decided, new Set([...weights.keys()]), stemsOf)
  const knowsMoney = asked.figures.some((figure) => figure.kind === 'money')
  const questionsBack = wantsMoney(used, asked) && (decided || !knowsMoney) ? questionsBackOf(decided, request, asked) : []
  const words = wordsFor(ground, request, asked, decided)
  const bottomLine = [leadOf(asked, request, decided), ...candidates.bottomLine].filter((part) => part !== undefined).join(' ')
  const fixed = [
    bottomLine,
    ...goesBy,
    ...policy,
    ...(math ? [math.verdict, ...math.lines, math.flips ?? ''] : []),
    ...sums,
    ...questionsBack.map(({ question }) => question),
    words[0]?.text ?? '',
  ]
  const chosen = choosePoints(candidates.points, weights, [bottomLine], {
    words: Math.max(110, MOST_WORDS - wordsIn(fixed.join(' ')) - HEADING_WORDS),
    rooms: ROOMS,
  })
  const pick = (section: PlaySection) => chosen.filter((point) => point.section === section).map(({ text }) => text)
  return {
    ...EMPTY,
    bottomLine,
    ...(goesBy.length > 0 && { goesBy }),
    figures: figuresTold(asked).slice(0, 40),
    ...(sums.length > 0 && { sums }),
    policy,
    ...(math && { math }),
    questionsBack,
    steps: pick('Do this'),
    words,
    doNot: pick('Do not'),
    next: pick('What comes back at you'),
    afterwards: pick('Afterwards'),
    ...credits(used, chosen, candidates),
  }
}

const HEADING_WORDS = 16

const ROOMS = {
  'Do this': { least: 3, most: 8 },
  'Do not': { least: 1, most: 4 },
  'What comes back at you': { least: 0, most: 2 },
  Afterwards: { least: 1, most: 3 },
} as const

/** Whether a sum would change the answer: somebody wants money back, and it is one case and not a rule for many. */
function wantsMoney(used: readonly RankedPlay[], { shows, asked }: Understanding): boolean {
  return used[0]?.play.topic === 'customers' && shows('asks_refund', 'chargeback') && !shows('dispute_lost') && asked !== 'prevent'
}

/** The words of plays that are true here, else the composer's. */
function wordsFor(
  { used, leadByMoves }: Ground,
  request: AnswerRequest,
  asked: Understanding,
  decided: Decided | undefined,
): Answer['words'] {
  const fromPlays = leadByMoves ? [] : wordsOf(used, request, asked, decided)
  if (fromPlays.length > 0) return fromPlays
  const composed = composedWords(request, asked, decided)
  return composed ? [composed] : []
}

function wordsOf(used: readonly RankedPlay[], request: AnswerRequest, asked: Understanding, decided: Decided | undefined): Answer['words'] {
  const values = slotValuesOf(request, asked, decided)
  const order = preferredKinds(asked)
  const isTrue = bearsOut(asked, decided)
  const ready = used.slice(0, 1).flatMap(({ play }, rank) => {
    const isOfHere = standsFor(play, asked)
    const mayStand = (sentence: string) => isOfHere(sentence) && isTrue(sentence)
    return play.words.flatMap((words) => {
      const filled = fillWords(words, values, mayStand)
      return filled ? [{ filled, place: rank * DRAFT_KINDS.length + order.indexOf(filled.kind) }] : []
    })
  })
  return ready
    .sort((a, b) => a.place - b.place)
    .slice(0, 3)
    .map(({ filled }) => filled)
}

/** Kinds of words by what the question speaks of: a call, the counter, a review; else in writing first. */
function preferredKinds({ text, shows }: Understanding): DraftKind[] {
  const lower = text.toLowerCase()
  const first: DraftKind[] = []
  if (/\b(?:phone call|on the phone|ringing|rings|call (?:him|her|them|back))\b/.test(lower)) first.push('phone_script')
  if (/\b(?:counter|at the till|walked in|came in|in front of)\b/.test(lower)) first.push('counter_script')
  if (shows('review_posted') && /\b(?:reply|respond|answer|review|yelp|google|write)\b/.test(lower)) first.push('review_reply')
  return [...first, ...DRAFT_KINDS.filter((kind) => !first.includes(kind))]
}

function credits(used: readonly RankedPlay[], chosen: readonly Point[], { bottomLine }: Candidates): Pick<Answer, 'plays' | 'sources'> {
  const plays = used.flatMap(({ play, from }, rank) => {
    const sections = new Set(chosen.filter((point) => point.rank === rank).map(({ section }) => section))
    if (rank === 0 && bottomLine.length > 0) sections.add('Bottom line')
    return rank === 0 || sections.size > 0 ? [{ play, entry: { id: play.id, title: play.title, from, sections: [...sections] } }] : []
  })
  const most = Math.max(2, Math.floor(6 / Math.max(1, plays.length)))
  const sources = plays.flatMap(({ play }) =>
    play.sources.slice(0, most).map(({ id, title, address, year, took }) => ({
      id,
      title,
      ...(address && { address }),
      ...(year && { year }),
      took,
      playId: play.id,
    })),
  )
  return {
    plays: plays.map(({ entry }) => entry),
    sources: sources.filter(({ id }, index) => sources.findIndex((other) => other.id === id) === index).slice(0, 8),
  }
}
