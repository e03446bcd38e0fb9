import { describe, expect, it } from 'vitest'
import { lintDraft } from '../lint/lint.ts'
import { composeBlockedNotice } from './blocked-notice.ts'

describe('the notice to a blocked sender', () => {
  it.each([{ contact: 'Harbour Street 5' }, { contact: 'help@shop.example', signedBy: 'Mara' }, {}])(
    'holds up before the linter: %o',
    (facts) => {
      const text = composeBlockedNotice({ shopName: 'Harbour Furniture', ...facts })
      expect(lintDraft({ kind: 'firing', text }).filter(({ severity }) => severity === 'error')).toEqual([])
      expect(text).toContain('Harbour Furniture')
      expect(text).not.toContain('@')
    },
  )
})
