import { z } from 'zod'
import type { SavedViewRow } from '../store/saved-views.ts'
import { id, version } from './schemas.ts'

export const savedViewSchema = z.object({
  id,
  version,
  name: z.string(),
  query: z.string().describe('As it stands in the box of the Desk.'),
  shared: z.boolean().describe('Everybody of the shop sees it.'),
  mine: z.boolean().describe('Who asks has made it.'),
})

/** A saved view as it is answered to a member. */
export function viewOf({ madeBy, ...view }: SavedViewRow, memberId: string | undefined): z.input<typeof savedViewSchema> {
  return { ...view, mine: madeBy === memberId }
}
