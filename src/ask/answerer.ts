import type { Play } from '../core/playbook/play.ts'
import type { Asking, PreparedQuestion } from '../operations/answerer.ts'
import { type OpenModel, openModel as openRealModel } from '../outside/model.ts'
import { answerOffline, type OfflineAnswer, type OfflineQuestion, type Playbook } from './answer-offline.ts'
import { answerWithModel, whyNotAsked } from './answer-with-model.ts'
import { openAnsweringThread } from './answering-thread.ts'
import { loadTopics } from './load-plays.ts'
import type { Lookups } from './model-tools.ts'
import { partsOf } from './parts-of-answer.ts'
import { readDocument } from './read-document.ts'
import { createMailReader } from './read-mail.ts'

/** Answers from the playbook, and by a shop's model where it has one; what operations ask is in `operations/answerer.ts`. */
export function createAsking(openModel: OpenModel = openRealModel): Asking {
  const thread = openAnsweringThread()
  let plays: Promise<readonly Play[]> | undefined
  let topics: ReturnType<typeof loadTopics> | undefined
  const listPlays = () => {
    plays ??= thread.listPlays().catch((error: unknown) => {
      plays = undefined
      throw error
    })
    return plays
  }
  // In the thread, too: a model may search while others wait for pages.
  const lookupsFor = (question: PreparedQuestion): Lookups => ({
    search: async (query) =>
      (await thread.answer(offlineQuestionOf({ ...question, question: query, earlier: [] }), heldKnowledgeOf(question))).request,
    findPlay: (id) => thread.findPlay(id, heldKnowledgeOf(question)),
  })
  return {
    async answer(question, options) {
      const composed = await thread.answer(offlineQuestionOf(question), knowledgeOf(question))
      const { answer } = composed
      const { model } = question
      const whyNotModel = model && whyNotAsked(composed)
      if (model && whyNotModel === undefined)
        return answerWithModel({ lookups: lookupsFor(question), question: { ...question, model }, composed, openModel }, options)
      for (const part of partsOf(answer)) options.onPart(part)
      return { answer, by: 'playbook', ...(whyNotModel !== undefined && { whyNotModel }) }
    },
    listPlays,
    holdsKnowledge: thread.holdsKnowledge,
    readDocument,
    readMail: createMailReader().readMail,
    async tryMailbox(mailbox) {
      // Loaded where somebody sets a mailbox up: it costs start time.
      const { tryMailbox } = await import('../outside/try-mailbox.ts')
      return tryMailbox(mailbox)
    },
    listTopics() {
      topics ??= loadTopics()
      return topics
    },
  }
}

function knowledgeOf({ shopId, knowledge }: PreparedQuestion) {
  return knowledge && { shopId, ...knowledge }
}

/** What the thread got with the first question of the answer. */
function heldKnowledgeOf({ shopId, knowledge }: PreparedQuestion) {
  return knowledge && { shopId, version: knowledge.version }
}

/** The answer that stands without a model, and that a model's is held against. */
export const compose = (playbook: Playbook, question: PreparedQuestion): OfflineAnswer =>
  answerOffline(playbook, offlineQuestionOf(question))

function offlineQuestionOf({ question, earlier, shop, role, policy, today, case: held }: PreparedQuestion): OfflineQuestion {
  const ofCase = held && { situation: held.situation, facts: held.facts, reading: held.reading }
  return { question, earlier, shop, role, policy, today, ...(ofCase && { case: ofCase }) }
}
