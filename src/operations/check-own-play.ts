import { z } from 'zod'
import { PlayError } from '../core/playbook/play.ts'
import { problemsOfWords } from '../core/playbook/words-of-play.ts'
import { pureOperation } from './operation.ts'
import { parseOwnPlay } from './own-play-text.ts'

export const ownPlayText = z.string().max(40_000, 'a play may hold 40,000 characters')

/** Checks a play of the shop's own as it is written. */
export const checkOwnPlay = pureOperation({
  name: 'check-own-play',
  summary: "Check one of the shop's own plays as it is written: whether its form holds, and what the linter says of its words.",
  scope: 'anyone',
  input: z.object({ text: ownPlayText }),
  output: z.object({
    title: z.string().optional().describe('Of a play whose form holds.'),
    form: z.string().optional().describe('The first thing to mend in its form: until then it cannot be published.'),
    words: z.array(z.string()).describe('What a reader would stumble on in its words.'),
  }),
  run({ text }) {
    try {
      const play = parseOwnPlay(text)
      // A line there begins with the play and the rule, for whoever looks through many plays.
      return { title: play.title, words: problemsOfWords(play).map((line) => line.replace(/^[^:]*: [^:]*: /, '')) }
    } catch (error) {
      if (error instanceof PlayError) return { form: error.message, words: [] }
      throw error
    }
  },
})
