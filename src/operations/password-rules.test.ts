import { describe, expect, it } from 'vitest'
import { countPieces, requireHardPassword } from './password-rules.ts'

const about = ['Maria Lindqvist', 'maria.lindqvist@seaside-lamps.example', 'Seaside Lamps']

describe('a new password', () => {
  it.each([
    ...[
      'password123',
      'Passw0rd!2024',
      'P@$$w0rd2025',
      'qwertyuiop',
      '1q2w3e4r5t',
      '1qaz2wsx3edc',
      'zaq12wsxcde3',
      '!@#$%^&*()',
      '12345qwert',
    ],
    ...['1234567890', '0987654321', '1234554321', '4815162342', '1029384756', '19880101199', '0612345678', '123456789a', 'abcdefghij'],
    ...['aaaaaaaaaa', 'abcabcabcabc', 'iloveyou12', 'michael1985', 'Liverpool2024', 'welcome2desk', 'Summer2024!', 'dragonmonkey1'],
  ])('that everybody tries first is refused: %s', (password) => {
    expect(() => requireHardPassword(password, { about: [] })).toThrow(expect.objectContaining({ code: 'bad_input' }))
  })

  it.each(['Lindqvist2024', 'maria.lindqvist@seaside-lamps.example', 'seasidelamps1', 'Seaside Lamps!', 'evenkeel2026', 'EvenkeelDesk1'])(
    'made of the person, the shop or the product is refused: %s',
    (password) => expect(() => requireHardPassword(password, { about })).toThrow(/password/),
  )

  it.each([
    'a quiet harbour lamp',
    'correct horse battery staple',
    'x7#kQ92mPz',
    'nine quiet mornings',
    'ljósið í húsinu',
    '山の上の静かな家と川と',
  ])('of no particular characters is taken: %s', (password) => expect(() => requireHardPassword(password, { about })).not.toThrow())

  it('is not repeated by its refusal', () => {
    expect(() => requireHardPassword('password123', { about: [] })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('123') }),
    )
  })

  it('is counted quickly, whatever it is', () => {
    const started = performance.now()
    for (const part of ['a', 'ab', 'pass', '0', 'q1', '\u{1f600}']) countPieces(part.repeat(128).slice(0, 127).concat('!'), about)
    expect(performance.now() - started).toBeLessThan(500)
  })
})
