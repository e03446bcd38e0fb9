// `npm run test:crash [kills]`: the long form of e2e/crash.spec.ts.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { runCrash } from '../test/crash/run-crash.ts'

const built = spawnSync(process.execPath, [join(import.meta.dirname, 'build.mjs')], { stdio: 'inherit' })
if (built.status !== 0) process.exit(1)

const kills = Number(process.argv[2] ?? 50)
const begun = Date.now()
const { broken, ...outcome } = await runCrash({ kills, say: (line) => process.stdout.write(`${line}\n`) })
process.stdout.write(`${JSON.stringify({ ...outcome, seconds: Math.round((Date.now() - begun) / 1000) })}\n`)
for (const line of broken) process.stdout.write(`${line}\n`)
process.stdout.write(
  broken.length === 0 ? 'Nothing was lost and nothing was sent twice.\n' : `${broken.length} things are not as promised.\n`,
)
process.exitCode = broken.length === 0 ? 0 : 1
