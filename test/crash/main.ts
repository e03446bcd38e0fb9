// `npm run test:crash [kills]`: the long form of e2e/crash.spec.ts.
import { runCrash } from './run-crash.ts'

const kills = Number(process.argv[2] ?? 50)
const begun = Date.now()
const { broken, ...outcome } = await runCrash({ kills, say: (line) => process.stdout.write(`${line}\n`) })
process.stdout.write(`${JSON.stringify({ ...outcome, seconds: Math.round((Date.now() - begun) / 1000) })}\n`)
for (const line of broken) process.stdout.write(`${line}\n`)
process.stdout.write(
  broken.length === 0 ? 'Nothing was lost and nothing was sent twice.\n' : `${broken.length} things are not as promised.\n`,
)
process.exitCode = broken.length === 0 ? 0 : 1
