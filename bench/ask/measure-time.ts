// Times of asking, in a process of its own: printed as JSON.
import { answerOffline, openPlaybook } from '../../src/ask/answer-offline.ts'
import { createPassageIndex } from '../../src/core/playbook/search/passage-index.ts'
import { searchPlays } from '../../src/core/playbook/search/search-plays.ts'
import { readMessage } from '../../src/core/reading/read.ts'
import { listQuestions } from './questions.ts'

/** Milliseconds and megabytes. */
export interface AskTimes {
  readonly openMs: number
  readonly openMb: number
  readonly search: readonly number[]
  readonly answer: readonly number[]
  readonly passages: readonly number[]
  readonly passagesBuildMs: number
  readonly passagesMb: number
}

const PASSAGES = 20_000

function measureTimes(): AskTimes {
  const megabytes = () => {
    globalThis.gc?.()
    return process.memoryUsage().rss / 2 ** 20
  }
  const before = megabytes()
  const started = performance.now()
  const playbook = openPlaybook()
  const openMs = performance.now() - started
  const openMb = megabytes() - before
  const questions = listQuestions().map(({ question }) => question)
  const time = (run: (question: string) => unknown) =>
    questions.map((question) => {
      const from = performance.now()
      run(question)
      return performance.now() - from
    })
  const search = (question: string) => searchPlays(playbook.index, { question, reading: readMessage({ text: question }) })
  const answer = (question: string) =>
    answerOffline(playbook, { question, earlier: [], shop: { currency: 'USD', name: 'Harbour Lane' }, today: '2026-11-22' })
  time(search)
  time(answer)
  const searched = time(search)
  const answered = time(answer)
  const early = megabytes()
  const building = performance.now()
  const passages = createPassageIndex()
  const texts = [...playbook.byId.values()].flatMap((play) => Object.values(play.sections).flatMap((text) => text.split('\n\n')))
  passages.add(
    Array.from({ length: PASSAGES }, (_, i) => ({
      id: String(i),
      title: `Page ${i % 400}`,
      // Each passage is two of our paragraphs put together, another pair each time.
      text: `${texts[i % texts.length]}\n${texts[(i * 7 + Math.floor(i / texts.length) * 13) % texts.length]}`,
    })),
  )
  const passagesBuildMs = performance.now() - building
  time((question) => passages.search(question))
  const found = time((question) => passages.search(question))
  return { openMs, openMb, search: searched, answer: answered, passages: found, passagesBuildMs, passagesMb: megabytes() - early }
}

console.log(JSON.stringify(measureTimes()))
