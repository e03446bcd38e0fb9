import { type Answer, answerSchema } from '../core/playbook/answer.ts'
import type { AnswerPart } from '../operations/answerer.ts'

/** An answer as it is told piece by piece: its plays, then each field that holds something, in the order of its schema. */
export function partsOf(answer: Answer): readonly AnswerPart[] {
  const fields = (Object.keys(answerSchema.shape) as (keyof Answer)[]).filter((field) => field !== 'kind' && field !== 'plays')
  const pieces = fields.filter((field) => {
    const value = answer[field]
    return value !== undefined && !(Array.isArray(value) && value.length === 0)
  })
  return [
    { kind: 'plays', plays: answer.plays },
    ...pieces.map((field, at) => ({ kind: 'piece' as const, piece: { ...(at === 0 && { kind: answer.kind }), [field]: answer[field] } })),
  ]
}
