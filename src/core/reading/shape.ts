import type { Span } from '../case.ts'
import type { Tokens } from '../text/tokens.ts'

/** How a message is written, apart from its words. */
export interface Shape {
  readonly words: number
  /** Words in capitals of at least two letters, the usual abbreviations left out. */
  readonly shouted: number
  /** Most of the text is in capitals. */
  readonly allCaps: boolean
  readonly exclamations: number
  readonly questions: number
  /** "!!", "?!", "???": runs of at least two marks. */
  readonly runs: number
  /** Angry emoji counted up, friendly ones counted down. */
  readonly emoji: number
}

/** Counts marks, capitals and emoji in the parts of the text that are read. */
export function measureShape(text: string, sentences: readonly Span[], tokens: Tokens): Shape {
  let exclamations = 0
  let questions = 0
  let runs = 0
  for (const sentence of sentences) {
    const end = sentence[1]
    let run = 0
    for (let i = sentence[0]; i <= end; i++) {
      const code = i < end ? text.charCodeAt(i) : 0
      if (code === 33 || code === 0xff01) exclamations++
      if (code === 63 || code === 0xff1f || code === 0x61f) questions++
      if (code === 33 || code === 63 || code === 0xff01 || code === 0xff1f) run++
      else {
        if (run >= 2) runs++
        run = 0
      }
    }
  }
  let shouted = 0
  let capitals = 0
  let letters = 0
  let emoji = 0
  let words = 0
  for (let i = 0; i < tokens.count; i++) {
    const shape = tokens.shapes[i]!
    const word = tokens.words[i]!
    if (shape === 4) emoji += emojiHeat.get(word) ?? 0
    if (shape >= 3) continue
    words++
    letters += word.length
    if (shape === 2) {
      capitals += word.length
      if (word.length > 3 || shouts.has(word)) shouted++
    }
  }
  return { words, shouted, allCaps: letters >= 12 && words >= 3 && capitals / letters >= 0.6, exclamations, questions, runs, emoji }
}

const shouts: ReadonlySet<string> = new Set([
  'no',
  'not',
  'you',
  'now',
  'why',
  'all',
  'my',
  'so',
  'did',
  'get',
  'who',
  'how',
  'do',
  'is',
  'are',
  'bad',
  'any',
  'too',
  'me',
  'us',
  'one',
  'day',
  'ten',
  'fix',
  'lie',
  'mad',
])

const emojiHeat: ReadonlyMap<string, number> = new Map([
  ...[...'😡🤬😠👿💢🖕😾'].map((sign) => [sign, 2] as const),
  ...[...'😤🙄😒👎💩🤮🤢😫😩😖😣😑🤦'].map((sign) => [sign, 1] as const),
  ...[...'😊😀😃😄😁😍🥰👍🙏🎉🌟✨💖💕😘🤗👏🙂😉🥳💯❤♥☺'].map((sign) => [sign, -1] as const),
])
