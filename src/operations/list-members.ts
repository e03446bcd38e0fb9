import { z } from 'zod'
import { ROLES } from '../core/case.ts'
import { listMembers as selectMembers } from '../store/members.ts'
import { roleOf } from './case-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant, version } from './schemas.ts'
import { ROLES_GIVEN, scopesOf } from './scopes.ts'

/** Who works here, in the order they joined. */
export const listMembers = transactionalOperation({
  name: 'list-members',
  summary: 'Who works here, in the order they joined, and which roles you may give and take.',
  scope: 'people:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({
    members: z.array(
      z.object({
        id,
        version,
        name: z.string(),
        email: z.string(),
        role: z.enum(ROLES),
        joinedAt: instant,
        isYou: z.boolean(),
        secondFactor: z
          .boolean()
          .optional()
          .describe('Whether their account has a second factor or a passkey; only for who looks after people.'),
      }),
    ),
    rolesYouGive: z.array(z.enum(ROLES)),
  }),
  async run({ db, principal }) {
    const scopes = scopesOf(principal)
    const maySeeFactors = scopes.includes('people:write')
    const members = await selectMembers(db)
    return {
      members: members.map(({ userId: _, secondFactor, joinedAt, ...member }) => ({
        ...member,
        joinedAt: joinedAt.toISOString(),
        isYou: principal.kind === 'member' && principal.memberId === member.id,
        ...(maySeeFactors && { secondFactor }),
      })),
      rolesYouGive: maySeeFactors ? ROLES_GIVEN[roleOf(principal)] : [],
    }
  },
})
