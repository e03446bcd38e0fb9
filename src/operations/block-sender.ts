import { z } from 'zod'
import { BLOCK_KINDS, isOpenToAll, normalizeIdentity } from '../core/identity.ts'
import { AppError } from '../errors.ts'
import { findBlock, insertBlockedSender } from '../store/blocked-senders.ts'
import { nameOf } from './customer-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Blocks an address, a domain, a phone number or a handle. What comes from there is kept and listed, and answered once. */
export const blockSender = transactionalOperation({
  name: 'block-sender',
  summary:
    'Block an address, a domain, a phone number or a handle: what comes from there is kept and listed, gets one notice and opens no case.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    kind: z.enum(BLOCK_KINDS),
    value: z.string().trim().min(1, 'say whom to block').max(254),
    why: z.string().trim().min(1, 'say why, for whoever looks at it later').max(500),
  }),
  output: z.object({ id }),
  async run({ db, shopId, now, principal, record }, { kind, ...input }) {
    const normalized = normalizeIdentity(kind, input.value)
    if (kind === 'email' && !z.email().safeParse(normalized).success) throw new AppError('bad_input', 'value: must be an e-mail address.')
    if (kind === 'domain' && !/^[^\s@.]+(?:\.[^\s@.]+)+$/.test(normalized))
      throw new AppError('bad_input', 'value: must be a domain, such as shop.example.')
    if (kind === 'domain' && isOpenToAll(normalized))
      throw new AppError('bad_input', `value: everybody may have an address at ${normalized}. Block the one address instead.`)
    if (normalized === '') throw new AppError('bad_input', 'value: nothing of it can be recognised again; write it out.')
    if (await findBlock(db, [{ kind, normalized }])) throw new AppError('already_exists', 'This sender is blocked already.')
    await insertBlockedSender(db, {
      shopId,
      id: input.id,
      kind,
      value: input.value,
      normalized,
      why: input.why,
      byName: nameOf(principal),
      now,
    })
    await record({ subjectId: input.id, data: { kind } })
    return { id: input.id }
  },
})
