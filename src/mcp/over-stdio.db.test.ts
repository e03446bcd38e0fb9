import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import type { Context } from '../operations/call.ts'
import { serveMcpOverStdio } from './over-stdio.ts'

let test: TestDatabase
let context: Context
let owner: TestMember

beforeAll(async () => {
  test = await createTestDatabase()
  context = createTestContext(test.database)
  owner = await createShop(context)
})
afterAll(() => test.close())

interface Answer {
  readonly id: number
  readonly result: { readonly structuredContent: Record<string, unknown>; readonly tools: { readonly name: string }[] }
}

/** Sends everything at once and ends its input, as a script with a pipe does; the answers by the order of the questions. */
async function ask(questions: readonly { readonly method: string; readonly params: object }[]): Promise<Answer['result'][]> {
  const stdin = new PassThrough()
  const stdout = new PassThrough()
  const answers = new Map<number, Answer['result']>()
  createInterface({ input: stdout }).on('line', (line) => {
    const { id, result } = JSON.parse(line) as Answer
    answers.set(id, result)
  })
  const served = serveMcpOverStdio({ version: '1', stdin, stdout, store: { context, shopId: owner.shopId } })
  questions.forEach((question, id) => void stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, ...question })}\n`))
  stdin.end()
  await served
  return questions.map((_, id) => answers.get(id)!)
}

describe('on the database of this machine', () => {
  it('keeps a case for its shop, and answers all that was asked before the input ended', async () => {
    const call = (name: string, input: object) => ({ method: 'tools/call', params: { name, arguments: input } })
    const [listed, read, pasted] = await ask([
      { method: 'tools/list', params: {} },
      call('read-message', { text: 'My $80 lamp arrived broken.' }),
      call('paste-case', { text: 'My $80 lamp arrived broken.', customer: { name: 'A customer' } }),
    ])
    expect(listed?.tools.map(({ name }) => name)).toEqual(expect.arrayContaining(['list-cases', 'paste-case', 'save-draft']))
    expect(read?.structuredContent).toMatchObject({ amounts: [{ amountMinor: 8000 }] })
    const id = pasted?.structuredContent['id']
    expect(await owner.call('get-case', { id })).toMatchObject({ id })
    const [found] = await ask([call('list-cases', {})])
    expect(found?.structuredContent).toMatchObject({ rows: [{ id }] })
  })
})
