import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { docxOf, pdfOf, zipOf } from '../../test/documents.ts'
import { AppError } from '../errors.ts'
import type { Answered } from './answerer.ts'

const RULES = `Returns
Evening dresses leave the shop with a red tag at the front; without the tag they are not taken back.

Delivery to the islands
The ferry goes on Tuesdays and Fridays. A sofa for the islands is booked ten days ahead, and the customer pays the crossing of 45 euros.`
const ISLANDS = 'what does delivery of a sofa to the islands cost the customer, with the ferry?'

const PLAY = `---
id: red-tag-dresses
title: An evening dress comes back without its red tag
topic: customers
causes: [policy_dispute]
verticals: [retail]
channels: [counter]
terms: [red tag, evening dress]
questions:
  - She brings the evening dress back and the red tag is gone, do I take it?
reviewed: 2026-11-22
---

## Bottom line
No red tag, no return: the till says so when it is sold, and so does the card in the bag.

## Do this
1. Whoever is at the till shows the card, once, and offers the tailor's voucher.

## Words to use
> counter_script: "The tag has been taken off, so I can't put it back on the rail. I can give you the tailor's voucher today."

## Do not
- Do not look for the tag with her in the bag.

## What comes back at you
"It fell off." Answer: "It is sewn in. Here is the voucher."

## Afterwards
Note the dress and the date on the case.
`

let test: TestDatabase
let boss: TestMember
let agent: TestMember
let stranger: TestMember

beforeAll(async () => {
  test = await createTestDatabase()
  const context = createTestContext(test.database)
  boss = await createShop(context)
  agent = await addMember(context, boss.shopId, 'agent')
  stranger = await createShop(context)
})
afterAll(() => test.close())

const ask = (member: TestMember, question: string) =>
  member.call('ask', { conversationId: v7(), turnId: v7(), question }) as Promise<Answered>
const add = (input: object) =>
  boss.call('add-own-document', { id: v7(), ...input }) as Promise<{ id: string; format: string; title: string; length: number }>
const upload = (name: string, bytes: Uint8Array) => add({ file: { name, base64: Buffer.from(bytes).toString('base64') } })
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? `${error.code}: ${error.message}` : String(error)),
  )

