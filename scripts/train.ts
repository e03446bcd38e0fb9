// Makes the weights of the reading and their card, models/reading-weights.ts and models/CARD.md, from the open sets beside the repository and our own
// messages. Run: npm run train [-- --check], which makes them anew and only compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { assess, renderAssessed } from '../training/assess.ts'
import { renderCard } from '../training/card.ts'
import { hashCorpus, readCorpus } from '../training/corpus.ts'
import { toExample } from '../training/example.ts'
import { listMissingSets, openSets, readOpenSet } from '../training/open-sets.ts'
import { settings, train } from '../training/train.ts'
import { renderWeights } from '../training/weights-file.ts'
import { hashWordNeighbours, readWordNeighbours } from '../training/word-neighbours.ts'

const missing = listMissingSets()
if (missing.length > 0) {
  console.error(
    `The reading cannot be trained:\n${missing.map((words) => `- ${words}`).join('\n')}\nThe weights that are here stay as they are.`,
  )
  process.exitCode = 1
} else {
  const examples = [...openSets.flatMap(({ name }) => readOpenSet(name)), ...readCorpus()].map(toExample)
  console.log(`${examples.length} texts`)
  const trained = train(examples, readWordNeighbours())
  const assessed = assess(trained, examples)
  for (const line of assessed) console.log(renderAssessed(line))
  const corpusSha256 = hashCorpus()
  const wordsSha256 = hashWordNeighbours()
  const weights = renderWeights(trained.model, { corpus: corpusSha256, words: wordsSha256 })
  keep('reading-weights.ts', weights)
  keep('CARD.md', renderCard({ examples, assessed, settings, weights, corpusSha256, wordsSha256 }))
}

function keep(name: string, text: string): void {
  const path = new URL(`../models/${name}`, import.meta.url)
  if (!process.argv.includes('--check')) writeFileSync(path, text)
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`models/${name} is not what training makes.`)
    process.exitCode = 1
  }
}
