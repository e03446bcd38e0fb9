import { TextlintKernel } from '@textlint/kernel'
import textPlugin from '@textlint/textlint-plugin-text'
import { text as checkWithAlex } from 'alex'
import { retext } from 'retext'
import retextEquality from 'retext-equality'
import retextPassive from 'retext-passive'
import retextProfanities from 'retext-profanities'
import retextReadability from 'retext-readability'
import retextSimplify from 'retext-simplify'
import stopWords from 'textlint-rule-stop-words'
import writeGoodRule from 'textlint-rule-write-good'
import writeGood from 'write-good'
import type { Contestant } from '../lint/contestant.ts'

const kernel = new TextlintKernel()
// Packages of the older module format, one of them wrapped in its default export.
const textlint = {
  ext: '.txt',
  plugins: [{ pluginId: 'text', plugin: textPlugin.default ?? textPlugin }],
  rules: [
    { ruleId: 'write-good', rule: writeGoodRule.default ?? writeGoodRule },
    { ruleId: 'stop-words', rule: stopWords.default ?? stopWords },
  ],
}
const pipeline = retext().use(retextEquality).use(retextProfanities).use(retextPassive).use(retextSimplify).use(retextReadability).freeze()

/** The prose linters that people use for English, each as its own documents say it is run on plain text. */
export const proseLinters: readonly Contestant[] = [
  { name: 'alex', doing: 'its defaults', check: (text) => checkWithAlex(text).messages.length },
  { name: 'write-good', doing: 'its defaults', check: (text) => writeGood(text).length },
  {
    name: 'textlint',
    doing: 'kernel, write-good and stop-words rules',
    check: async (text) => (await kernel.lintText(text, textlint)).messages.length,
  },
  {
    name: 'retext',
    doing: 'equality, profanities, passive, simplify, readability',
    check: async (text) => (await pipeline.process(text)).messages.length,
  },
]
