// `npm start`: install what is missing, build what is stale, run the server and stop it cleanly.
// The script in package.json begins with `exec`, because a shell between npm and this process would die of npm's SIGTERM at once and npm
// would be gone before the server has stopped. Windows has no `exec`; there the second half of that line runs.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildStale } from './build.mjs'
import { root, runScript, setUp } from './setup.mjs'

const parentWatchedEveryMs = 500

/** Runs a Node script as the one child of this process until it ends; this process ends with its exit code. */
export function runUntilItEnds(node, args, env = process.env) {
  const child = spawn(node, args, { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env })
  // The channel carries nothing: it closes when this process dies by any means, which tells the server to stop.
  child.channel?.unref()
  const forwarded = new Set()
  const forward = (signal) => {
    // A terminal sends Ctrl-C to the whole group and npm sends it on: the server hears of it once from here.
    if (forwarded.has(signal)) return
    forwarded.add(signal)
    child.kill(signal)
  }
  process.on('SIGINT', () => forward('SIGINT'))
  process.on('SIGTERM', () => forward('SIGTERM'))
  // A closed terminal is a request to stop, not to reload.
  process.on('SIGHUP', () => forward('SIGTERM'))
  const parent = process.ppid
  // A parent that was killed cannot pass anything on; a new one is how that shows.
  const watching = setInterval(() => {
    if (process.ppid !== parent) forward('SIGTERM')
  }, parentWatchedEveryMs)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      clearInterval(watching)
      process.exitCode = code ?? (signal === 'SIGKILL' ? 137 : 1)
      resolve()
    })
  })
}

await runScript(import.meta.url, async () => {
  const node = await setUp()
  await buildStale(node)
  await runUntilItEnds(node, [join(root, 'dist/server/main.js'), ...process.argv.slice(2)])
})
