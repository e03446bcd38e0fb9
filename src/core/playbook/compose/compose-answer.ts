import type { Answer } from '../answer.ts'
import type { Play, PlaySection } from '../play.ts'
import { pointsOf, sentencesOf } from './play-parts.ts'
import type { AnswerRequest, RankedPlay } from './request.ts'

/** The answer of the playbook to one question, with no model: what the best plays say, applied to what the question, the case and the shop say. Never fails on any text. */
export function composeAnswer(request: AnswerRequest): Answer {
  const [top] = request.plays
  if (request.abstained || top === undefined) return abstain(request)
  const { play } = top
  return {
    ...NOTHING,
    kind: 'answer',
    bottomLine: sentencesOf(play, 'Bottom line').slice(0, 2).join(' '),
    steps: pointsOf(play, 'Do this').slice(0, 6),
    doNot: pointsOf(play, 'Do not').slice(0, 3),
    next: [sentencesOf(play, 'What comes back at you').join(' ')],
    afterwards: sentencesOf(play, 'Afterwards').slice(0, 2),
    sources: sourcesOf(play),
    plays: [used(top, ['Bottom line', 'Do this', 'Do not', 'What comes back at you', 'Afterwards'])],
  }
}

const NOTHING: Answer = {
  kind: 'abstained',
  bottomLine: 'There is nothing in the playbook on that.',
  policy: [],
  questionsBack: [],
  steps: [],
  words: [],
  doNot: [],
  next: [],
  afterwards: [],
  sources: [],
  plays: [],
  nearest: [],
}

function abstain({ nearest }: AnswerRequest): Answer {
  return { ...NOTHING, nearest: nearest.slice(0, 4) }
}

function used({ play, from }: RankedPlay, sections: PlaySection[]): Answer['plays'][number] {
  return { id: play.id, title: play.title, from, sections }
}

function sourcesOf(play: Play): Answer['sources'] {
  return play.sources.slice(0, 3).map((source) => ({ ...source, playId: play.id }))
}
