import { findProof } from '../../../src/core/proof-of-work.ts'
import { contactPage as words } from '../../texts/en-contact-page.ts'
import type { ChosenPhoto } from './photos.ts'

/** The challenge of one message. */
export interface Proof {
  readonly challenge: string
  readonly challengeId: string
  readonly bits: number
}

/** What the server wrote into the page. */
export interface Told {
  readonly slug: string
  readonly basePath: string
  readonly inside: boolean
  readonly shopName: string
  readonly proof: Proof
}

/** What was typed; empty fields are left out. */
export interface Sent {
  readonly text: string
  readonly name?: string
  readonly email?: string
  readonly orderNumber?: string
  readonly website?: string
}

export type SentAnswer =
  | { readonly outcome: 'taken'; readonly reference: string; readonly link?: string; readonly mailed: boolean }
  | { readonly outcome: 'turned_away'; readonly notice?: string }

/** The server refused it; the message says why. */
export class Unsent extends Error {
  readonly reason: unknown

  constructor(message: string, reason: unknown) {
    super(message)
    this.name = 'Unsent'
    this.reason = reason
  }
}

/** As long as the server takes at least to believe that a person wrote. */
const LEAST_MS = 3_200
const TRIES_AT_ONCE = 5_000

/** Does the work of the page's challenge at once, and sends. A second try after a lost answer makes no second case. */
export function openSender(told: Told): { readonly send: (fields: Sent, photos: readonly ChosenPhoto[]) => Promise<SentAnswer> } {
  const id = newId(Date.now())
  let work = begin(told, told.proof)
  const sendOnce = async (fields: Sent, photos: readonly ChosenPhoto[]) => {
    const { proof, nonce, since } = await work
    await pause(LEAST_MS - (performance.now() - since))
    return (await call(told, 'send-contact-form', {
      ...fields,
      slug: told.slug,
      id,
      challenge: proof.challenge,
      nonce,
      photos,
    })) as SentAnswer
  }
  return {
    async send(fields, photos) {
      try {
        return await sendOnce(fields, photos)
      } catch (error) {
        // A page that stood open for hours: the work is done anew, and nobody has to type anything again.
        if (!(error instanceof Unsent) || !['run_out', 'unknown', 'too_fast'].includes(String(error.reason))) throw error
        const { proof } = (await call(told, 'get-contact-form', { slug: told.slug })) as { proof: Proof }
        work = begin(told, proof)
        return sendOnce(fields, photos)
      }
    },
  }
}

interface Work {
  readonly proof: Proof
  readonly nonce: number
  /** When the challenge came here, by this page's own clock. */
  readonly since: number
}

async function begin({ basePath }: Told, proof: Proof): Promise<Work> {
  const since = performance.now()
  const nonce = await proveInThread(basePath, proof).catch(() => proveHere(proof))
  return { proof, nonce, since }
}

function proveInThread(basePath: string, proof: Proof): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(`${basePath}/contact-worker.js`)
    worker.addEventListener('message', ({ data }: MessageEvent<number>) => {
      worker.terminate()
      resolve(data)
    })
    worker.addEventListener('error', reject)
    worker.postMessage(proof)
  })
}

/** Where a browser opens no thread: a little at a time, so that typing goes on. */
async function proveHere({ challengeId, bits }: Proof): Promise<number> {
  for (let from = 0; ; from += TRIES_AT_ONCE) {
    const nonce = findProof(challengeId, bits, from, TRIES_AT_ONCE)
    if (nonce !== undefined) return nonce
    await pause(0)
  }
}

async function call({ basePath }: Told, operation: string, input: object): Promise<unknown> {
  const response = await fetch(`${basePath}/api/v1/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'omit',
    body: JSON.stringify(input),
  })
  const body = (await response.json()) as { detail?: string; details?: { reason?: unknown } }
  if (response.ok) return body
  throw new Unsent(body.detail ?? words.unreachable, body.details?.reason)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))
}

/** A UUIDv7 (RFC 9562, 5.7): 48 bits of time, the rest random. */
function newId(now: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  for (let at = 0; at < 6; at += 1) bytes[at] = Math.floor(now / 2 ** (8 * (5 - at))) % 256
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
