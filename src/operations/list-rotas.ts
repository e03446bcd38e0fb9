import { z } from 'zod'
import { listAbleMembers } from '../store/escalations.ts'
import { listRotas as selectRotas } from '../store/rotas.ts'
import { transactionalOperation } from './operation.ts'
import { rotaOf, rotaSchema } from './rota-detail.ts'
import { readShop } from './shop-detail.ts'

/** How many rotas a shop may have. */
export const MOST_ROTAS = 100

/** The rotas of the shop, by name, each with who is on now. */
export const listRotas = transactionalOperation({
  name: 'list-rotas',
  summary: 'The rotas of the shop, each with who is on now.',
  scope: 'people:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({ rotas: z.array(rotaSchema) }),
  async run({ db, now }) {
    const [rows, members, { profile }] = await Promise.all([selectRotas(db, MOST_ROTAS), listAbleMembers(db), readShop(db)])
    return { rotas: rows.map((row) => rotaOf(row, { now, timeZone: profile.timeZone, members })) }
  },
})
