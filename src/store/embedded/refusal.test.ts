import { expect, it } from 'vitest'
import { AppError } from '../../errors.ts'
import { refuseUnwritable } from './refusal.ts'

const coded = (code: string) => Object.assign(new Error('it failed'), { code })

it.each([
  [coded('ENOSPC'), 'disk_full'],
  [coded('EDQUOT'), 'disk_full'],
  [new Error('FATAL: could not extend file "base/1/2691": wrote only 4096 of 8192 bytes\nHINT: Check free disk space.'), 'disk_full'],
  [new Error('FATAL: could not write lock file "postmaster.pid": No space left on device'), 'disk_full'],
  [coded('EACCES'), 'data_unwritable'],
  [coded('EROFS'), 'data_unwritable'],
  [new Error('FATAL: could not open file: Read-only file system'), 'data_unwritable'],
])('%s means %s, with the folder named', (error, code) => {
  expect(refuseUnwritable(error, '/srv/shop')).toMatchObject({ code, message: expect.stringContaining('/srv/shop') })
})

it('an error of ours stays what it was', () => {
  const refusal = new AppError('database_newer', 'made by a newer one')
  const bug = new TypeError('x is not a function')
  expect(refuseUnwritable(refusal, '/srv/shop')).toBe(refusal)
  expect(refuseUnwritable(bug, '/srv/shop')).toBe(bug)
})
