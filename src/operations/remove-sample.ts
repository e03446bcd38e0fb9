import { z } from 'zod'
import { AppError } from '../errors.ts'
import { removeSampleShop } from '../store/shops.ts'
import { transactionalOperation } from './operation.ts'

/** Removes the sample shop with all that is in it. A real shop cannot be removed so: the database itself refuses. */
export const removeSample = transactionalOperation({
  name: 'remove-sample',
  summary: 'Remove the sample shop with all that is in it. Only a sample can be removed so.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({}),
  output: z.object({}),
  async run({ db }) {
    if (!(await removeSampleShop(db))) throw new AppError('not_allowed', 'This is not the sample shop, so nothing was removed.')
    return {}
  },
})
