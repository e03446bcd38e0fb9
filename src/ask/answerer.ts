import type { Asking, PreparedQuestion } from '../operations/answerer.ts'
import { type OpenModel, openModel as openRealModel } from '../outside/model.ts'
import { answerOffline, type OfflineAnswer, openPlaybook, type Playbook } from './answer-offline.ts'
import { answerWithModel, whyNotAsked } from './answer-with-model.ts'
import { loadTopics } from './load-plays.ts'
import { partsOf } from './parts-of-answer.ts'

/** The playbook and whoever answers from it, for one process: read with the first question, or with `warm`. */
export interface OpenAsking extends Asking {
  /** Reads and indexes the playbook now, so that nobody waits for it. */
  readonly warm: () => void
}

/** Answers from the playbook, and by a shop's model where it has one; what operations ask is in `operations/answerer.ts`. */
export function createAsking(openModel: OpenModel = openRealModel): OpenAsking {
  let opened: Playbook | undefined
  let topics: ReturnType<typeof loadTopics> | undefined
  const playbook = () => {
    opened ??= openPlaybook()
    return opened
  }
  return {
    async answer(question, options) {
      const composed = compose(playbook(), question)
      const { answer } = composed
      const { model } = question
      const whyNotModel = model && whyNotAsked(composed)
      if (model && whyNotModel === undefined)
        return answerWithModel({ playbook: playbook(), question: { ...question, model }, composed, openModel }, options)
      for (const part of partsOf(answer)) options.onPart(part)
      return { answer, by: 'playbook', ...(whyNotModel !== undefined && { whyNotModel }) }
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
