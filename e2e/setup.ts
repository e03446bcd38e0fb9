import { spawnSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'
import { guardFolder, makeServerFolder, removeFolder } from '../test/server.ts'
import { findFreePort, root, SERVER, startEvenkeel, untilNothingRemains } from './evenkeel-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder that an Evenkeel was started on once and stopped: what the stories begin with is a copy of it. */
    startedFolder: string
  }
}

/** Builds what is stale, once for all stories, and starts an Evenkeel on a folder to copy: to make a database is most of a first start. */
export async function setup(project: TestProject): Promise<() => void> {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`Nothing was built: ${built.stderr}`)
  const folder = makeServerFolder()
  const guard = guardFolder(folder)
  const evenkeel = startEvenkeel({ dataFolder: folder, port: await findFreePort(), command: SERVER })
  await evenkeel.untilStarted()
  evenkeel.child.kill('SIGTERM')
  await evenkeel.untilEnded()
  await untilNothingRemains(evenkeel)
  project.provide('startedFolder', folder)
  return () => {
    removeFolder(folder)
    guard.stdin?.end()
  }
}
