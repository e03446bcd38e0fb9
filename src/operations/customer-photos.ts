import { z } from 'zod'
import { isPicture, sniffMediaType } from '../core/attachment.ts'
import { AppError } from '../errors.ts'
import { fileSchema, readFile } from './file-input.ts'
import type { NewAttachment } from './keep-attachment.ts'

const MOST_PHOTOS = 5
const MOST_BYTES = 20 * 1024 * 1024

/** Photos as somebody without an account sends them. */
export const photosSchema = z
  .array(fileSchema)
  .max(MOST_PHOTOS, `at most ${MOST_PHOTOS} photos`)
  .default([])
  .describe('JPEG, PNG, GIF or WebP, told by their bytes; together at most 20 MB.')

/** The photos to keep. Throws `bad_input` for what is no raster picture, and `too_large`; the details say which one it was. */
export function readPhotos(photos: z.output<typeof photosSchema>): NewAttachment[] {
  let bytes = 0
  return photos.map((photo, index) => {
    const content = readFile(photo)
    const mediaType = sniffMediaType(content)
    const details = { photo: index + 1 }
    if (!isPicture(mediaType)) throw new AppError('bad_input', `Photo ${index + 1} is not a picture that we can take.`, { details })
    bytes += content.byteLength
    if (bytes > MOST_BYTES) throw new AppError('too_large', 'The photos may have 20 MB together. Send fewer, or smaller ones.', { details })
    return { fileName: photo.name, mediaType, content }
  })
}

/** What is turned away is kept as words alone; this says what of it was not. */
export function remarksOn(count: number, what: 'photo' | 'file' = 'photo'): string[] {
  return count === 0 ? [] : [count === 1 ? `1 ${what} was not kept.` : `${count} ${what}s were not kept.`]
}
