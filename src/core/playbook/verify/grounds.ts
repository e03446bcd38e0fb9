import type { Play } from '../play.ts'
import { type Figure, listFigures } from './figures.ts'
import { stemsOf } from './stems.ts'

/**
 * Whose words a text is. `trusted`: the playbook, the policy, the composed answer and the engine. `own`: the shop's plays and documents, which
 * carry what is said but vouch for no gift, rule or phrase: anybody may have written a document. `asked`: the question and the customer, whose
 * figures may be told and who order nothing. `result`: figures that a tool gave back to a model, and no words.
 */
export type GroundKind = 'trusted' | 'own' | 'asked' | 'result'

/** What a model's sentences are held against: every text that it was shown or that a tool gave it. */
export interface Grounds {
  readonly add: (text: string, kind: GroundKind) => void
  /** A text of the composed answer: trusted, but its phrases may be the question's and vouch for none. */
  readonly addComposed: (text: string) => void
  /** A play that the model has read: its text is `trusted` when the playbook's, else `own`, and it may be cited. */
  readonly addPlay: (play: Play, from: 'playbook' | 'shop') => void
  readonly plays: ReadonlyMap<string, GroundPlay>
  /** Whether somebody but the model stated the figure. */
  readonly states: (figure: Figure, kinds?: readonly GroundKind[]) => boolean
  readonly statesCode: (code: string) => boolean
  /** Whether a word (its stem, see `stemsOf`) stands in what is trusted, or in anything. */
  readonly knows: (stem: string, kinds?: readonly GroundKind[]) => boolean
  /** Whether a phrase stands in what is trusted, in lower case and single blanks. */
  readonly trusts: (phrase: string) => boolean
  /** Whether so many words in a row stand in what was asked. */
  readonly repeats: (run: string) => boolean
}

export interface GroundPlay {
  readonly play: Play
  readonly from: 'playbook' | 'shop'
  readonly figures: readonly Figure[]
  readonly stems: ReadonlySet<string>
}

/** How many words in a row are a copy. */
export const COPIED_WORDS = 8

/** Grounds that hold nothing yet. */
export function createGrounds(shopCurrency: string): Grounds {
  const figures: Record<GroundKind, Figure[]> = { trusted: [], own: [], asked: [], result: [] }
  const stems: Record<GroundKind, Set<string>> = { trusted: new Set(), own: new Set(), asked: new Set(), result: new Set() }
  const codes = new Set<string>()
  const plays = new Map<string, GroundPlay>()
  const runs = new Set<string>()
  let trusted = ''

  const addPlain = (text: string, kind: GroundKind) => {
    const found = listFigures(withoutMarkers(text))
    figures[kind].push(...found.figures)
    for (const code of found.codes) codes.add(code)
    if (kind !== 'result') for (const stem of stemsOf(text)) stems[kind].add(stem)
  }
  const add = (text: string, kind: GroundKind) => {
    addPlain(text, kind)
    if (kind === 'trusted') trusted += ` ${plainWords(text)}`
    else if (kind !== 'result') for (const run of runsOf(text)) runs.add(run)
  }
  return {
    add,
    addComposed: (text) => addPlain(text, 'trusted'),
    plays,
    addPlay(play, from) {
      const text = textOfPlay(play)
      if (plays.has(play.id)) return
      add(text, from === 'playbook' ? 'trusted' : 'own')
      plays.set(play.id, { play, from, figures: listFigures(withoutMarkers(text)).figures, stems: new Set(stemsOf(text)) })
    },
    states: (figure, kinds = ['trusted', 'own', 'asked', 'result']) =>
      kinds.some((kind) => figures[kind].some((ground) => isSame(figure, ground, shopCurrency))),
    statesCode: (code) => codes.has(code),
    knows: (stem, kinds = ['trusted', 'own', 'asked']) => kinds.some((kind) => stems[kind].has(stem)),
    trusts: (phrase) => trusted.includes(phrase),
    repeats: (run) => runs.has(run),
  }
}

/** Whether a ground states a figure. A plain number stands for money of the shop's currency from ten up, and for itself with any unit. */
export function isSame(figure: Figure, ground: Figure, shopCurrency: string): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) <= Math.max(0.005, Math.abs(b) * 1e-6)
  if (figure.kind === ground.kind) {
    if (!near(figure.value, ground.value)) return false
    return figure.kind !== 'money' || (figure.currency ?? shopCurrency) === (ground.currency ?? shopCurrency)
  }
  if (figure.kind === 'number') return near(figure.raw, ground.raw) && ground.kind !== 'clock' && ground.kind !== 'date'
  if (ground.kind === 'number' && figure.kind === 'money')
    return near(figure.raw, ground.raw) && figure.raw >= 10 && figure.currency === shopCurrency
  return false
}

function textOfPlay(play: Play): string {
  const sources = play.sources.map(({ title, took, year }) => `${title}. ${took} ${year ?? ''}`)
  return [play.title, ...Object.values(play.sections), ...play.terms, ...sources].join('\n')
}

/** The numbers of lists count nothing. */
const withoutMarkers = (text: string) => text.replace(/^\s{0,4}\d{1,2}[.)]\s/gm, ' ')

/** Lower case, letters and digits, single blanks. */
export const plainWords = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Every run of `COPIED_WORDS` words of a text. */
export function* runsOf(text: string): Generator<string> {
  const words = plainWords(text).split(' ')
  for (let i = 0; i + COPIED_WORDS <= words.length; i++) yield words.slice(i, i + COPIED_WORDS).join(' ')
}
