import { createHash } from 'node:crypto'
import { AppError } from '../errors.ts'
import { claimTry } from '../store/sign-in-tries.ts'
import type { CallContext } from './operation.ts'

/** So many within the hour are free; each further one waits twice as long as the one before, at most so long. */
interface Rule {
  readonly free: number
  readonly longestS: number
}

const PER_ADDRESS: Rule = { free: 6, longestS: 1800 }
// Short, so that a flood from many addresses slows honest customers down and never shuts them out.
const PER_SHOP: Rule = { free: 300, longestS: 20 }
const PER_LINK: Rule = { free: 12, longestS: 1800 }

/** Counts a message by the contact form, from its address and for its shop. Throws `too_many_requests` with how long to wait. */
export async function limitContact(context: CallContext): Promise<void> {
  const { shopId, address } = context
  if (address !== undefined) await claim(context, `contact ${shopId} ${digest(address)}`, PER_ADDRESS)
  await claim(context, `contact ${shopId}`, PER_SHOP)
}

/** Counts what somebody adds by a link. Throws `too_many_requests` with how long to wait. */
export async function limitAdding(context: CallContext, linkId: string): Promise<void> {
  await claim(context, `link ${linkId}`, PER_LINK)
}

async function claim({ db, now }: CallContext, bucket: string, rule: Rule): Promise<void> {
  const freeAt = await claimTry(db, { bucket, ...rule, now })
  if (!freeAt) return
  const retryAfterS = Math.max(1, Math.ceil((freeAt.getTime() - now.getTime()) / 1000))
  throw new AppError(
    'too_many_requests',
    `Many messages came from here in a short time. Wait ${retryAfterS} seconds, then send it again.`,
    {
      details: { retryAfterS },
    },
  )
}

/** Nobody needs to read from where somebody wrote. An IPv6 sender counts with all of their /64 network. */
function digest(address: string): string {
  const network = address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address
  return createHash('sha256').update(network).digest('hex').slice(0, 32)
}
