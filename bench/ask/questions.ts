import { readFileSync } from 'node:fs'

/** A development question with every play that is right for it; none where no play is there for it yet. */
export interface LabelledQuestion {
  readonly id: string
  /** When it was written and what for: see README.md. */
  readonly half: 'tune' | 'seen' | 'held' | 'fresh'
  readonly vertical: string
  readonly plays: readonly string[]
  readonly question: string
}

/** A question with the plays that are right to open its answer. */
export interface OpeningQuestion {
  readonly id: string
  /** Whether it was looked at while the choice of the opening play was made, or as a sum afterwards. */
  readonly half: 'open_dev' | 'open_held'
  readonly vertical: string
  readonly plays: readonly string[]
  /** Plays for its second moment. */
  readonly beside?: readonly string[]
  readonly question: string
}

/** A question that the playbook is not about. */
export interface OffTopicQuestion {
  readonly id: string
  /** Whether it was written with the first ones or later: see README.md. */
  readonly half: 'tune' | 'held'
  readonly kind: string
  readonly question: string
}

export const listQuestions = () => readLines<LabelledQuestion>('questions.jsonl')
/** Questions that were written before the search was changed last, and looked at once, when it stood: see README.md. */
export const listHeldOut = () => readLines<LabelledQuestion>('held-out.jsonl')
/** Questions with the plays that should open the answer, and what should be used beside; see README.md. */
export const listOpenings = () => readLines<OpeningQuestion>('openings.jsonl')
export const listOffTopic = () => readLines<OffTopicQuestion>('off-topic.jsonl')

function readLines<Row>(name: string): Row[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
}
