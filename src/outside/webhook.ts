import { lookup as resolveName } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPrivateAddress } from './private-address.ts'

/** One call: the same id however often it is tried, so that who is called can tell. */
export interface WebhookCall {
  readonly id: string
  readonly url: string
  readonly body: string
  readonly signature?: string | undefined
}

/** How it ended: `again` where trying again may help. */
export interface WebhookAnswer {
  readonly result: 'taken' | 'again' | 'refused'
  readonly said: string
}

/** Calls a webhook. What goes wrong is an answer, and none is thrown. */
export type CallWebhook = (call: WebhookCall, signal: AbortSignal) => Promise<WebhookAnswer>

const ANSWER_MS = 10_000

/**
 * Webhooks over https to public addresses alone: the name is resolved here and the connection goes to what was looked at, so that no name leads into the
 * network of the house. With `nearby`, over http and to private addresses too. A redirection is not followed.
 */
export function openWebhooks({ nearby }: { readonly nearby: boolean }): CallWebhook {
  return async ({ id, url: address, body, signature }, signal) => {
    const url = URL.parse(address)
    if (!url || (url.protocol !== 'https:' && !(nearby && url.protocol === 'http:')))
      return { result: 'refused', said: 'A webhook must begin with https://.' }
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (!nearby && isIP(host) !== 0 && isPrivateAddress(host)) return PRIVATE
    const send = url.protocol === 'https:' ? requestSecure : requestPlain
    const headers = {
      ...{
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Evenkeel',
        'evenkeel-delivery': id,
      },
      ...(signature && { 'evenkeel-signature': signature }),
    }
    return new Promise((resolve) => {
      const request = send(url, {
        method: 'POST',
        headers,
        agent: false,
        signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]),
        ...(!nearby && { lookup: lookupPublic }),
      })
      request.on('response', (response) => {
        response.resume()
        resolve(answerOf(response.statusCode ?? 0))
      })
      request.on('error', (error) =>
        resolve(error === NOT_PUBLIC ? PRIVATE : { result: 'again', said: 'It could not be reached, or took too long.' }),
      )
      request.end(body)
    })
  }
}

const PRIVATE: WebhookAnswer = { result: 'refused', said: 'It leads into a private network, where no webhook is called.' }
const NOT_PUBLIC = Object.assign(new Error('the name leads to a private address'), { code: 'ENOTPUBLIC' })

/** Resolves a name, and fails where any of its addresses is private. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error || !first) callback(error ?? new Error('no address'), '')
    else if (addresses.some(({ address }) => isPrivateAddress(address))) callback(NOT_PUBLIC, '')
    else if (options.all) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}

function answerOf(status: number): WebhookAnswer {
  if (status >= 200 && status < 300) return { result: 'taken', said: `It was taken (${status}).` }
  if (status === 408 || status === 425 || status === 429 || status >= 500) return { result: 'again', said: `It was put off (${status}).` }
  return { result: 'refused', said: `It was refused (${status}).` }
}
