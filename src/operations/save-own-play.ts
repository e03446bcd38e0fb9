import { z } from 'zod'
import { PlayError, TOPICS } from '../core/playbook/play.ts'
import { AppError } from '../errors.ts'
import { findOwnPlay, isPlayIdTaken, saveOwnPlay as keepOwnPlay } from '../store/own-knowledge.ts'
import { ownPlayText } from './check-own-play.ts'
import { transactionalOperation } from './operation.ts'
import { ownPlayOf, ownPlaySchema } from './own-knowledge-detail.ts'
import { parseOwnPlay } from './own-play-text.ts'
import { id, version } from './schemas.ts'

/** Keeps a play of the shop's own. Unfinished ones are kept, too; only one whose form holds is published. */
export const saveOwnPlay = transactionalOperation({
  name: 'save-own-play',
  summary: "Keep one of the shop's own plays, finished or not; published, answers of Ask use it before the playbook's.",
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id: id.describe('A UUIDv7 that the client makes for a new play.'),
    version: version.optional().describe('Of the play that was read; left out for a new one.'),
    text: ownPlayText.refine((text) => text.trim() !== '', 'is empty'),
    published: z.boolean(),
    caseId: id.optional().describe('The case that a new play was begun from.'),
  }),
  output: ownPlaySchema,
  async run({ db, shopId, principal, now, record }, input) {
    const head = headOf(input)
    if (await isPlayIdTaken(db, { id: input.id, playId: head.playId }))
      throw new AppError('bad_input', `text: another play of yours has the id ${head.playId}. Give this one another in its front matter.`)
    const saved = await keepOwnPlay(db, {
      ...{ shopId, id: input.id, ...head, text: input.text, published: input.published, now, version: input.version },
      caseId: input.caseId ?? null,
      writtenByName: principal.kind === 'anonymous' ? '' : principal.name,
    })
    const row = await findOwnPlay(db, input.id)
    if (!row) throw new AppError('not_found', 'There is no such play of your own. It may have been removed.')
    // The same new play sent twice is kept once.
    const isAgain = !saved && input.version === undefined && row.text === input.text
    if (!saved && !isAgain) throw new AppError('version_conflict', 'Somebody else changed this play. Read it again and put your change in.')
    await record({ subjectId: input.id, data: { published: input.published } })
    return ownPlayOf(row)
  },
})

function headOf({ id, text, published }: { id: string; text: string; published: boolean }) {
  try {
    const { id: playId, title, topic } = parseOwnPlay(text)
    return { playId, title, topic }
  } catch (error) {
    if (!(error instanceof PlayError)) throw error
    if (published) throw new AppError('bad_input', `text: ${error.message}. Keep it unpublished until that is mended.`)
    const title = /^title: *["']?(.{1,90}?)["']? *$/m.exec(text.slice(0, 2000))?.[1] ?? 'A play without a title'
    return { playId: `unfinished-${id}`, title, topic: TOPICS[0] }
  }
}
