import { hash } from 'node:crypto'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addMember, callAs, createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { createHttpDesk } from '../../test/http-desk.ts'
import { newContactForm } from '../core/contact-form.ts'
import { type Context, callOperation } from './call.ts'
import type { PublicForm } from './get-contact-form.ts'

const SLUG = 'harbour-furniture'
const WORDS = 'The oak bench came with a crack across the seat. I paid $640 for it and I want my money back.'
/** A picture of one dot. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

let test: TestDatabase
let context: Context
let owner: TestMember
let clock = NOW

beforeAll(async () => {
  test = await createTestDatabase()
  context = { ...createTestContext(test.database), now: () => clock, canMail: false }
  owner = await createShop(context)
  await owner.call('update-contact-settings', { version: 0, form: { ...newContactForm('x'), slug: SLUG, enabled: true } })
})
afterAll(() => test.close())
beforeEach(() => {
  // Far enough on that nobody has sent too much in the last hour.
  clock = new Date(clock.getTime() + 3 * 3_600_000)
})

const openForm = async () => (await callAs(context, undefined, 'get-contact-form', { slug: SLUG })) as PublicForm

/** What a browser sends once the work is done and somebody has typed for a minute. */
async function fill(more: object = {}) {
  const { proof } = await openForm()
  const ends = '0'.repeat(proof.bits / 4)
  let nonce = 0
  while (!hash('sha256', `${proof.challengeId}.${nonce}`).startsWith(ends)) nonce += 1
  clock = new Date(clock.getTime() + 60_000)
  return { slug: SLUG, id: v7(), challenge: proof.challenge, nonce, email: 'ida@customer.example', text: WORDS, ...more }
}
const send = (input: object, address = '192.0.2.7') => callAs(context, undefined, 'send-contact-form', input, { address }) as Promise<Sent>
interface Sent {
  readonly outcome: string
  readonly reference: string
  readonly link?: string
  readonly mailed: boolean
  readonly notice?: string
}
const byLink = (link: string | undefined, operation: string, input: object) =>
  callOperation(context, {
    operation,
    input,
    caller: { kind: 'session', headers: new Headers({ authorization: `Bearer ${link?.split('#')[1]}` }) },
    requestId: v7(),
  })
interface Case {
  readonly version: number
  readonly channel: string
  readonly state: string
  readonly orderNumber: string
  readonly customer: { readonly name: string; readonly email: string }
  readonly messages: readonly { readonly id: string; readonly text: string; readonly direction: string }[]
  readonly attachments: readonly {
    readonly id: string
    readonly messageId: string
    readonly fileName: string
    readonly mediaType: string
  }[]
  readonly timeline: readonly { readonly operation: string }[]
}
const open = (id: string) => owner.call('get-case', { id }) as Promise<Case>

