import { z } from 'zod'
import { transactionalOperation } from './operation.ts'
import { readTeam, teamSchema } from './team-detail.ts'

/** Who of the team asks for a pause or a swap now. */
export const getTeam = transactionalOperation({
  name: 'get-team',
  summary:
    'Who of the team is on a pause or asks for a swap now, and whether the shop has this switched on. No reason, and nothing of what is over.',
  scope: 'signed-in',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: teamSchema,
  run: (context) => readTeam(context),
})
