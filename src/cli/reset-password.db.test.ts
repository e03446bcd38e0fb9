import { PassThrough } from 'node:stream'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { createHttpDesk, type HttpDesk, setUpDesk } from '../../test/http-desk.ts'
import { parseArguments } from './arguments.ts'
import { runResetPassword } from './reset-password.ts'

let test: TestDatabase
let desk: HttpDesk

beforeAll(async () => {
  test = await createTestDatabase()
  desk = createHttpDesk(test)
})
afterAll(async () => {
  await desk.close()
  await test.close()
})

async function run(...argv: string[]): Promise<string> {
  const stdout = new PassThrough()
  await runResetPassword(desk.context, parseArguments(['reset-password', ...argv]), {
    stdin: new PassThrough(),
    stdout,
    stderr: new PassThrough(),
  })
  stdout.end()
  return (await stdout.toArray()).join('')
}

it('prints a link by which a forgotten password is replaced, and every session ends', async () => {
  const account = { email: `${v7()}@test.example`, password: 'a long password' }
  const browser = await setUpDesk(test, desk, account)
  const link = /http\S+\/reset#(\S+)/.exec(await run(account.email))?.[1]
  await desk.browser().call('reset-password', { token: link, password: 'a newer password' })
  expect(await browser.call('get-session', {})).toMatchObject({ state: 'signed_out' })
  expect((await browser.signIn({ ...account, password: 'a newer password' })).status).toBe(200)
  expect(await run(account.email, '--second-factor', 'remove')).toMatch(/are off\.\nSet a new password here/)
})

it('says what is wrong with how it was called', async () => {
  await expect(run()).rejects.toThrow(/Say whose password/)
  await expect(run('nobody@test.example')).rejects.toThrow(/no account with this address/)
  await expect(run('nobody@test.example', '--second-factor', 'lose')).rejects.toMatchObject({ code: 'bad_input' })
})
