/** A piece of the question that tells one thing, with its place in the question. */
export interface Clause {
  readonly text: string
  readonly start: number
  /** It asks and does not tell. */
  readonly asks: boolean
  /** The sentence that it stands in, counted from 0. */
  readonly sentence: number
}

/** Longer questions are read at their beginning and at their end: that is where people say what happened and what they ask. */
const READ_CHARS = 6000

/** The question as far as it is read: all of it, or its beginning and its end. */
export function readablePart(question: string): string {
  const text = question.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
  if (text.length <= READ_CHARS) return text
  return `${text.slice(0, READ_CHARS - 2000)}\n${text.slice(-1999)}`
}

/** Cuts a question into clauses at the ends of sentences, commas, dashes and the little words that begin a new thought. Linear. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = []
  let sentence = 0
  for (const found of text.matchAll(/[^.!?\n]{1,1500}(?:\.(?=\d)[^.!?\n]{1,1500}){0,40}[.!?\n]{0,8}/g)) {
    const whole = found[0]
    const isQuestion = /\?/.test(whole.slice(-8))
    let from = 0
    const parts: { text: string; start: number }[] = []
    for (const cut of whole.matchAll(BREAKS)) {
      parts.push({ text: whole.slice(from, cut.index), start: found.index + from })
      from = cut.index + (/^[,;:–—-]/.test(cut[0].trim()) ? cut[0].length : 1)
    }
    parts.push({ text: whole.slice(from), start: found.index + from })
    const told = parts.filter((part) => /[\p{L}\p{N}]/u.test(part.text))
    told.forEach((part, index) => {
      const lead = part.text.length - part.text.trimStart().length
      const trimmed = part.text.trim().replace(/[.!?,;:\s]+$/, '')
      const last = index === told.length - 1
      clauses.push({ text: trimmed, start: part.start + lead, sentence, asks: (isQuestion && last) || ASKING.test(trimmed) })
    })
    sentence++
  }
  return clauses.slice(0, 200)
}

// Between digits a comma or a dash belongs to the number.
const BREAKS =
  /,(?!\d)\s?|;\s?|:\s|\s[–—-]{1,2}\s|\s(?=(?:but|because|then|so|although|while|whereas)\s)|\s(?=and (?:i|we|he|she|they|her|his|my|our|now|then|it|the|says|wants|told|asked|rings|rang|got)\s)/gi

const ASKING =
  /^(?:(?:so|and|but|or|ok|okay|well|also|then|now|hi|hello)[,\s]{1,2}){0,3}(?:do|does|did|should|shall|can|could|may|must|would|will|is|are|was|were|how|what|when|where|which|who|why|any advice|stop me|help me)\b(?!.{0,80}\b(?:because)\b)/i
