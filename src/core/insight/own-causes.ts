import { z } from 'zod'
import { CAUSES, type Cause } from '../case.ts'

/** What tells causes apart: one of those that are read, or the id of one that the shop split off. It stays the same whatever a cause is called. */
export const causeKeySchema = z.union([z.enum(CAUSES), z.uuid()])

/** What a cause is called, on its page and in every chart. */
export const causeNameSchema = z.string().trim().min(1, 'give the cause a name').max(60, 'may have 60 characters')

/** Words or short phrases, each of which places a case under a cause; matched as whole words, whatever their case. */
export const causeWordsSchema = z
  .array(
    z
      .string()
      .trim()
      .min(2, 'a word has two letters or more')
      .max(60, 'a phrase may have 60 characters')
      .regex(/[\p{L}\p{N}]/u, 'has no word in it'),
  )
  .max(20, 'twenty words at most')

/** Whether a cause is one of those that are read. */
export function isReadCause(key: string): key is Cause {
  return (CAUSES as readonly string[]).includes(key)
}
