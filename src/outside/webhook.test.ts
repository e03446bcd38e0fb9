import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemOfWebhookAddress } from '../core/automation/webhook-address.ts'
import { isPrivateAddress } from './private-address.ts'
import { openWebhooks } from './webhook.ts'

let server: Server
let address: string
const taken: { body: string; signature: string | undefined; id: string | undefined }[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => {
      body += part.toString()
    })
    request.on('end', () => {
      const header = (name: string) => request.headers[name] as string | undefined
      taken.push({ body, signature: header('evenkeel-signature'), id: header('evenkeel-delivery') })
      response.writeHead(Number(request.url?.slice(1)), { location: '/200' }).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const { signal } = new AbortController()
const call = (url: string, nearby: boolean) => openWebhooks({ nearby })({ id: 'f/0', url, body: '{"a":1}', signature: 't=1,v1=ab' }, signal)

describe('a webhook', () => {
  it.each([
    [200, 'taken'],
    [204, 'taken'],
    [302, 'refused'],
    [404, 'refused'],
    [429, 'again'],
    [503, 'again'],
  ] as const)('that answers %d is %s', async (status, result) => {
    taken.length = 0
    expect(await call(`${address}/${status}`, true)).toMatchObject({ result })
    expect(taken).toEqual([{ body: '{"a":1}', signature: 't=1,v1=ab', id: 'f/0' }])
  })

  it('reaches no private address, be it written out or behind a name, and nothing without encryption', async () => {
    taken.length = 0
    expect(await call(`${address}/200`, false)).toMatchObject({ result: 'refused' })
    for (const host of ['127.0.0.1', '[::1]', '169.254.169.254', '[::ffff:10.0.0.1]', 'localhost', '0x7f.1'])
      expect(await call(`https://${host}/200`, false), host).toEqual({
        result: 'refused',
        said: expect.stringContaining('private network'),
      })
    expect(taken).toEqual([])
  })

  it('that nobody answers is tried again', async () => {
    expect(await call('http://127.0.0.1:1/200', true)).toMatchObject({ result: 'again' })
  })

  it('goes to public addresses alone', () => {
    const privates = [
      '10.1.2.3',
      '172.31.0.1',
      '192.168.1.1',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      'fe80::1',
      'fd00::1',
      '::1',
      '2001:db8::1',
      '2002:7f00:1::',
    ]
    expect(privates.filter((one) => !isPrivateAddress(one))).toEqual([])
    expect(['93.184.216.34', '172.32.0.1', '2606:2800:220:1::1'].filter(isPrivateAddress)).toEqual([])
    expect(problemOfWebhookAddress('https://hooks.example/x?y=1')).toBeUndefined()
    expect(['ftp://x', 'nothing', 'https://a:b@hooks.example'].filter((one) => problemOfWebhookAddress(one) === undefined)).toEqual([])
  })
})
