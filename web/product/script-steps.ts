/** One step of a script: what kind of step it is, and its words. */
export interface ScriptStep {
  /** Such as "Say", "Listen", "If the voice rises"; empty for words that stand under no head. */
  readonly head: string
  readonly words: string
  /** Whether the words are said aloud, rather than done. */
  readonly spoken: boolean
}

/** A script as the steps a person goes through, in order: a line that ends in a colon heads the lines after it, up to the next empty line. */
export function scriptSteps(text: string): readonly ScriptStep[] {
  return text
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => {
      const end = paragraph.indexOf('\n')
      const first = (end < 0 ? '' : paragraph.slice(0, end)).trimEnd()
      if (!first.endsWith(':') || first.length > LONGEST_HEAD) return { head: '', words: paragraph, spoken: true }
      const head = first.slice(0, -1)
      return { head, words: paragraph.slice(end + 1).trim(), spoken: /^say\b/i.test(head) }
    })
}

const LONGEST_HEAD = 60

/** Words a minute of somebody who speaks slowly on purpose, and the silence after each spoken step. */
const WORDS_PER_MINUTE = 130
const PAUSE_SECONDS = 3

/** About how long the spoken words of a script take, in seconds, in steps of five; 0 where nothing is said. */
export function readAloudSeconds(text: string): number {
  const spoken = scriptSteps(text).filter((step) => step.spoken)
  const words = spoken.flatMap((step) => step.words.split(/\s+/u)).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  if (words === 0) return 0
  const seconds = (words / WORDS_PER_MINUTE) * 60 + (spoken.length - 1) * PAUSE_SECONDS
  return Math.max(5, Math.round(seconds / 5) * 5)
}
