import { getDocumentProxy } from 'unpdf'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import type { disputeEvidenceSchema } from './dispute-detail.ts'
import type { makeDisputeFile } from './make-dispute-file.ts'

type Evidence = z.output<typeof disputeEvidenceSchema>
type File = z.output<typeof makeDisputeFile.output>

let test: TestDatabase
let owner: TestMember

beforeAll(async () => {
  test = await createTestDatabase()
  owner = await createShop(createTestContext(test.database), { name: 'Łódź & “Harbor” Sofas' })
})
afterAll(() => test.close())

async function openCase(text = 'My sofa, order A-1042 for $1,240, never arrived. I told my bank.'): Promise<string> {
  const id = v7()
  await owner.call('paste-case', { id, text, customer: { name: 'Юрій 田中' }, orderValueMinor: 124_000 })
  return id
}
const evidenceOf = async (caseId: string) => (await owner.call('get-dispute-evidence', { caseId })) as Evidence
const save = async (caseId: string, more: object = {}) =>
  (await owner.call('save-dispute', { id: v7(), caseId, reason: '13.1', network: 'visa', amountMinor: 124_000, ...more })) as Evidence

describe('the dispute of a case', () => {
  it('is asked for before it is saved, and then shows what is held and what is missing', async () => {
    const caseId = await openCase()
    expect(await evidenceOf(caseId)).toMatchObject({ understood: { family: 'other' } })
    const saved = await save(caseId, { exhibits: [{ kind: 'delivery_proof', text: 'Left at the door on 9 November.' }] })
    expect(saved).toMatchObject({ understood: { family: 'not_received', reason: { code: '13.1' } }, dispute: { version: 1 } })
    expect(saved.items.find(({ kind }) => kind === 'delivery_proof')?.state).toBe('held')
    expect(saved.letter.text).toContain('13.1')
    expect(await evidenceOf(caseId)).toEqual(saved)
  })

  it('takes its letter from the draft that somebody wrote', async () => {
    const caseId = await openCase()
    await save(caseId)
    const id = v7()
    await owner.call('save-draft', { id, caseId, kind: 'dispute_evidence', tone: 'formal', text: 'A letter of our own.' })
    expect((await evidenceOf(caseId)).letter).toEqual({ text: 'A letter of our own.', draftId: id })
  })

  it('is refused over an old version and on a case of another shop', async () => {
    const caseId = await openCase()
    const { dispute } = await save(caseId)
    await save(caseId, { id: dispute?.id, version: 1, product: 'digital' })
    await expect(save(caseId, { id: dispute?.id, version: 1 })).rejects.toMatchObject({ code: 'version_conflict' })
    await expect(save(await openCase(), { id: dispute?.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(owner.call('make-dispute-file', { caseId: await openCase() })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is sent once: a second time is refused with when the first was, and nothing of it changes any more', async () => {
    const caseId = await openCase()
    const { dispute } = await save(caseId)
    const { sha256 } = (await owner.call('make-dispute-file', { caseId })) as File
    const sent = (await owner.call('confirm-dispute-sent', { id: dispute?.id, version: 1, sha256 })) as Evidence
    expect(sent.dispute).toMatchObject({ sentAt: NOW.toISOString(), version: 2 })
    const refused = { code: 'already_exists', details: { sentAt: NOW.toISOString() } }
    await expect(owner.call('confirm-dispute-sent', { id: dispute?.id, version: 2 })).rejects.toMatchObject(refused)
    await expect(save(caseId, { id: dispute?.id, version: 2 })).rejects.toMatchObject(refused)
    const { timeline } = (await owner.call('get-case', { id: caseId })) as { timeline: { operation: string; data: object }[] }
    expect(timeline.filter(({ operation }) => operation === 'confirm-dispute-sent')).toMatchObject([{ data: { sha256 } }])
  })
})

describe('the file for the bank', () => {
  it('opens, and holds the cover, the letter and every exhibit on the page that its index names', async () => {
    const caseId = await openCase('Hello, my sofa, order A-1042 for $1,240, never arrived.\r\n<script>alert(1)</script> 👍 €5 £6 ¥7 \u0000')
    await owner.call('add-message', { id: v7(), caseId, channel: 'email', direction: 'note', text: 'Difficult person, beware.' })
    await save(caseId, { exhibits: [{ kind: 'delivery_proof', text: `Tracking ZX99. ${'Long proof. '.repeat(900)}` }] })
    const file = (await owner.call('make-dispute-file', { caseId })) as File
    expect(file).toMatchObject({ fits: true, shortened: false, fileName: expect.stringMatching(/^dispute-.*13\.1\.pdf$/) })
    expect(file.unprintable).toBeGreaterThanOrEqual(2)
    const pdf = await getDocumentProxy(new Uint8Array(Buffer.from(file.base64, 'base64')))
    expect(pdf.numPages).toBe(file.pages)
    const pages: string[] = []
    for (let at = 1; at <= pdf.numPages; at++) {
      const { items } = await (await pdf.getPage(at)).getTextContent()
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
    }
    const all = pages.join('\n')
    expect(all).toContain('Lódz & “Harbor” Sofas')
    expect(all).toContain('Iurii (?)(?)')
    expect(all).toContain('€5 £6 ¥7')
    expect(all).toContain('<script>alert(1)</script> (emoji)')
    expect(all).not.toContain('Difficult person')
    for (const { letter, title, page } of file.index.filter((entry) => entry.letter !== ''))
      expect(pages[page - 1]).toContain(`Exhibit ${letter}: ${title}`)
    expect(pages[0]).toContain('Exhibit B: Proof of delivery')
    expect(pages.at(-1)).toContain(`Page ${file.pages} of ${file.pages}`)
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: expect.stringContaining('Response to a dispute'), Producer: 'Evenkeel' })
  })

  it('is the same each time, and shortens what the case gave, never what a person wrote', async () => {
    const caseId = await openCase()
    for (let at = 0; at < 2; at++)
      await owner.call('add-message', { id: v7(), caseId, channel: 'email', direction: 'inbound', text: 'line\n'.repeat(700) })
    await save(caseId, { network: 'mastercard' })
    const file = (await owner.call('make-dispute-file', { caseId })) as File
    expect(file).toMatchObject({ fits: true, shortened: true })
    expect((await owner.call('make-dispute-file', { caseId })) as File).toEqual(file)
    const { dispute } = await evidenceOf(caseId)
    const own = { kind: 'usage_after', text: 'row\n'.repeat(1200) }
    await save(caseId, { id: dispute?.id, version: 1, network: 'mastercard', exhibits: [own] })
    expect(await owner.call('make-dispute-file', { caseId })).toMatchObject({ fits: false })
  })
})

describe('what was sent lately', () => {
  it('is known to the drafts of other cases, newest first, and not to its own', async () => {
    const caseId = await openCase()
    const id = v7()
    const text =
      'I am sorry about the wait. I will refund the full amount by Friday 27 November. If you would rather talk, write to me here.'
    await owner.call('save-draft', { id, caseId, kind: 'email', tone: 'plain', text })
    await owner.call('mark-draft-sent', { id, version: 1, overrideErrors: true })
    const recentOf = async (of: string) =>
      ((await owner.call('get-case', { id: of })) as { draftFacts: { recentTexts?: string[] } }).draftFacts.recentTexts
    expect((await recentOf(await openCase()))?.[0]).toBe(text)
    expect(await recentOf(caseId)).toBeUndefined()
  })
})
