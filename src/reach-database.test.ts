import { describe, expect, it } from 'vitest'
import { silentLog } from '../test/database.ts'
import { readConfig } from './config.ts'
import { reachDatabase } from './reach-database.ts'

const notesOf = async (url: string) => (await reachDatabase(readConfig({ DATABASE_URL: url }), silentLog, 'refuse')).notes

describe('a database server', () => {
  it.each(['postgres://u:p@db.example/evenkeel', 'postgres://u:p@db.example/evenkeel?sslmode=require', 'postgres://10.0.0.7/evenkeel'])(
    'elsewhere whose certificate is not checked is told at the start, without the password: %s',
    async (url) => {
      expect(await notesOf(url)).toEqual([expect.stringContaining('sslmode=verify-full')])
      expect((await notesOf(url)).join()).not.toContain('u:p')
    },
  )

  it.each([
    'postgres://u:p@db.example/evenkeel?sslmode=verify-full',
    'postgres://localhost/evenkeel',
    'postgres:///evenkeel?host=/run/postgresql',
  ])('whose certificate is checked, or which is this machine, needs no word: %s', async (url) => {
    expect(await notesOf(url)).toEqual([])
  })
})
