import { describe, expect, it } from 'vitest'
import { maySeeMetrics } from './metrics.ts'

const HERE = { token: undefined, authorization: undefined, address: '127.0.0.1', forwarded: false, url: 'http://localhost:4310' }
const TOKEN = 'a token of the tests'

describe('the metrics', () => {
  it.each([
    ['this machine, where only it opens Evenkeel', HERE],
    ['this machine by IPv6', { ...HERE, address: '::1', url: 'http://[::1]:4310' }],
    ['whoever carries the token, from anywhere', { ...HERE, token: TOKEN, authorization: `Bearer ${TOKEN}`, address: '203.0.113.9' }],
  ])('are for %s', (_, request) => {
    expect(maySeeMetrics(request)).toBe(true)
  })

  it.each([
    ['another machine', { ...HERE, address: '192.168.1.7' }],
    ['what came through a proxy on this machine', { ...HERE, forwarded: true }],
    ['a proxy that says nothing, since Evenkeel is opened by others', { ...HERE, url: 'https://desk.example' }],
    ['nobody knows where from', { ...HERE, address: undefined }],
    ['this machine without the token, where there is one', { ...HERE, token: TOKEN }],
    ['a wrong token', { ...HERE, token: TOKEN, authorization: `Bearer ${TOKEN}s` }],
  ])('are not for %s', (_, request) => {
    expect(maySeeMetrics(request)).toBe(false)
  })
})
