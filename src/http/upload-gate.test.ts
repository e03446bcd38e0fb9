import { expect, it } from 'vitest'
import { createUploadGate } from './upload-gate.ts'

it('lets four in at once for each name, and the next one when one of them is done, however it ended', async () => {
  const gate = createUploadGate()
  const { promise, reject } = Promise.withResolvers<void>()
  const waiting = Array.from({ length: 4 }, () => gate.pass('send-contact-form', () => promise).catch(() => 'failed'))
  await expect(gate.pass('send-contact-form', async () => undefined)).rejects.toMatchObject({
    code: 'too_many_requests',
    details: { retryAfterS: 5 },
  })
  await expect(gate.pass('add-attachment', async () => undefined)).resolves.toBeUndefined()
  reject(new Error('cut off'))
  expect(await Promise.all(waiting)).toEqual(['failed', 'failed', 'failed', 'failed'])
  await expect(gate.pass('send-contact-form', async () => undefined)).resolves.toBeUndefined()
})
