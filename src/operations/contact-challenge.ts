import { z } from 'zod'
import { holdsProof, PROOF_BITS } from '../core/proof-of-work.ts'
import { AppError } from '../errors.ts'
import { spendChallenge } from '../store/contact-forms.ts'
import type { CallContext } from './operation.ts'

/** Nobody tells what went wrong faster. */
const LEAST_MS = 3_000
/** A form may stand open over lunch. */
const MOST_MS = 4 * 3_600_000
const SEALED_FOR = 'contact challenge'

/** What a form is sent with: a challenge, and the number that proves the work. */
export const proofSchema = z.object({
  challenge: z.string().max(1000).describe('As `get-contact-form` gave it.'),
  nonce: z.int().min(0).max(1e9).describe('SHA-256 of `<challengeId>.<nonce>` begins with as many zero bits as the form asked for.'),
})

/** What proves that somebody took the time: signed by being sealed, of one shop, for one message. */
export const challengeSchema = z.object({ challenge: z.string(), challengeId: z.string(), bits: z.int() })

const sealedSchema = z.object({ id: z.uuid(), shopId: z.uuid(), at: z.number(), bits: z.int() })

/** A new challenge for whoever opens the form now. */
export function makeChallenge({ secrets, shopId, newId, now }: CallContext): z.output<typeof challengeSchema> {
  const id = newId()
  const sealed = JSON.stringify({ id, shopId, at: now.getTime(), bits: PROOF_BITS })
  return { challenge: secrets.seal(SEALED_FOR, sealed), challengeId: id, bits: PROOF_BITS }
}

/**
 * Takes a challenge for a case, once; whether the same case was sent with it before. Throws `challenge_invalid` where it is not ours, another shop's, too
 * fresh or too old, was used up for something else, or the work was not done.
 */
export async function takeChallenge(
  context: CallContext,
  { challenge, nonce, caseId }: z.output<typeof proofSchema> & { caseId: string },
): Promise<'first' | 'again'> {
  const { db, shopId, now } = context
  const { id, at, bits } = openChallenge(context, challenge)
  const ageMs = now.getTime() - at
  if (ageMs < LEAST_MS) throw refuse('too_fast', 'The form was sent faster than anybody writes. Wait a moment, then send it again.')
  if (ageMs > MOST_MS) throw refuse('run_out', 'The form stood open for more than four hours. Send it again with a fresh challenge.')
  if (!holdsProof(id, nonce, bits)) throw refuse('no_proof', 'The proof of work does not hold. Load the form again.')
  const earlier = await spendChallenge(db, { shopId, id, caseId, now, forgetBefore: new Date(now.getTime() - 2 * MOST_MS) })
  if (earlier === undefined) return 'first'
  if (earlier === caseId) return 'again'
  throw refuse('used', 'This form was sent before. Load it again to send another message.')
}

function openChallenge({ secrets, shopId }: CallContext, challenge: string): z.output<typeof sealedSchema> {
  try {
    const sealed = sealedSchema.parse(JSON.parse(secrets.open(SEALED_FOR, challenge)))
    if (sealed.shopId === shopId) return sealed
  } catch {
    // Cut off, changed or made up: all the same to whoever sends it.
  }
  throw refuse('unknown', 'The challenge is not one of this form. Load the form again.')
}

function refuse(reason: string, words: string): AppError {
  return new AppError('challenge_invalid', words, { details: { reason } })
}
