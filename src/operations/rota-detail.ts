import { z } from 'zod'
import { rotaPlanSchema, whoIsOn } from '../core/escalation/rota.ts'
import type { AbleMember } from '../store/escalations.ts'
import type { RotaRow } from '../store/rotas.ts'
import { id, version } from './schemas.ts'

/** A rota, and who is on now. */
export const rotaSchema = z.object({
  id,
  version,
  name: z.string(),
  plan: rotaPlanSchema,
  onNow: z
    .object({ memberId: id, name: z.string(), by: z.enum(['override', 'turn', 'stand_in']) })
    .optional()
    .describe('Absent where nobody is on and the fallback counts.'),
})

/** A rota as it is answered, with who is on at an instant. */
export function rotaOf(
  { id, version, name, plan }: RotaRow,
  { now, timeZone, members }: { readonly now: Date; readonly timeZone: string; readonly members: readonly AbleMember[] },
): z.input<typeof rotaSchema> {
  const on = whoIsOn(plan, { now, timeZone, isThere: (memberId) => members.some((one) => one.id === memberId) })
  const member = members.find((one) => one.id === on.memberId)
  return { id, version, name, plan, ...(member && on.by !== 'nobody' && { onNow: { memberId: member.id, name: member.name, by: on.by } }) }
}
