import { describe, expect, it } from 'vitest'
import { GOOD_MODEL_ANSWERS } from '../../test/good-model-answers.ts'
import { composedFor, questionFor, shownBy } from '../../test/model-question.ts'
import type { AnswerPart } from '../operations/answerer.ts'
import { indexPlaybook, openPlaybook } from './answer-offline.ts'
import { startHearing } from './hear-model.ts'

const whole = openPlaybook()

/** What is left of a good answer once it was heard out. */
function hear({ question: asked, plays: ids, answer }: (typeof GOOD_MODEL_ANSWERS)[number]) {
  const plays = ids.map((id) => whole.byId.get(id)!)
  const question = questionFor({ baseUrl: 'http://127.0.0.1:1/v1' }, { question: asked })
  const parts: AnswerPart[] = []
  const hearing = startHearing(question, composedFor(indexPlaybook(plays), question).answer, (part) => void parts.push(part))
  for (const play of plays) hearing.grounds.addPlay(play, 'playbook')
  for (let at = 0; at < answer.length; at += 37) hearing.onText(answer.slice(at, at + 37))
  const { merged } = hearing.finish()
  return { merged, shown: JSON.stringify(shownBy(parts)) }
}

const sentencesOf = (answer: string) =>
  answer
    .split('\n')
    .filter((line) => !line.startsWith('#') && line.trim() !== '')
    .map((line) => line.replace(/ ?\[[^\]]*\]/g, '').replace(/^(?:\d\.|-|> [a-z_]+:) /, ''))

describe('an answer that is right', () => {
  it('stands, nine tenths of its points and more', () => {
    let points = 0
    let standing = 0
    for (const good of GOOD_MODEL_ANSWERS) {
      const { merged } = hear(good)
      expect(merged, good.question).toHaveProperty('answer')
      const kept = JSON.stringify('answer' in merged ? merged.answer : {})
      const own = sentencesOf(good.answer).filter((point) => !good.wrong.some((wrong) => point.includes(wrong)))
      points += own.length
      standing += own.filter((point) => kept.includes(JSON.stringify(point).slice(1, -1))).length
    }
    expect(points).toBeGreaterThan(60)
    expect(standing / points).toBeGreaterThanOrEqual(0.9)
  })

  it.each(GOOD_MODEL_ANSWERS.filter(({ wrong }) => wrong.length > 0))('loses what is wrong in it: $wrong', (good) => {
    const { merged, shown } = hear(good)
    for (const wrong of good.wrong) {
      expect('answer' in merged && JSON.stringify([merged.answer.bottomLine, merged.answer.steps])).not.toContain(wrong)
      expect(shown).not.toContain(wrong)
    }
  })
})
