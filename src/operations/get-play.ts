import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findPublishedPlay } from '../store/own-knowledge.ts'
import { transactionalOperation } from './operation.ts'
import { parseOwnPlay } from './own-play-text.ts'
import { playOf, playSchema } from './play-detail.ts'

/** One play, whole. */
export const getPlay = transactionalOperation({
  name: 'get-play',
  summary: "One play of the playbook or of the shop's own, whole: when it fits, its sections, words to use, sources and related plays.",
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ id: z.string().min(1).max(100) }),
  output: playSchema,
  async run({ db, playbook }, { id }) {
    const [all, own] = await Promise.all([playbook.listPlays(), findPublishedPlay(db, id)])
    if (own) return { ...playOf(parseOwnPlay(own.text), all), from: 'shop' as const }
    const play = all.find((one) => one.id === id)
    if (!play) throw new AppError('not_found', 'The playbook has no such play. It may have been merged with another one.')
    return playOf(play, all)
  },
})
