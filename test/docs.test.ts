import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { renderDocs } from '../scripts/render-docs.ts'

const root = new URL('..', import.meta.url)

describe('the generated documents', () => {
  it.each([...renderDocs()])('%s says what the code says (else run npm run docs)', (path, text) => {
    expect(readFileSync(fileURLToPath(new URL(path, root)), 'utf8')).toBe(text)
  })
})

describe('the written documents', () => {
  const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'STYLE.md', 'SECURITY.md']

  it.each(pages)('%s links only to what is there', (path) => {
    const text = readFileSync(fileURLToPath(new URL(path, root)), 'utf8')
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '')
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) expect(() => readFileSync(fileURLToPath(new URL(link, root))), `${path} links to ${link}`).not.toThrow()
  })

  it('ARCHITECTURE.md names every folder of src and web, and nothing that is not there', () => {
    const text = readFileSync(fileURLToPath(new URL('ARCHITECTURE.md', root)), 'utf8')
    const named = [...text.matchAll(/`((?:src|web|test|e2e|bench|scripts|docs)\/[\w./-]*)`/g)].map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(15)
  })
})
