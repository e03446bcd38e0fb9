import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenkeel-config-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

describe('a secret', () => {
  it('may lie in a file', () => {
    const url = 'postgres://evenkeel:a-secret@db/evenkeel'
    expect(readConfig({ DATABASE_URL_FILE: write('url', `${url}\n`) }).databaseUrl).toBe(url)
    expect(readConfig({ EVENKEEL_METRICS_TOKEN_FILE: write('token', 'a token of the tests') }).metricsToken).toBe('a token of the tests')
    const mail = { EVENKEEL_SMTP_URL_FILE: write('smtp', 'smtps://u:p@mail.example'), EVENKEEL_MAIL_FROM: 'desk@shop.example' }
    expect(readConfig(mail).mail?.url).toBe('smtps://u:p@mail.example')
  })

  it.each([
    ['is not there', () => ({ DATABASE_URL_FILE: join(folder, 'none') }), /cannot be read/],
    ['is empty, rather than taking another database', () => ({ DATABASE_URL_FILE: write('empty', '\n') }), /is empty/],
    ['holds something else', () => ({ DATABASE_URL_FILE: write('other', 'a-secret') }), /^DATABASE_URL must start with postgres/],
    ['is named beside the value', () => ({ DATABASE_URL: 'postgres://h/d', DATABASE_URL_FILE: join(folder, 'none') }), /both set/],
  ])('in a file that %s is refused without being shown', (_, environment, words) => {
    expect(() => readConfig(environment())).toThrow(expect.objectContaining({ code: 'bad_setting', message: expect.stringMatching(words) }))
    expect(() => readConfig(environment())).not.toThrow(/a-secret/)
  })

  it('is the only kind of setting that is read from files', () => {
    expect(readConfig({ EVENKEEL_HOST_FILE: join(folder, 'none') }).host).toBe('127.0.0.1')
  })
})

describe('where traces are sent', () => {
  it('is nowhere unless somebody says so, and an address when they do', () => {
    expect(readConfig({}).tracingEndpoint).toBeUndefined()
    expect(readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' }).tracingEndpoint).toBe('http://127.0.0.1:4318')
    expect(() => readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318' })).toThrow(/^OTEL_EXPORTER_OTLP_ENDPOINT must be/)
  })
})
