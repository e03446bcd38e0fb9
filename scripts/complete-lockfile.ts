// After `npm install`: writes down the packages for other platforms that npm left out of package-lock.json because the registry at hand does
// not carry them. `npm ci` refuses a lockfile without them, on every platform.
import { readFileSync, writeFileSync } from 'node:fs'

interface LockEntry {
  readonly version?: string
  readonly dev?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export type LockPackages = Readonly<Record<string, LockEntry>>

interface MissingPackage {
  readonly name: string
  readonly version: string
  /** Path in the lockfile of the package that may use it. */
  readonly wantedBy: string
}

/** Each package that a locked one may use on some platform and that the lockfile does not hold. */
export function listMissing(packages: LockPackages): MissingPackage[] {
  return Object.entries(packages).flatMap(([wantedBy, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesOf(wantedBy, name).some((place) => place in packages))
      .map(([name, version]) => ({ name, version, wantedBy })),
  )
}

// Where Node would look for `name` from the package at `path`, nearest first.
function placesOf(path: string, name: string): string[] {
  const places: string[] = []
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    places.push(`${folder === '' ? '' : `${folder}/`}node_modules/${name}`)
    if (folder === '') return places
  }
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'aix', 'sunos', 'netbsd', 'openbsd']
const processors = ['arm64', 'x64', 'arm', 'ppc64', 'riscv64', 's390x', 'ia32', 'loong64', 'mips64el']
const libraries: Readonly<Record<string, string>> = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }

function entryOf({ name, version, wantedBy }: MissingPackage, packages: LockPackages): LockEntry {
  const words = name.split('/').at(-1)!.split('-')
  const os = words.filter((word) => systems.includes(word))
  const cpu = words.filter((word) => processors.includes(word))
  const libc = words.flatMap((word) => libraries[word] ?? [])
  if (os.length !== 1 || cpu.length !== 1)
    throw new Error(`${name} does not say for which platform it is; add it to package-lock.json by hand.`)
  const dev = packages[wantedBy]?.dev === true ? { dev: true } : {}
  const entry = { version, cpu, ...dev, ...(libc.length > 0 ? { libc } : {}), optional: true, os }
  return entry
}

if (import.meta.main) {
  const path = new URL('../package-lock.json', import.meta.url)
  const lock = JSON.parse(readFileSync(path, 'utf8'))
  const missing = listMissing(lock.packages)
  const added = missing.map((one) => [`node_modules/${one.name}`, entryOf(one, lock.packages)] as const)
  const packages = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => (a < b ? -1 : 1))
  if (missing.length > 0) writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`)
  console.info(missing.length === 0 ? 'The lockfile is whole.' : `Added to the lockfile: ${missing.map(({ name }) => name).join(', ')}`)
}
