import { parentPort } from 'node:worker_threads'
import { type CoreWork, createCoreWork } from './operations/core-work.ts'

/** Work by the name of its function, with what that takes. */
export type CoreRequest = { readonly id: number } & {
  [Name in keyof CoreWork]: { readonly name: Name; readonly given: Parameters<CoreWork[Name]> }
}[keyof CoreWork]

// The entry of a thread of its own: while a message is read and a case decided, others are answered.
const core = createCoreWork()
parentPort?.postMessage({ ready: true })
parentPort?.on('message', async ({ id, name, given }: CoreRequest) => {
  try {
    const work = core[name] as (...given: unknown[]) => Promise<unknown>
    parentPort?.postMessage({ id, result: await work(...given) })
  } catch (error) {
    parentPort?.postMessage({ id, error })
  }
})
