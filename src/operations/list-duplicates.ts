import { z } from 'zod'
import { DUPLICATE_REASONS, listDuplicates as listPairs } from '../store/duplicates.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

const someone = z.object({ id, name: z.string().optional() })

/** Customers who may be one, and why. */
export const listDuplicates = transactionalOperation({
  name: 'list-duplicates',
  summary:
    'Pairs of customers who may be one, with the reasons; of one customer or of the whole shop. Those that somebody said are two are left out.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ customerId: id.optional(), limit: z.int().min(1).max(100).default(20) }),
  output: z.object({
    pairs: z
      .array(z.object({ first: someone, second: someone, reasons: z.array(z.enum(DUPLICATE_REASONS)) }))
      .describe('The most reasons first.'),
  }),
  async run({ db }, input) {
    const named = ({ id, name }: { id: string; name: string | null }) => ({ id, ...(name !== null && { name }) })
    const pairs = await listPairs(db, input)
    return { pairs: pairs.map(({ first, second, reasons }) => ({ first: named(first), second: named(second), reasons })) }
  },
})
