import { z } from 'zod'
import { countPersonData } from '../store/person-data.ts'
import { transactionalOperation } from './operation.ts'
import { findPerson, personFound, personFoundSchema } from './person-data.ts'
import { id } from './schemas.ts'

/** What is kept of a person, where, and what of it would stay when the rest is taken out. Changes nothing. */
export const previewErasure = transactionalOperation({
  name: 'preview-erasure',
  summary: 'What is kept of a person and where, what an erasure would take out, what would stay and why. Changes nothing.',
  scope: 'data:write',
  access: 'read',
  shop: 'own',
  input: z.object({ customerId: id }),
  output: personFoundSchema,
  async run({ db }, { customerId }) {
    const person = await findPerson(db, customerId)
    return personFound(person, await countPersonData(db, person.customerIds))
  },
})
