import type { Answer } from '../core/playbook/answer.ts'
import type { AnswerPart, Asking, PreparedQuestion } from '../operations/answerer.ts'
import { answerOffline, type OfflineAnswer, openPlaybook, type Playbook } from './answer-offline.ts'
import { loadTopics } from './load-plays.ts'

/** The playbook and whoever answers from it, for one process: read with the first question, or with `warm`. */
export interface OpenAsking extends Asking {
  /** Reads and indexes the playbook now, so that nobody waits for it. */
  readonly warm: () => void
}

/** Answers from the playbook; what operations ask is in `operations/answerer.ts`. */
export function createAsking(): OpenAsking {
  let opened: Playbook | undefined
  let topics: ReturnType<typeof loadTopics> | undefined
  const playbook = () => {
    opened ??= openPlaybook()
    return opened
  }
  return {
    async answer(question, { onPart }) {
      const { answer } = compose(playbook(), question)
      for (const part of partsOf(answer)) onPart(part)
      return { answer, by: 'playbook' }
    },
    listPlays: () => [...playbook().byId.values()],
    listTopics() {
      topics ??= loadTopics()
      return topics
    },
    warm: () => void playbook(),
  }
}

/** The answer that stands without a model, and that a model's is held against. */
export function compose(playbook: Playbook, { question, earlier, shop, role, policy, today, ...rest }: PreparedQuestion): OfflineAnswer {
  const ofCase = rest.case && { situation: rest.case.situation, facts: rest.case.facts, reading: rest.case.reading }
  return answerOffline(playbook, { question, earlier, shop, role, policy, today, ...(ofCase && { case: ofCase }) })
}

/** The fields of an answer in the order in which they are shown, after the plays. */
const ORDER = [
  'bottomLine',
  'policy',
  'math',
  'questionsBack',
  'steps',
  'words',
  'doNot',
  'next',
  'afterwards',
  'sources',
  'nearest',
] as const

/** An answer as it is told piece by piece: its plays, then each field that holds something. */
export function partsOf(answer: Answer): readonly AnswerPart[] {
  const pieces = ORDER.filter((field) => (field === 'math' ? answer.math !== undefined : answer[field].length > 0))
  return [
    { kind: 'plays', plays: answer.plays },
    ...pieces.map((field, at) => ({ kind: 'piece' as const, piece: { ...(at === 0 && { kind: answer.kind }), [field]: answer[field] } })),
  ]
}
