import { describe, expect, it } from 'vitest'
import type { OfflineQuestion } from './answer-offline.ts'
import { openAnsweringThread } from './answering-thread.ts'

const question = (text: string): OfflineQuestion => ({
  question: text,
  earlier: [],
  shop: { name: 'Test shop', currency: 'USD' },
  today: '2026-11-22',
})

describe('the thread of the playbook', () => {
  const thread = openAnsweringThread()

  it('answers many at once, each with its own answer', async () => {
    const [plays, refund, vendor] = await Promise.all([
      thread.listPlays(),
      thread.answer(question('She wants her $80 back or she calls her bank. Refund or fight?')),
      thread.answer(question('Our supplier raised the price by 12 % over night. Do I have to pay?')),
    ])
    expect(plays.length).toBeGreaterThan(100)
    expect(refund.request.question).toContain('$80')
    expect(vendor.request.question).toContain('12 %')
    expect(refund.answer.bottomLine).not.toBe(vendor.answer.bottomLine)
  })

  it("finds a play by its id, the shop's own before the playbook's, and says whose it is", async () => {
    const [shipped] = await thread.listPlays()
    const own = { ...shipped!, title: 'As we do it here' }
    const knowledge = { shopId: 's1', version: '1', loaded: { documents: [], plays: [own] } }
    await thread.answer(question('What do I say?'), knowledge)
    expect(await thread.findPlay(own.id, { shopId: 's1', version: '1' })).toEqual({ play: own, from: 'shop' })
    expect(await thread.findPlay(own.id)).toEqual({ play: shipped, from: 'playbook' })
    expect(await thread.findPlay('no-such-play')).toBeUndefined()
  })

  it('that gets stuck or ends is given up, whoever waits is told, and the next question gets a new one', async () => {
    const stuck = new URL(`data:text/javascript,setInterval(() => {}, 1000)`)
    await expect(openAnsweringThread({ entry: stuck, mostMs: 50 }).listPlays()).rejects.toThrow('too long')
    const dying = openAnsweringThread({ entry: new URL('data:text/javascript,process.exit(3)') })
    await expect(dying.listPlays()).rejects.toThrow('ended (3)')
    await expect(dying.listPlays()).rejects.toThrow('ended (3)')
    const throwing = openAnsweringThread({ entry: new URL('data:text/javascript,throw new Error("no playbook")') })
    await expect(throwing.listPlays()).rejects.toThrow('no playbook')
  })
})
