import { z } from 'zod'
import { TOPICS } from '../core/playbook/play.ts'
import { AppError } from '../errors.ts'
import type { OwnDocumentRow, OwnPlayRow } from '../store/own-knowledge.ts'
import { id, instant, version } from './schemas.ts'

/** A document of the shop's own, without its text. */
export const ownDocumentSchema = z.object({
  id,
  version,
  title: z.string(),
  fileName: z.string().optional(),
  format: z.enum(['text', 'markdown', 'html', 'pdf', 'docx']),
  length: z.int().min(0).describe('Characters of its text.'),
  remark: z.string().optional().describe('What could not be read of it.'),
  addedByName: z.string(),
  updatedAt: instant,
})

/** A play of the shop's own, without its text. */
export const ownPlaySchema = z.object({
  id,
  version,
  playId: z.string().describe('The id in its front matter: answers name it so.'),
  title: z.string(),
  topic: z.enum(TOPICS),
  published: z.boolean().describe('Whether answers may use it.'),
  caseId: id.optional().describe('The case that it was begun from.'),
  writtenByName: z.string(),
  updatedAt: instant,
})

export function ownDocumentOf({ fileName, remark, updatedAt, id, version, title, format, length, addedByName }: OwnDocumentRow) {
  return {
    ...{ id, version, title, format, length, addedByName },
    ...(fileName !== null && { fileName }),
    ...(remark !== null && { remark }),
    updatedAt: updatedAt.toISOString(),
  }
}

export function ownPlayOf({ caseId, topic, updatedAt, id, version, playId, title, published, writtenByName }: OwnPlayRow) {
  return {
    ...{ id, version, playId, title, published, writtenByName },
    topic: topic as (typeof TOPICS)[number],
    ...(caseId !== null && { caseId }),
    updatedAt: updatedAt.toISOString(),
  }
}

export function documentNotFound(): AppError {
  return new AppError('not_found', 'There is no such document. It may have been removed.')
}

export function ownPlayNotFound(): AppError {
  return new AppError('not_found', 'There is no such play of your own. It may have been removed.')
}
