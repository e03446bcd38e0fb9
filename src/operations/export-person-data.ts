import { z } from 'zod'
import { renderPersonPage } from '../core/person-page.ts'
import { readPersonData } from '../store/person-data.ts'
import { transactionalOperation } from './operation.ts'
import { findPerson } from './person-data.ts'
import { id } from './schemas.ts'
import { readShop } from './shop-detail.ts'

/** All that is kept of a person, for them: once as data, once as a page to read. Noted with who took it. */
export const exportPersonData = transactionalOperation({
  name: 'export-person-data',
  summary:
    'All that is kept of a person, to be handed to them: as JSON and as one HTML page. Notes of the team are in it; files are named, not enclosed.',
  scope: 'data:write',
  access: 'write',
  shop: 'own',
  input: z.object({ customerId: id }),
  output: z.object({
    fileName: z.string().describe('Without its ending.'),
    json: z.string(),
    html: z.string().describe('One page without scripts and without anything from elsewhere.'),
  }),
  async run({ db, now, record }, { customerId }) {
    const { customer, customerIds } = await findPerson(db, customerId)
    const [data, { profile }] = await Promise.all([readPersonData(db, customerIds), readShop(db)])
    await record({ subjectId: customer.id })
    const about = { shop: profile.name, exportedAt: now.toISOString() }
    const { locale, timeZone } = profile
    return {
      fileName: `person-${customer.id}-${now.toISOString().slice(0, 10)}`,
      json: `${JSON.stringify({ ...about, ...data }, null, 2)}\n`,
      html: renderPersonPage(data, { ...about, locale, timeZone }),
    }
  },
})
