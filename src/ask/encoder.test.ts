import { describe, expect, it } from 'vitest'
import { openEncoder } from './encoder.ts'

const thread = (code: string) =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'\n${code}`)}`)
const READY = 'parentPort.postMessage({ ready: true })\n'

describe('the encoder', () => {
  it('gives what its thread makes of a text', async () => {
    const encoder = openEncoder(
      thread(`${READY}parentPort.on('message', ({ id, text }) => parentPort.postMessage({ id, vector: Float32Array.of(text.length) }))`),
    )
    expect(await encoder.ready(5000)).toBe(true)
    expect(await encoder.encode('four', 5000)).toEqual(Float32Array.of(4))
    expect(await encoder.encode('fives', 5000)).toEqual(Float32Array.of(5))
  })

  it('gives nothing while it loads, where it is missing, and where its thread ends', async () => {
    expect(await openEncoder(thread('setInterval(() => {}, 1000)')).encode('text', 5000)).toBeUndefined()
    const missing = openEncoder(thread('parentPort.postMessage({ ready: false })'))
    expect(await missing.ready(5000)).toBe(false)
    expect(await missing.encode('text', 5000)).toBeUndefined()
    const ending = openEncoder(thread(`${READY}parentPort.on('message', () => process.exit(3))`))
    expect(await ending.ready(5000)).toBe(true)
    expect(await ending.encode('text', 5000)).toBeUndefined()
    expect(await openEncoder(thread('throw new Error("does not run here")')).ready(5000)).toBe(false)
  })

  it('is not waited for longer than said, and what it is still at is waited for first', async () => {
    const encoder = openEncoder(thread(`${READY}parentPort.on('message', () => {})`))
    expect(await encoder.ready(5000)).toBe(true)
    expect(await encoder.encode('text', 20)).toBeUndefined()
    expect(await encoder.encode('text', 20)).toBeUndefined()
    const slow = openEncoder(
      thread(
        `${READY}parentPort.on('message', ({ id }) => setTimeout(() => parentPort.postMessage({ id, vector: Float32Array.of(id) }), 100))`,
      ),
    )
    expect(await slow.ready(5000)).toBe(true)
    expect(await slow.encode('text', 1)).toBeUndefined()
    // What comes too late for one text is never taken for the next one's.
    expect(await slow.encode('text', 5000)).toEqual(Float32Array.of(2))
  })
})
