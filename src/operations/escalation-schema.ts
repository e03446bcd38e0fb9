import { z } from 'zod'

const id = z.uuid()
const instant = z.iso.datetime()

/** One time that a case was given to somebody who decides more. */
export const caseEscalationSchema = z.object({
  id,
  open: z.boolean().describe('Whether it holds: not given back, and the case is still with whom it went to.'),
  fromMemberId: id.optional().describe('Absent where nobody had the case, or they left.'),
  fromName: z.string().optional(),
  toName: z.string(),
  reason: z.string(),
  remarks: z.string().optional().describe('What else was crossed, and how it came to be them.'),
  byName: z.string().optional().describe('Absent where a rule did it.'),
  policyVersion: z.int().describe('The policy that was followed; 0 for none.'),
  at: instant,
  returnedAt: instant.optional(),
  returnedByName: z.string().optional(),
})
