import { parentPort } from 'node:worker_threads'
import type { RankedPlay } from '../core/playbook/compose/request.ts'
import type { KnowledgeForAnswer } from '../operations/answerer.ts'
import {
  answerOffline,
  indexKnowledge,
  type OfflineAnswer,
  type OfflineQuestion,
  openPlaybook,
  type ShopKnowledge,
  textToEncode,
} from './answer-offline.ts'
import { openEncoder } from './encoder.ts'
import { encodeOwnPlays, type OwnMeanings, withOwnMeanings } from './own-meanings.ts'

/** What the thread is asked: a question, one play by its id, or all plays of the playbook where there is neither. */
export interface WorkerRequest {
  readonly id: number
  readonly question?: OfflineQuestion
  readonly playId?: string
  /** The shop's own, where it has any: `loaded` is put in the place of what was held of the shop. */
  readonly knowledge?: KnowledgeForAnswer & { readonly shopId: string }
  /** Shops whose knowledge need not be held any longer. */
  readonly drop?: readonly string[]
}

// The entry of a thread of its own: to read a long question takes a while, and whoever else asks something of the server does not wait for it.
const playbook = openPlaybook()
// Only now, and in a thread of its own: until it is there, questions are answered by words and structure alone.
const encoder = playbook.vectors ? openEncoder() : undefined
/** A question is not kept waiting longer for its meaning. */
const MOST_MS_TO_ENCODE = 100
/** Nobody waits for the meaning of a shop's own plays: it takes as long as it takes. */
const MOST_MS_FOR_A_LINE = 5_000
const MOST_MS_TO_LOAD = 60_000
const held = new Map<string, HeldKnowledge>()

interface HeldKnowledge {
  readonly version: string
  readonly knowledge: ShopKnowledge
  readonly own?: OwnMeanings
}

function knowledgeOf({ knowledge: asked, drop = [] }: WorkerRequest): ShopKnowledge | undefined {
  for (const shopId of drop) held.delete(shopId)
  if (!asked) return undefined
  const { shopId, version, loaded } = asked
  if (loaded) {
    const made = held.get(shopId)?.own
    held.set(shopId, { version, knowledge: indexKnowledge(playbook, loaded), ...(made && { own: made }) })
    if (loaded.plays.length > 0) void holdOwnMeanings(shopId, version)
  }
  // Where somebody changed it meanwhile, what is held is newer, and right.
  const known = held.get(shopId)
  if (!known) throw new Error('what the shop knows of its own is not held here any more')
  return known.knowledge
}

/** Until it is done, and where the encoder is missing, the shop's own plays are found by words and structure. */
async function holdOwnMeanings(shopId: string, version: string): Promise<void> {
  const { vectors } = playbook
  const entry = held.get(shopId)
  if (!encoder || !vectors || !entry || !(await encoder.ready(MOST_MS_TO_LOAD))) return
  const encode = (line: string) => encoder.encode(line, MOST_MS_FOR_A_LINE)
  // A question may have come between: then the line is asked for once more.
  const own = await encodeOwnPlays(entry.knowledge, vectors, async (line) => (await encode(line)) ?? encode(line), entry.own)
  if (held.get(shopId) === entry) held.set(shopId, { version, knowledge: withOwnMeanings(entry.knowledge, vectors, own), own })
}

async function answer(question: OfflineQuestion, request: WorkerRequest): Promise<OfflineAnswer> {
  // Before anything is waited for: what is sent later may take the place of what is held.
  const knowledge = knowledgeOf(request)
  const embedding = await encoder?.encode(textToEncode(knowledge?.playbook ?? playbook, question), MOST_MS_TO_ENCODE)
  return answerOffline(playbook, question, knowledge, embedding)
}

function findPlay(id: string, request: WorkerRequest): Pick<RankedPlay, 'play' | 'from'> | undefined {
  const knowledge = knowledgeOf(request)
  const play = (knowledge?.playbook ?? playbook).byId.get(id)
  return play && { play, from: knowledge?.ownPlays.has(id) ? 'shop' : 'playbook' }
}

parentPort?.on('message', async (request: WorkerRequest) => {
  const { id, question, playId } = request
  try {
    if (playId !== undefined) parentPort?.postMessage({ id, result: findPlay(playId, request) })
    else parentPort?.postMessage({ id, result: question ? await answer(question, request) : [...playbook.byId.values()] })
  } catch (error) {
    parentPort?.postMessage({ id, error })
  }
})
