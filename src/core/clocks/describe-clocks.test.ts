import { describe, expect, it } from 'vitest'
import { USUAL_HOURS } from './business-hours.ts'
import { describeHours } from './describe-hours.ts'
import { describePromises, sayMinutes } from './describe-promises.ts'
import { responsePromisesSchema } from './response-promises.ts'

describe('the policy says', () => {
  it('its hours, days with the same ones together', () => {
    const week = {
      ...USUAL_HOURS.week,
      wednesday: [
        { from: '09:00', to: '12:00' },
        { from: '14:00', to: '24:00' },
      ],
    }
    const holidays = { country: 'DE', region: 'BY', added: [{ date: '2026-12-28', name: 'stocktaking' }], removed: ['2026-10-03'] }
    expect(describeHours({ week, holidays })).toEqual([
      'We are there Monday to Tuesday 9:00–17:00; Wednesday 9:00–12:00 and 14:00–24:00; Thursday to Friday 9:00–17:00.',
      'Closed on public holidays: Germany (BY).',
      'We are also closed on 28 Dec 2026 (stocktaking).',
      'We are there all the same on 3 Oct 2026.',
    ])
  })

  it('what it promises to whom, and what follows', () => {
    const promises = responsePromisesSchema.parse({
      lines: [
        { heatFrom: 0, firstResponseMinutes: 480, resolutionMinutes: 2400 },
        { heatFrom: 4, channels: ['review', 'chat'], firstResponseMinutes: 90 },
        { heatFrom: 2 },
      ],
      warnMinutes: 1,
    })
    expect(describePromises(promises, { nameOf: () => 'somebody' })).toEqual([
      'Everybody: first answer within 8 hours, closed within 40 hours.',
      'Who is furious in a review or by chat: first answer within 1 hour 30 minutes.',
      'Who is frustrated or worse: nothing is promised.',
      'Who has the case is warned 1 minute ahead.',
      'A broken promise is told to who has the case.',
    ])
    expect(describePromises({ ...promises, onBreach: { kind: 'role', role: 'owner' } }, { nameOf: () => 'an owner' }).at(-1)).toBe(
      'A broken promise gives the case to an owner.',
    )
    expect(sayMinutes(0)).toBe('0 minutes')
  })
})
