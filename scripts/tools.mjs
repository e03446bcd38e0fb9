// The programs that only the tests need: a browser, a Postgres that is not the one that comes with Evenkeel, and a mail server.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { Refusal, runQuietly, say } from './setup.mjs'

const oldestPostgres = 15
const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe']
const chromiumPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const postgresHomes = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt', 'C:\\Program Files\\PostgreSQL']

/**
 * Finds these programs, installing what is missing where Debian's packages may be used, and returns the settings that tell the
 * tests where they are.
 */
export async function ensureTestTools() {
  for (const name of ['EVENKEEL_TEST_CHROMIUM', 'EVENKEEL_TEST_POSTGRES', 'EVENKEEL_TEST_DOVECOT']) {
    if (process.env[name] && !existsSync(process.env[name])) throw new Refusal(`${name} names ${process.env[name]}, which is not there.`)
  }
  const missing = [
    ...(findChromium() === undefined ? ['chromium'] : []),
    ...(findPostgres() === undefined ? ['postgresql'] : []),
    ...(findDovecot() === undefined ? ['dovecot-imapd'] : []),
  ]
  if (missing.length > 0) await installPackages(missing)
  const chromium = findChromium()
  const postgres = findPostgres()
  const dovecot = findDovecot()
  if (chromium === undefined || postgres === undefined || dovecot === undefined) {
    const lacking =
      chromium === undefined ? 'Chromium that runs' : postgres === undefined ? `Postgres ${oldestPostgres} or newer` : 'Dovecot'
    throw new Refusal(`The packages were installed, but no ${lacking} was found. ${byHand}`)
  }
  return { EVENKEEL_TEST_CHROMIUM: chromium, EVENKEEL_TEST_POSTGRES: postgres, EVENKEEL_TEST_DOVECOT: dovecot }
}

const byHand =
  `Install Chromium (or Chrome), PostgreSQL ${oldestPostgres} or newer and Dovecot, or set EVENKEEL_TEST_CHROMIUM to the browser's program, ` +
  "EVENKEEL_TEST_POSTGRES to the folder that holds Postgres's initdb and postgres, and EVENKEEL_TEST_DOVECOT to dovecot's program, then run `npm test` again."

function findChromium() {
  const named = process.env.EVENKEEL_TEST_CHROMIUM
  if (named) return existsSync(named) ? named : undefined
  const onPath = searchPath().flatMap((folder) => chromiumNames.map((name) => join(folder, name)))
  return [...onPath, ...chromiumPaths].find(isRealProgram)
}

/** Servers lie where a person's search path does not lead. */
function findDovecot() {
  const named = process.env.EVENKEEL_TEST_DOVECOT
  if (named) return existsSync(named) ? named : undefined
  return [...searchPath(), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/sbin'].map((folder) => join(folder, 'dovecot')).find(existsSync)
}

// Ubuntu's package is a script that only says to install a snap.
function isRealProgram(path) {
  if (!existsSync(path)) return false
  if (!path.endsWith('chromium-browser')) return true
  return !readFileSync(path).subarray(0, 4_000).toString('latin1').includes('snap')
}

function findPostgres() {
  const named = process.env.EVENKEEL_TEST_POSTGRES
  const folders = named ? [named] : [...versionedFolders(), ...searchPath()]
  return folders.find((folder) =>
    ['', '.exe'].some((ending) => existsSync(join(folder, `initdb${ending}`)) && existsSync(join(folder, `postgres${ending}`))),
  )
}

function versionedFolders() {
  return postgresHomes
    .filter(existsSync)
    .flatMap((home) =>
      readdirSync(home).map((name) => ({ path: join(home, name, 'bin'), version: Number(/(\d+)(\.\d+)?$/.exec(name)?.[1]) })),
    )
    .filter(({ version }) => version >= oldestPostgres && version < 100)
    .sort((a, b) => b.version - a.version)
    .map(({ path }) => path)
}

function searchPath() {
  return (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
}

async function installPackages(names) {
  const list = names.join(' ')
  if (!searchPath().some((folder) => existsSync(join(folder, 'apt-get'))))
    throw new Refusal(`The tests need programs that are not here (${list}). ${byHand}`)
  if (process.getuid?.() !== 0) {
    throw new Refusal(`The tests need ${list}. Run \`sudo apt-get install --no-install-recommends ${list}\`, then \`npm test\` again.`)
  }
  say(`Installing ${list} by apt-get, for the tests only …`)
  const started = Date.now()
  const ticking = setInterval(() => say(`  … still installing (${Math.round((Date.now() - started) / 1000)} s)`), 10_000)
  // Debian starts a server that it installs, unless the machine is going down or coming up.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const allow = withoutOwnCluster()
  try {
    // A list that could not be refreshed is no reason to stop: the packages may be in the one that is there.
    await runQuietly('apt-get', ['update', '-qq'], { env })
    const { code, output } = await runQuietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env })
    if (code !== 0) throw new Refusal(`apt-get could not install ${list}: ${lastLines(output)}\n${byHand}`)
  } finally {
    clearInterval(ticking)
    allow()
  }
  say(`Installed ${list} in ${Math.round((Date.now() - started) / 1000)} s.`)
}

// Debian's package starts a server of its own when it is installed; the tests use only its programs.
function withoutOwnCluster() {
  const path = '/etc/postgresql-common/createcluster.d/evenkeel-tests.conf'
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, 'create_main_cluster = false\nstart_conf = manual\n')
  return () => rmSync(path, { force: true })
}

function lastLines(output) {
  return output.trim().split('\n').slice(-8).join('\n')
}
