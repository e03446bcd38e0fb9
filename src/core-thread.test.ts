import { afterEach, describe, expect, it } from 'vitest'
import { type CoreThread, openCoreThread } from './core-thread.ts'
import { type CoreWork, createCoreWork } from './operations/core-work.ts'

const message = { text: 'Third week without my lamp. Refund my $189 today or I call my bank!', channel: 'email', currency: 'USD' } as const
const situation = { currency: 'USD', orderValueMinor: 18_900 } as Parameters<CoreWork['decide']>[0]
const coreWorkHere = createCoreWork()
const opened: CoreThread[] = []
const open = (entry?: URL) => {
  const thread = openCoreThread(entry)
  opened.push(thread)
  return thread
}
afterEach(async () => {
  await Promise.all(opened.splice(0).map((thread) => thread.close()))
})

const code = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`)
const READY = "import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ ready: true });"

describe('the thread of the core', () => {
  it('reads and decides as is done here, to the last digit, before and after it is loaded', async () => {
    const thread = open()
    const reading = await coreWorkHere.read(message)
    const decision = await coreWorkHere.decide(situation, { reading })
    for (const round of [0, 1]) {
      expect(await thread.read(message)).toEqual(reading)
      expect(await thread.decide(situation, { reading })).toEqual(decision)
      if (round === 0) expect(await thread.ready()).toBe(true)
    }
  })

  it('asked many things at once gives each its own answer', async () => {
    const thread = open()
    const amounts = [1_000, 20_000, 300_000].map((orderValueMinor) => ({ ...situation, orderValueMinor }))
    const here = await Promise.all(amounts.map((one) => coreWorkHere.decide(one, {})))
    await thread.ready()
    expect(await Promise.all(amounts.map((one) => thread.decide(one, {})))).toEqual(here)
  })

  it('that dies with work in hand has it done here', async () => {
    const dying = open(code(`${READY} parentPort.on('message', () => process.exit(3))`))
    await dying.ready()
    expect(await dying.read(message)).toEqual(await coreWorkHere.read(message))
    expect(await dying.read(message)).toEqual(await coreWorkHere.read(message))
  })

  it('tells what the core threw', async () => {
    const refusing = open(code(`${READY} parentPort.on('message', ({ id }) => parentPort.postMessage({ id, error: new Error('no') }))`))
    await refusing.ready()
    await expect(refusing.read(message)).rejects.toThrow('no')
  })
})
