import { describe, expect, it } from 'vitest'
import { ERRORS } from '../../errors.ts'
import { operations } from '../../operations/all.ts'
import { openApi } from '../openapi.ts'
import { type ApiDescription, createDocsPage } from './docs-page.ts'
import { exampleOf, listFields } from './json-schema.ts'

const api = openApi('1.2.3', '/desk') as unknown as ApiDescription
const page = createDocsPage(api, 'https://shop.example/desk')('the-nonce')
const described = Object.values(api.paths).flatMap(({ post }) => post ?? [])

describe('the API page', () => {
  it.each(described.map(({ operationId }) => operationId))('has %s with every field it takes', (name) => {
    const at = page.indexOf(`<h2 id="${name}">`)
    const section = page.slice(at, page.indexOf('</section>', at))
    expect(at).toBeGreaterThan(0)
    expect(page).toContain(`<a href="#${name}">`)
    const schema = api.paths[`/${name}`]?.post?.requestBody.content['application/json'].schema ?? {}
    for (const { path } of listFields(schema)) expect(section).toContain(`<code>${path}</code>`)
    expect(section).toContain(`curl https://shop.example/desk/api/v1/${name} `)
  })

  it('is whole: every operation and every error is there, each anchor once', () => {
    expect(described.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(operations).sort())
    expect(page).toContain('GET https://shop.example/desk/api/v1/events')
    for (const code of Object.keys(ERRORS)) expect(page).toContain(`<code>${code}</code>`)
    const anchors = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(anchors).size).toBe(anchors.length)
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(anchors).toContain(target)
  })

  it('runs no script and loads nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(| on\w+=|style="/)
    expect(page).toContain('<style nonce="the-nonce">')
  })

  it('says what a value of several kinds may be', () => {
    const schema = { type: 'object', properties: { read: { type: ['string', 'number'] } }, required: ['read'] }
    expect(listFields(schema)).toEqual([{ path: 'read', kind: 'string or number', needed: true, notes: '' }])
    expect(exampleOf(schema)).toEqual({ read: expect.any(String) })
  })

  it('says the units of money and the bounds of values', () => {
    expect(
      listFields(described.find(({ operationId }) => operationId === 'list-cases')!.requestBody.content['application/json'].schema),
    ).toContainEqual({
      path: 'limit',
      kind: 'integer',
      needed: false,
      notes: '1 to 200. When left out: 50.',
    })
    const minor = listFields(
      described.find(({ operationId }) => operationId === 'decide-situation')!.requestBody.content['application/json'].schema,
    )
    for (const { path, notes } of minor.filter((field) => field.path.endsWith('Minor'))) expect(notes, path).toMatch(/minor units/i)
  })
})

describe('a request to copy', () => {
  it.each(Object.values(operations).map((operation) => [operation.name, operation] as const))(
    'of %s is one that it takes',
    (name, operation) => {
      const schema = api.paths[`/${name}`]?.post?.requestBody.content['application/json'].schema ?? {}
      expect(operation.input.safeParse(exampleOf(schema)).error?.issues ?? []).toEqual([])
    },
  )
})
