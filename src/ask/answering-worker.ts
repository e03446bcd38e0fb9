import { parentPort } from 'node:worker_threads'
import { answerOffline, type OfflineQuestion, openPlaybook } from './answer-offline.ts'

/** What the thread is asked: a question, or the plays where there is none. */
export interface WorkerRequest {
  readonly id: number
  readonly question?: OfflineQuestion
}

// The entry of a thread of its own: to read a long question takes a while, and whoever else asks something of the server does not wait for it.
const playbook = openPlaybook()

parentPort?.on('message', ({ id, question }: WorkerRequest) => {
  try {
    parentPort?.postMessage({ id, result: question ? answerOffline(playbook, question) : [...playbook.byId.values()] })
  } catch (error) {
    parentPort?.postMessage({ id, error })
  }
})
