// Makes the weights of the reading: models/reading-weights.ts and models/CARD.md. Run: npm run train
import { writeFileSync } from 'node:fs'
import { type Assessed, assess } from '../training/assess.ts'
import { hashCorpus, readCorpus } from '../training/corpus.ts'
import { toExample } from '../training/example.ts'
import { listMissingSets, openSets, readOpenSet } from '../training/open-sets.ts'
import { settings, train } from '../training/train.ts'
import { renderWeights } from '../training/weights-file.ts'

const missing = listMissingSets()
if (missing.length > 0) {
  console.error(`The reading cannot be trained:\n${missing.map((words) => `- ${words}`).join('\n')}`)
  process.exitCode = 1
} else {
  const examples = [...openSets.flatMap(({ name }) => readOpenSet(name)), ...readCorpus()].map(toExample)
  console.log(`${examples.length} texts`)
  const trained = train(examples, settings)
  writeFileSync(new URL('../models/reading-weights.ts', import.meta.url), renderWeights(trained.model, hashCorpus()))
  const assessed = assess(trained, examples)
  for (const line of assessed) console.log(renderAssessed(line))
}

function renderAssessed({ source, of, rows, figures }: Assessed): string {
  const told = Object.entries(figures).map(([name, value]) => `${name} ${Number.isInteger(value) ? value : value.toFixed(3)}`)
  return `${source.padEnd(12)} ${of.padEnd(11)} ${String(rows).padStart(6)}  ${told.join('  ')}`
}
