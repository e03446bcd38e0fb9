import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/store/embedded.ts'
import { silentLog } from './database.ts'
import { guardFolder, makeServerFolder, makeTemplate, removeFolder } from './server.ts'

/** Starts the bundled Postgres for the project `embedded`, exactly as Evenkeel does. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = makeServerFolder()
  const guard = guardFolder(folder)
  const embedded = await startEmbedded({ dataFolder: folder, log: silentLog })
  await makeTemplate(embedded.connection)
  project.provide('server', { kind: 'embedded', connection: embedded.connection })
  return async () => {
    await embedded.stop()
    removeFolder(folder)
    guard.stdin?.end()
  }
}
