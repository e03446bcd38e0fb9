// `npm test`: install what is missing, then run everything; the last line is the sum. With `--full` the longer forms run, and every story is told at
// every screen: e2e/screens.ts says which there are.
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildStale } from './build.mjs'
import { Refusal, root, runQuietly, runScript, say, setUp } from './setup.mjs'
import { ensureTestTools } from './tools.mjs'

const longestRunMs = 30 * 60_000
const longestFullRunMs = 90 * 60_000
const longestEndMs = 20_000

/** How the screens are crossed beside the usual way, and what tells a story for which that makes a difference. */
const crossings = [
  { screens: 'schemes', told: /BY_POINTER|BY_KEYBOARD|POINTER_WIDE|KEYBOARD_NARROW/ },
  { screens: 'widths', told: /BY_POINTER|BY_KEYBOARD/ },
  { screens: 'both', told: /BY_POINTER|BY_KEYBOARD/ },
]

const checks = [
  { name: 'format and lint', args: ['@biomejs/biome/bin/biome', 'check', '--colors=off', '--max-diagnostics=50'] },
  { name: 'types', args: ['typescript/bin/tsc', '--noEmit', '--pretty', 'false'] },
  { name: 'dead code', args: ['knip/bin/knip.js', '--no-progress'] },
]

await runScript(import.meta.url, async () => {
  const given = process.argv.slice(2)
  const checksOnly = given.includes('--checks')
  const full = given.includes('--full')
  const args = given.filter((argument) => argument !== '--full')
  const node = await setUp()
  const sum = { passed: 0, failed: 0 }
  // Looked for first: who has no browser wants to hear it before the long part, not after.
  const tools = checksOnly ? {} : await ensureTestTools()
  for (const check of checks) add(sum, await runCheck(check, node))
  if (!checksOnly) {
    add(sum, await check('build', () => buildStale(node)))
    const env = { ...process.env, ...tools, ...(full && { EVENKEEL_TEST_LONG: '1', EVENKEEL_TEST_SEED: chooseSeed() }) }
    add(sum, await runVitest(node, args, env))
    for (const { screens, told } of full ? crossings : []) {
      const stories = findStories(told, args)
      if (stories.length === 0) continue
      say(`\nThe stories at other screens: ${screens}`)
      add(sum, await runVitest(node, ['--project', 'e2e', ...stories], { ...env, EVENKEEL_TEST_SCREENS: screens }))
    }
  }
  const nothingRan = sum.passed + sum.failed === 0
  process.exitCode = sum.failed > 0 || nothingRan ? 1 : 0
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`)
})

/** What the property tests of a full run begin from: the seed that is given, or one of its own, named so that its failures can be seen again. */
function chooseSeed() {
  const seed = process.env.EVENKEEL_TEST_SEED ?? String(randomInt(2 ** 31))
  say(`Property tests from seed ${seed}: EVENKEEL_TEST_SEED=${seed} tries the same values again.`)
  return seed
}

/** The stories of which the text holds this; only those that an argument names, when arguments name some. */
function findStories(told, args) {
  const named = args.filter((argument) => !argument.startsWith('-'))
  return readdirSync(join(root, 'e2e'))
    .map((name) => `e2e/${name}`)
    .filter((path) => path.endsWith('.spec.ts') && told.test(readFileSync(join(root, path), 'utf8')))
    .filter((path) => named.length === 0 || named.some((name) => path.includes(name)))
}

function add(sum, { passed, failed }) {
  sum.passed += passed
  sum.failed += failed
}

function runCheck({ name, args: [script, ...rest] }, node) {
  return check(name, async () => {
    const { code, output } = await runQuietly(node, [join(root, 'node_modules', script), ...rest])
    if (code !== 0) throw new Refusal(output.trim())
  })
}

/** One check is one test: it passes when `work` does not throw. */
async function check(name, work) {
  const started = Date.now()
  const took = () => `${((Date.now() - started) / 1000).toFixed(1)} s`
  try {
    await work()
    say(` ✓ ${name} (${took()})`)
    return { passed: 1, failed: 0 }
  } catch (error) {
    say(` ✗ ${name} (${took()})\n${error instanceof Refusal ? error.message : error.stack}`)
    return { passed: 0, failed: 1 }
  }
}

async function runVitest(node, args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-test-'))
  const report = join(folder, 'report.json')
  try {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { code, trouble } = await runVisibly(node, [vitest, 'run', ...reporters, ...args], { env, report })
    const counted = countOf(report, code)
    if (trouble === undefined) return counted
    say(trouble)
    return { ...counted, failed: counted.failed + 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs the tests with their output shown. Ends them when they take too long, or do not end although they have reported. */
function runVisibly(command, args, { env, report }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
    let trouble
    const giveUp = (words) => {
      trouble ??= words
      child.kill('SIGKILL')
    }
    const started = Date.now()
    const longestMs = env.EVENKEEL_TEST_LONG === '1' ? longestFullRunMs : longestRunMs
    let reportedAt
    const watching = setInterval(() => {
      if (reportedAt === undefined && existsSync(report)) reportedAt = Date.now()
      if (Date.now() - started > longestMs) giveUp(`The tests ran for more than ${longestMs / 60_000} minutes and were stopped.`)
      if (Date.now() - reportedAt > longestEndMs)
        giveUp('The tests reported but did not end: something that one of them started still runs.')
    }, 500)
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    const end = (code) => {
      clearInterval(watching)
      resolve({ code, trouble })
    }
    child.on('error', () => end(1))
    child.on('close', (code) => end(code ?? 1))
  })
}

// A file that could not be loaded, a run that broke off and an error outside any test are failures too, though no test says so.
function countOf(report, code) {
  let passed = 0
  let failed = 0
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    passed = numPassedTests
    failed =
      numFailedTests +
      testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')).length
  } catch {
    say('The test runner broke off before it could say how it went.')
  }
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}
