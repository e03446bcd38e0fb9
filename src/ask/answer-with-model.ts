import type { Answer } from '../core/playbook/answer.ts'
import { MODEL_PARTS } from '../core/playbook/verify/answer-sheet.ts'
import type { Answered, AnswerOptions, AnswerPart, ModelForAnswer, PreparedQuestion } from '../operations/answerer.ts'
import type { OpenModel } from '../outside/model.ts'
import type { OfflineAnswer } from './answer-offline.ts'
import { startHearing } from './hear-model.ts'
import { INSTRUCTIONS, writePrompt } from './model-prompt.ts'
import { createModelTools, type Lookups } from './model-tools.ts'
import { partsOf } from './parts-of-answer.ts'
import { whyOfCuts, whyOfEnding } from './why-not-model.ts'

/** A question whose composed answer is there already, and the model that may better it. */
export interface ModelTurn {
  readonly lookups: Lookups
  readonly question: PreparedQuestion & { readonly model: ModelForAnswer }
  readonly composed: OfflineAnswer
  readonly openModel: OpenModel
}

/** Why a model is not asked at all, undefined where it is: what keeps people safe, refuses, or has nothing to stand on is said by us alone. */
export function whyNotAsked({ answer, request }: OfflineAnswer): string | undefined {
  switch (answer.kind) {
    case 'crisis':
      return 'Where a life may be at stake, no model is asked.'
    case 'declined':
      return 'What we decline is not asked of a model.'
    case 'not_read':
      return 'Its answer could not be checked in this language, so the model was not asked.'
    case 'abstained':
      return 'The playbook has nothing on this, and a model may say nothing else.'
    case 'answer':
      return request.plays.length > 0 ? undefined : 'No play fits, and a model may say nothing else.'
  }
}

const MOST_STEPS = 5
const MOST_STALL_MS = 12_000

/**
 * The composed answer, bettered by a model where all that it says holds: each sentence is held back until it was verified. The bottom line,
 * policy and math of the composed answer are told at once; a model's bottom line, which may not differ in what is given, takes the place of the first.
 * Throws only the signal's reason: whatever the model does, the composed answer stands.
 */
export async function answerWithModel(
  { lookups, question, composed, openModel }: ModelTurn,
  { signal, onPart }: AnswerOptions,
): Promise<Answered> {
  const { answer, request } = composed
  const { model, case: ofCase } = question
  tellFirst(answer, onPart)
  const hearing = startHearing(question, answer, onPart)
  const stands = (whyNotModel: string): Answered => {
    if (hearing.hasShown()) onPart({ kind: 'restart' })
    tellPieces(answer, onPart)
    return { answer, by: 'playbook', modelName: model.model, whyNotModel }
  }
  const { policy, grounds, check } = hearing
  const { prompt, plays, fits } = writePrompt(request, answer, { mostTokens: model.mostTokens, policy })
  if (!fits) return stands(whyOfEnding({ end: 'no_room' }))
  for (const { play, from } of plays) grounds.addPlay(play, from)
  const situation = { ...ofCase?.situation, ...answer.math?.situation }
  const { end, status } = await openModel({ ...model, key: model.key }).converse(
    {
      instructions: INSTRUCTIONS,
      prompt,
      tools: createModelTools({ lookups, question, request, grounds, check, policy, situation }),
      mostSteps: MOST_STEPS,
      mostTokens: model.mostTokens,
      mostMs: model.mostSeconds * 1000,
      stallMs: Math.min(MOST_STALL_MS, model.mostSeconds * 1000),
      onText: hearing.onText,
    },
    signal,
  )
  signal.throwIfAborted()
  if (end !== 'done' && end !== 'stopped') return stands(whyOfEnding({ end, ...(status !== undefined && { status }) }))
  if (hearing.isTooLong()) return stands(whyOfEnding({ end: 'too_long' }))
  const { merged, wrote, preamble } = hearing.finish()
  if (!wrote) return stands(whyOfEnding({ end: REFUSES.test(preamble) ? 'said_no' : 'no_form' }))
  if ('stands' in merged) return stands(whyOfCuts(merged.stands))
  tellPieces(merged.answer, onPart)
  return { answer: merged.answer, by: 'model', modelName: model.model }
}

const REFUSES = /\b(?:can(?:no|['’])t|won['’]t|unable to|not able to|sorry|decline|not comfortable|against my)\b/i

/** What is true whatever the model says: nobody waits for it. */
function tellFirst(answer: Answer, onPart: (part: AnswerPart) => void): void {
  const parts = partsOf(answer)
  const first = parts.findIndex((part) => part.kind === 'piece' && WRITTEN.some((field) => field in part.piece && field !== 'bottomLine'))
  for (const part of first < 0 ? parts : parts.slice(0, first)) onPart(part)
}

/** What a model may write: told once it was heard. */
const WRITTEN = [...MODEL_PARTS, 'sources'] as const

function tellPieces(answer: Answer, onPart: (part: AnswerPart) => void): void {
  for (const part of partsOf(answer)) if (part.kind === 'piece') onPart(part)
}
