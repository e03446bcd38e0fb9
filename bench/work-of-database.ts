import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Seconds of work that the processes of this database have done so far; a busy machine makes them wait, and does not make them work more. Linux alone. */
export function workOfDatabase(folder: string): number {
  const [pidFile] = globSync(join(folder, '**/postmaster.pid'))
  const postmaster = pidFile === undefined ? '' : readFileSync(pidFile, 'utf8').split('\n')[0]
  let ticks = 0
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
      if (fields[1] === postmaster) ticks += Number(fields[11]) + Number(fields[12])
    } catch {
      // It has ended meanwhile.
    }
  }
  return ticks / 100
}