describe('the contact form', () => {
  it('is off until it is switched on, and one address belongs to one shop', async () => {
    const other = await createShop(context, { name: 'Other shop' })
    const settings = (await other.call('get-contact-settings', {})) as { version: number; form: { enabled: boolean; slug: string } }
    expect([settings.version, settings.form.enabled, settings.form.slug]).toEqual([0, false, 'other-shop'])
    await expect(callAs(context, undefined, 'get-contact-form', { slug: 'other-shop' })).rejects.toMatchObject({ code: 'not_found' })
    const save = (version: number, form: object) => other.call('update-contact-settings', { version, form: { ...settings.form, ...form } })
    await expect(save(0, { slug: SLUG, enabled: true })).rejects.toMatchObject({ code: 'already_exists', details: { field: 'slug' } })
    await save(0, { enabled: true })
    expect(await callAs(context, undefined, 'get-contact-form', { slug: 'other-shop' })).toMatchObject({ shopName: 'Other shop' })
    await expect(save(0, { enabled: true })).rejects.toMatchObject({ code: 'version_conflict' })
    await save(1, { enabled: false })
    await expect(callAs(context, undefined, 'get-contact-form', { slug: 'other-shop' })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('becomes a case with its customer, order and photo, and its sender follows it and adds to it', async () => {
    const photos = [{ name: '../crack <b>.html', base64: DOT }]
    const input = await fill({ name: 'Ida Moreno', orderNumber: 'A-77', photos })
    const sent = await send(input)
    expect(sent).toMatchObject({ outcome: 'taken', mailed: false, reference: input.id.slice(-10).toUpperCase() })
    const opened = await open(input.id)
    expect(opened).toMatchObject({ channel: 'form', orderNumber: 'A-77', customer: { name: 'Ida Moreno', email: 'ida@customer.example' } })
    const [photo] = opened.attachments
    expect(photo).toMatchObject({ fileName: 'crack b.png', mediaType: 'image/png', messageId: opened.messages[0]?.id })
    expect(await owner.call('get-attachment', { id: photo?.id })).toMatchObject({ base64: DOT, seenAs: 'image/png', caseId: input.id })
    const other = await createShop(context)
    await expect(other.call('get-attachment', { id: photo?.id })).rejects.toMatchObject({ code: 'not_found' })

    await owner.call('close-case', { caseId: input.id, version: opened.version })
    const more = { id: v7(), text: '', photos: [{ name: 'other.png', base64: DOT }] }
    await byLink(sent.link, 'add-to-followed-case', more)
    await byLink(sent.link, 'add-to-followed-case', more)
    const added = await open(input.id)
    expect([added.state, added.messages.length, added.attachments.length]).toEqual(['open', 2, 2])
    expect(await byLink(sent.link, 'get-followed-case', {})).toMatchObject({
      messages: [
        { from: 'you', text: WORDS },
        { from: 'you', photos: 1 },
      ],
    })
    expect(added.timeline.map(({ operation }) => operation)).toEqual(expect.arrayContaining(['send-contact-form', 'add-to-followed-case']))
  })

  it('is taken once for each challenge: again for the same case after a lost answer, for no other', async () => {
    const input = await fill({ email: 'two@customer.example' })
    const [first, again] = [await send(input), await send(input)]
    expect(again.reference).toBe(first.reference)
    expect(await byLink(again.link, 'get-followed-case', {})).toMatchObject({ state: 'open' })
    expect((await open(input.id)).messages).toHaveLength(1)
    await expect(send({ ...input, id: v7() })).rejects.toMatchObject({ code: 'challenge_invalid', details: { reason: 'used' } })
  })

  it('is refused without the work, too fast, too late, or with a challenge of another shop', async () => {
    const input = await fill()
    const refusal = (reason: string) => ({ code: 'challenge_invalid', details: { reason } })
    await expect(send({ ...input, nonce: input.nonce + 1 })).rejects.toMatchObject(refusal('no_proof'))
    await expect(send({ ...input, challenge: input.challenge.slice(0, -9) })).rejects.toMatchObject(refusal('unknown'))
    clock = new Date(clock.getTime() - 58_000)
    await expect(send(input)).rejects.toMatchObject(refusal('too_fast'))
    clock = new Date(clock.getTime() + 5 * 3_600_000)
    await expect(send(input)).rejects.toMatchObject(refusal('run_out'))
    const other = await createShop(context)
    await other.call('update-contact-settings', { version: 0, form: { ...newContactForm('x'), slug: 'another', enabled: true } })
    await expect(send({ ...(await fill()), slug: 'another' })).rejects.toMatchObject(refusal('unknown'))
  })

  it('refuses what a person does not fill in, what the shop needs and is missing, and what is no photo', async () => {
    await expect(send(await fill({ website: 'https://buy.example' }))).rejects.toMatchObject({ code: 'bad_input' })
    await expect(send(await fill({ email: undefined }))).rejects.toMatchObject({ details: { issues: [{ field: 'email' }] } })
    const page = Buffer.from('<svg onload="alert(1)"/>').toString('base64')
    await expect(send(await fill({ photos: [{ name: 'x.png', base64: page }] }))).rejects.toMatchObject({ details: { photo: 1 } })
  })

  it('slows one address down and not the others', async () => {
    for (let count = 0; count < 7; count += 1)
      await send(await fill({ email: `n${count}@flood.example` }), '198.51.100.9').catch(() => undefined)
    const input = await fill({ email: 'late@flood.example' })
    clock = new Date(clock.getTime() - 59_000 + 3_000)
    await expect(send(input, '198.51.100.9')).resolves.toMatchObject({ outcome: 'taken' })
    const next = await fill({ email: 'later@flood.example' })
    clock = new Date(clock.getTime() - 56_500)
    await expect(send(next, '198.51.100.9')).rejects.toMatchObject({ code: 'too_many_requests' })
    await expect(send(next, '198.51.100.10')).resolves.toMatchObject({ outcome: 'taken' })
  })

  it('gives somebody who is not served one clear notice, and keeps what they wrote', async () => {
    await owner.call('block-sender', { id: v7(), kind: 'email', value: 'gone@customer.example', why: 'Threw a chair.' })
    const photos = [{ name: 'x.png', base64: DOT }]
    const first = await send(await fill({ email: 'gone@customer.example', photos }))
    const second = await send(await fill({ email: 'gone@customer.example' }))
    expect([first.outcome, second.outcome]).toEqual(['turned_away', 'turned_away'])
    expect(first.notice).toMatch(/\w/)
    expect(second.notice).toBeUndefined()
    const { turnedAway } = (await owner.call('list-blocked-senders', {})) as { turnedAway: { text: string }[] }
    expect(turnedAway).toMatchObject([
      { text: WORDS, remarks: [] },
      { text: WORDS, remarks: ['1 photo was not kept.'] },
    ])
  })

  it('is turned away, with its one notice, where the shop parted with whoever holds the link', async () => {
    const input = await fill({ email: 'rude@customer.example' })
    const sent = await send(input)
    await owner.call('block-sender', { id: v7(), kind: 'email', value: 'rude@customer.example', why: 'Insults' })
    const more = { id: v7(), text: 'You are all idiots.' }
    const first = (await byLink(sent.link, 'add-to-followed-case', more)) as Sent
    expect(first).toMatchObject({ outcome: 'turned_away', notice: expect.stringMatching(/./) })
    expect(await byLink(sent.link, 'add-to-followed-case', more)).toEqual({ id: more.id, outcome: 'turned_away' })
    const again = await byLink(sent.link, 'add-to-followed-case', { id: v7(), text: 'Idiots, I said.' })
    expect(again).not.toHaveProperty('notice')
    expect(await byLink(sent.link, 'add-to-followed-case', { id: v7(), text: 'I will kill myself.' })).toMatchObject({ outcome: 'taken' })
    expect((await open(input.id)).messages.map(({ text }) => text)).toEqual([WORDS, 'I will kill myself.'])
  })

  it('gives the link to the mailbox alone where the address is a customer’s already', async () => {
    const mailing = { ...context, canMail: true }
    const first = await fill({ email: 'mail@customer.example' })
    const fresh = (await callAs(mailing, undefined, 'send-contact-form', first)) as Sent
    const known = (await callAs(mailing, undefined, 'send-contact-form', await fill({ email: 'mail@customer.example' }))) as Sent
    expect([fresh.mailed, fresh.link !== undefined, known.mailed, known.link]).toEqual([true, true, true, undefined])
    await callAs(mailing, undefined, 'send-contact-form', first)
    const { rows } = await test.database.pool.query(`select id from pgboss.job where name = 'send-mail' and data::text like $1`, [
      '%mail@customer.example%',
    ])
    expect(rows, 'sent again, it mails nobody twice').toHaveLength(2)
  })
})

describe('a file by a member', () => {
  it('is kept once under its id, by whoever may work on cases, and its bytes say what it is', async () => {
    const caseId = v7()
    await owner.call('paste-case', { id: caseId, text: WORDS })
    const input = { id: v7(), caseId, file: { name: 'receipt.png', base64: Buffer.from('%PDF-1.7 …').toString('base64') } }
    const kept = await owner.call('add-attachment', input)
    expect(kept).toEqual({ id: input.id, fileName: 'receipt.png', mediaType: 'application/pdf', byteLength: 12 })
    expect(await owner.call('add-attachment', input)).toEqual(kept)
    expect((await open(caseId)).attachments).toHaveLength(1)
    await expect(owner.call('add-attachment', { ...input, id: v7(), file: { name: 'x', base64: 'no base64!' } })).rejects.toMatchObject({
      code: 'bad_input',
    })
    const viewer = await addMember(context, owner.shopId, 'viewer')
    await expect(viewer.call('add-attachment', { ...input, id: v7() })).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('over HTTP', () => {
  it('the form may stand in the pages of the sites that the shop named, and nothing else may; a file is a download and never a page', async () => {
    const desk = createHttpDesk(test)
    const get = (path: string, headers: Record<string, string> = {}) => desk.app.request(`http://desk.test${path}`, { headers })
    const page = await get(`/contact/${SLUG}?inside`)
    const html = await page.text()
    expect(page.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect([html.includes('What happened?'), html.includes('Test shop')]).toEqual([true, true])
    const missing = await get('/contact/nothing-here')
    expect([missing.status, missing.headers.get('content-security-policy')?.includes("frame-ancestors 'none'")]).toEqual([404, true])

    const { key } = (await owner.call('make-api-key', { name: 'Downloads', scopes: ['case:read'] })) as { key: string }
    const caseId = v7()
    await owner.call('paste-case', { id: caseId, text: WORDS })
    const attach = async (name: string, base64: string) => {
      const file = (await owner.call('add-attachment', { id: v7(), caseId, file: { name, base64 } })) as { id: string }
      return get(`/api/v1/attachments/${file.id}`, { authorization: `Bearer ${key}` })
    }
    const picture = await attach('dot.png', DOT)
    expect([picture.status, picture.headers.get('content-type'), picture.headers.get('x-content-type-options')]).toEqual([
      ...[200, 'image/png', 'nosniff'],
    ])
    expect(Buffer.from(await picture.arrayBuffer()).toString('base64')).toBe(DOT)
    const script = await attach('größe".svg', Buffer.from('<svg onload="alert(1)"/>').toString('base64'))
    expect(script.headers.get('content-type')).toBe('application/octet-stream')
    expect(script.headers.get('content-disposition')).toBe(`attachment; filename="gr__e.svg"; filename*=UTF-8''gr%C3%B6%C3%9Fe.svg`)
    const id = v7()
    expect((await get(`/api/v1/attachments/${id}`)).status).toBe(401)
    expect((await get(`/api/v1/attachments/${id}`, { authorization: `Bearer ${key}`, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    await desk.close()
  })
})

describe('a pasted thread', () => {
  it('becomes a case whose messages stand in order, each by whom a person said', async () => {
    const id = v7()
    const parts = [
      { speaker: 'note', text: 'Copied from the phone.' },
      { speaker: 'customer', text: 'Where is my bench?' },
      { speaker: 'shop', text: 'On the van.' },
      { speaker: 'customer', text: 'You said that yesterday! I want a refund or I call my bank.' },
      { speaker: 'shop', text: 'We look into it today.' },
    ]
    await owner.call('paste-case', { id, text: parts.map(({ text }) => text).join('\n'), channel: 'sms', parts })
    const opened = (await open(id)) as Case & { reading: { threats: { kind: string }[] }; heats: unknown[] }
    expect(opened.messages.map(({ direction, text }) => [direction, text])).toEqual(
      parts.map(({ speaker, text }) => [{ customer: 'inbound', shop: 'outbound', note: 'note' }[speaker], text]),
    )
    expect([opened.state, opened.heats.length, opened.reading.threats.map(({ kind }) => kind)]).toEqual(['waiting', 2, ['chargeback']])
    await expect(owner.call('paste-case', { id: v7(), text: 'x', parts: [{ speaker: 'shop', text: 'x' }] })).rejects.toMatchObject({
      code: 'bad_input',
    })
  })
})

describe('a phone note', () => {
  it('opens a case or goes on one, once, and its moments are read as words', async () => {
    const note = {
      id: v7(),
      caseId: v7(),
      words: 'The bench is cracked.',
      seconds: 95,
      customerName: 'Ida',
      startedAt: clock.toISOString(),
    }
    const moments = [{ kind: 'asked_for_manager', atS: 12 }]
    await owner.call('add-phone-note', { ...note, moments })
    await owner.call('add-phone-note', { ...note, moments })
    await owner.call('add-phone-note', { id: v7(), caseId: note.caseId, words: '', moments: [{ kind: 'threatened_dispute', atS: 3 }] })
    const opened = (await open(note.caseId)) as Case & { reading: { threats: { kind: string }[] } }
    expect(opened).toMatchObject({ channel: 'phone_note', customer: { name: 'Ida' } })
    expect(opened.messages.map(({ id }) => id)).toHaveLength(2)
    expect(opened.messages[0]?.text).toContain('0:12 The customer asked for a manager.')
    expect(opened.reading.threats.map(({ kind }) => kind)).toEqual(['chargeback'])
    await expect(owner.call('add-phone-note', { ...note, id: v7(), words: ' ' })).rejects.toMatchObject({ code: 'bad_input' })
  })
})
