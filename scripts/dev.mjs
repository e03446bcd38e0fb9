// `npm run dev`: the server from source, restarted when a file changes, and the web with its own server in front of it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root, runScript, say, setUp } from './setup.mjs'

await runScript(import.meta.url, async () => {
  const node = await setUp()
  say('The server runs from source; open the address that Vite prints.')
  const children = [
    ['--watch', '--watch-preserve-output', '--watch-path', 'src', 'src/main.ts'],
    [join(root, 'node_modules/vite/bin/vite.js'), '--config', 'web/vite.config.ts'],
  ].map((args) => spawn(node, args, { cwd: root, stdio: 'inherit' }))
  const stop = (signal) => {
    for (const child of children) child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal))
  for (const child of children) child.on('exit', () => stop('SIGTERM'))
})