describe('a document of the shop’s own', () => {
  it('is quoted where a question is about it, in this shop alone, until it is removed', async () => {
    const { id, title, format } = await add({ text: RULES })
    expect({ title, format }).toEqual({ title: 'Returns', format: 'markdown' })
    const { answer } = await ask(agent, ISLANDS)
    expect(answer.passages?.[0]).toMatchObject({
      documentId: id,
      heading: 'Delivery to the islands',
      text: expect.stringContaining('45 euros'),
    })
    expect((await ask(stranger, ISLANDS)).answer.passages).toBeUndefined()
    await boss.call('remove-own-document', { id })
    expect((await ask(agent, ISLANDS)).answer.passages).toBeUndefined()
  })

  it.each([
    ['rules.docx', 'docx', () => docxOf(RULES)],
    ['rules.pdf', 'pdf', () => pdfOf(RULES)],
    ['rules.html', 'html', () => Buffer.from(`<!doctype html><script>alert(1)</script><p>${RULES.replaceAll('\n', '<br>')}</p>`)],
    ['rules.md', 'markdown', () => Buffer.from(`# House\n\n${RULES}`)],
    ['rules.txt', 'text', () => Buffer.from(`\ufeff${RULES}`, 'utf16le')],
    // What a file is, its bytes say.
    ['rules.exe', 'pdf', () => pdfOf(RULES)],
  ])('is read from %s as %s', async (name, format, bytes) => {
    const kept = await upload(name, await bytes())
    expect(kept).toMatchObject({ format, title: name })
    const { text } = (await agent.call('get-own-document', { id: kept.id })) as { text: string }
    expect(text.replaceAll(/\s+/g, ' ')).toContain('the customer pays the crossing of 45 euros.')
    expect(text).not.toContain('alert')
    await boss.call('remove-own-document', { id: kept.id })
  })

  it.each([
    ['photo.pdf', 'a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
    ['cut.docx', 'cut off', () => docxOf(RULES).subarray(0, 200)],
    ['pack.docx', 'no DOCX', () => zipOf([{ name: 'a.txt', text: 'a' }])],
    ['bomb.docx', 'far more', () => zipOf([{ name: 'word/document.xml', text: 'a', claims: 900_000_000 }])],
    ['broken.pdf', 'cannot be read', () => Buffer.from('%PDF-1.7 and nothing more')],
    ['data.bin', 'no document', () => Buffer.from([1, 0, 2, 0, 3])],
  ])('is refused in words where it cannot be read: %s, %s', async (name, why, bytes) => {
    expect(await refusalOf(upload(name, bytes()))).toMatch(new RegExp(`^bad_input: file: .*${why}`))
  })

  it('is added by whoever leads the shop, once however often it is sent, and read by all of it', async () => {
    const input = { id: v7(), title: 'Twice', text: RULES }
    const [first, second] = await Promise.all([add(input), add(input)])
    expect(first).toEqual(second)
    expect(await refusalOf(agent.call('add-own-document', { id: v7(), text: RULES }))).toMatch(/^not_allowed/)
    const { documents } = (await agent.call('list-own-knowledge', {})) as { documents: { title: string }[] }
    expect(documents.filter(({ title }) => title === 'Twice')).toHaveLength(1)
    expect(await refusalOf(stranger.call('get-own-document', { id: input.id }))).toMatch(/^not_found/)
    expect(await refusalOf(add({ text: ' ' }))).toMatch(/^bad_input/)
  })
})

describe('a play of the shop’s own', () => {
  it('answers before the playbook once it is published, and can be opened from the answer', async () => {
    const id = v7()
    const question = 'she brings the evening dress back without the red tag, do I take it?'
    await boss.call('save-own-play', { id, text: PLAY, published: false })
    expect((await ask(agent, question)).answer.plays.map(({ from }) => from)).not.toContain('shop')
    await boss.call('save-own-play', { id, version: 1, text: PLAY, published: true })
    const { answer } = await ask(agent, question)
    expect(answer.plays[0]).toMatchObject({ id: 'red-tag-dresses', from: 'shop' })
    expect(await agent.call('get-play', { id: 'red-tag-dresses' })).toMatchObject({
      from: 'shop',
      title: expect.stringContaining('red tag'),
    })
    expect(await refusalOf(stranger.call('get-play', { id: 'red-tag-dresses' }))).toMatch(/^not_found/)
    expect(await refusalOf(boss.call('save-own-play', { id, version: 1, text: PLAY, published: true }))).toMatch(/^version_conflict/)
    await boss.call('remove-own-play', { id })
    expect((await ask(agent, question)).answer.plays.map(({ from }) => from)).not.toContain('shop')
  })

  it('that is not finished is kept and not published, with what to mend', async () => {
    const text = PLAY.replace('## Do this', '## Do that')
    expect(await boss.call('check-own-play', { text })).toMatchObject({ form: expect.stringContaining('Do that') })
    expect(await refusalOf(boss.call('save-own-play', { id: v7(), text, published: true }))).toMatch(/^bad_input: text: .*Do that/)
    const kept = await boss.call('save-own-play', { id: v7(), text, published: false })
    expect(kept).toMatchObject({ published: false, title: 'An evening dress comes back without its red tag' })
  })

  it('is told what a reader would stumble on', async () => {
    const text = PLAY.replace('> counter_script:', '> email: Calm down. Per our policy the tag is gone.\n\n> counter_script:')
    const { words } = (await boss.call('check-own-play', { text })) as { words: string[] }
    expect(words.join('\n')).toMatch(/Calm down/)
  })

  it('is begun from a case without the names and numbers in it', async () => {
    const caseId = v7()
    const message = 'Order 20817: the oak table I paid $480 for came cracked. I want my money back. Dana Wolf, dana@example.com'
    await boss.call('paste-case', { id: caseId, text: message, customer: { name: 'Dana Wolf' } })
    const draft = { id: v7(), caseId, kind: 'email', tone: 'plain' }
    await boss.call('save-draft', { ...draft, text: 'Hello Dana, I have refunded $480 for order 20817. Write to me at mara@example.com.' })
    await boss.call('mark-draft-sent', { id: draft.id, version: 1 })
    const { text } = (await boss.call('begin-play-from-case', { caseId })) as { text: string }
    expect(text).toContain('Hello {customerName}, I have refunded {amount} for order {orderNumber}.')
    for (const own of ['Dana', 'Wolf', '20817', '480', 'example.com']) expect(text).not.toContain(own)
    const form = /^"\[Write in a sentence .* still stands there/
    expect(await boss.call('check-own-play', { text }), 'nothing is published before somebody wrote it').toMatchObject({
      form: expect.stringMatching(form),
    })
    const written = text.replaceAll(/\[Write [^\]]+\]/g, 'Done within the hour.')
    expect(await boss.call('check-own-play', { text: written })).not.toHaveProperty('form')
  })
})
