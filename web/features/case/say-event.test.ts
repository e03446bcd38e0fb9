import { describe, expect, it } from 'vitest'
import { en } from '../../texts/en.ts'
import { makeFormat } from '../../ui/format.tsx'
import { sayEvent } from './say-event.ts'
import type { TimelineEvent } from './timeline-lines.ts'

const format = makeFormat('en-US', 'USD')
const say = (operation: string, data: TimelineEvent['data'] = {}) =>
  sayEvent({ id: '1', at: '2026-11-22T10:00:00.000Z', actorName: 'Mara', operation, data }, en, format)

describe('what somebody did', () => {
  it.each([
    ['assign-case', { to: 'Ben' }, 'gave the case to Ben'],
    ['assign-case', { to: null }, 'gave the case to nobody'],
    ['hand-over-case', { to: 'Ben' }, 'handed the case over to Ben'],
    ['update-case', { to: 'waiting', from: 'open' }, 'set the state: Waiting for the customer'],
    ['update-case', { to: 'closed', from: 'open' }, 'closed the case'],
    ['update-case', { to: 'open', from: 'closed' }, 'reopened the case'],
    ['update-case', { changed: 'title' }, 'changed the case'],
    ['change-cases', { changed: 'member', to: 'Ben' }, 'gave the case to Ben'],
    ['change-cases', { changed: 'state', to: 'closed', from: 'open' }, 'closed the case'],
    ['change-cases', { changed: 'snooze', until: null }, 'woke the case'],
    ['set-standing', { from: 'good', to: 'parted' }, 'parted with the customer'],
    ['note-delivery', { state: 'sent', standing: 'parted' }, 'handed the message to the mail server, and so parted with the customer'],
    ['mark-draft-sent', { kind: 'firing', standing: 'parted' }, 'sent: Parting letter, and so parted with the customer'],
    ['choose-option', { option: 'full_refund', amountMinor: 24_000 }, 'chose “Refund $240”'],
  ] as const)('%s %j', (operation, data, words) => {
    expect(say(operation, data)).toBe(words)
  })

  it('snoozes until a moment', () => {
    expect(say('snooze-case', { until: '2026-11-23T09:00:00.000Z' })).toMatch(/^snoozed the case until Nov 23, 2026/)
  })
})
