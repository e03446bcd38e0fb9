import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { USUAL_HOURS } from './business-hours.ts'
import { businessTimeBetween, openTimesOf } from './business-time.ts'
import { type CaseClock, type CaseStory, type ClockEvent, clocksOf, owedOf } from './case-clocks.ts'
import { type ClockKind, type ResponsePromises, responsePromisesSchema } from './response-promises.ts'

const open = openTimesOf(USUAL_HOURS, { timeZone: 'Europe/Berlin' })
const promises: ResponsePromises = responsePromisesSchema.parse({
  lines: [
    { heatFrom: 0, firstResponseMinutes: 240, nextResponseMinutes: 480, resolutionMinutes: 960 },
    { heatFrom: 3, firstResponseMinutes: 60 },
    { heatFrom: 0, channels: ['review'], firstResponseMinutes: 30 },
  ],
  warnMinutes: 45,
})

// Local time of Berlin in winter: one hour ahead of UTC. 2026-11-23 is a Monday.
const at = (text: string) => new Date(`2026-11-${text}:00+01:00`)
const customer = (text: string): ClockEvent => ({ kind: 'customer_spoke', at: at(text) })
const shop = (text: string): ClockEvent => ({ kind: 'shop_spoke', at: at(text) })
const state = (text: string, to: 'open' | 'waiting' | 'closed'): ClockEvent => ({ kind: 'state', at: at(text), state: to })
const story = (events: readonly ClockEvent[], rest: Partial<CaseStory> = {}): CaseStory => ({ heat: 1, channel: 'email', events, ...rest })
const clock = (kind: ClockKind, ...of: Parameters<typeof story>): CaseClock | undefined =>
  clocksOf(story(...of), promises, open).find((one) => one.kind === kind)

describe('the clocks of a case', () => {
  it('begin with the first word, and are sooner due the hotter it is', () => {
    expect(clock('first_response', [customer('23T10:00')])).toMatchObject({ dueAt: at('23T14:00'), warnAt: at('23T13:15') })
    expect(clock('first_response', [customer('23T10:00')], { heat: 4 })).toMatchObject({ dueAt: at('23T11:00'), warnAt: at('23T10:30') })
    expect(clock('first_response', [customer('23T10:00')], { heat: 4, channel: 'review' })).toMatchObject({ minutes: 30 })
    expect(clock('next_response', [customer('23T10:00')])).toBeUndefined()
  })

  it('are kept by an answer, whose lateness can be told for ever', () => {
    const answered = clock('first_response', [customer('23T10:00'), shop('23T15:00')])
    expect(answered).toMatchObject({ metAt: at('23T15:00'), dueAt: at('23T14:00'), usedMinutes: 300 })
  })

  it('stand still while the case waits for the customer, and go on with what was left', () => {
    const events = [customer('23T10:00'), state('23T12:00', 'waiting')]
    const paused = clock('first_response', events)
    expect(paused).toMatchObject({ pausedSince: at('23T12:00'), usedMinutes: 120 })
    expect(paused).not.toHaveProperty('dueAt')
    expect(clock('first_response', [...events, customer('25T09:00')])).toMatchObject({ dueAt: at('25T11:00'), warnAt: at('25T10:15') })
  })

  it('count the resolution over all turns, without those of the customer', () => {
    const events = [customer('23T09:00'), shop('23T13:00'), customer('24T09:00')]
    // Four of sixteen hours on Monday; eight on Tuesday, four on Wednesday.
    expect(clock('resolution', events)).toMatchObject({ dueAt: at('25T13:00'), startedAt: at('23T09:00') })
    expect(clock('next_response', events)).toMatchObject({ startedAt: at('24T09:00'), dueAt: at('24T17:00') })
  })

  it('stop when the case is closed, and the resolution goes on when it is opened again', () => {
    const events = [customer('23T09:00'), state('23T11:00', 'closed')]
    expect(clock('first_response', events)).toMatchObject({ metAt: at('23T11:00') })
    expect(clock('resolution', events)).toMatchObject({ metAt: at('23T11:00'), usedMinutes: 120 })
    const reopened = clock('resolution', [...events, customer('26T09:00')])
    expect(reopened).not.toHaveProperty('metAt')
    expect(reopened?.dueAt).toEqual(at('27T15:00'))
  })

  it('remember a promise that was broken before the case came to wait', () => {
    const late = clock('resolution', [customer('16T09:00'), state('20T09:00', 'waiting')])
    expect(late).toMatchObject({ dueAt: at('17T17:00'), pausedSince: at('20T09:00') })
  })

  it('are sooner where somebody asked for it, for what is owed now and no longer', () => {
    const events = [customer('23T10:00')]
    const owed = owedOf(events, 'next_response')
    expect(owed).toEqual({ kind: 'first_response', startedAt: at('23T10:00') })
    const asked = { first_response: { startedAt: at('23T10:00'), minutes: 20 } }
    expect(clock('first_response', events, { asked })).toMatchObject({ minutes: 20, dueAt: at('23T10:20') })
    expect(clock('next_response', [...events, shop('23T11:00'), customer('24T10:00')], { asked })).toMatchObject({ minutes: 480 })
    expect(owedOf([...events, shop('23T11:00')], 'next_response')).toBeUndefined()
    expect(owedOf([...events, shop('23T11:00')], 'resolution')).toMatchObject({ kind: 'resolution' })
  })

  it('are none where nothing is promised or nobody wrote', () => {
    expect(clocksOf(story([customer('23T10:00')]), responsePromisesSchema.parse({}), open)).toEqual([])
    expect(clocksOf(story([shop('23T10:00'), state('23T11:00', 'open')]), promises, open)).toEqual([])
  })

  it('are the same in whatever order they are told', () => {
    const event = fc
      .tuple(fc.constantFrom('customer_spoke', 'shop_spoke', 'open', 'waiting', 'closed'), fc.integer({ min: 0, max: 20_000 }))
      .map(([kind, minute]): ClockEvent => {
        const moment = new Date(at('16T08:00').getTime() + minute * 60_000)
        if (kind === 'customer_spoke' || kind === 'shop_spoke') return { kind, at: moment }
        return { kind: 'state', at: moment, state: kind as 'open' }
      })
    const events = fc.uniqueArray(event, { maxLength: 12, selector: (one) => one.at.getTime() })
    fc.assert(
      fc.property(events, (some) => {
        const clocks = clocksOf(story(some), promises, open)
        expect(clocksOf(story(some.toReversed()), promises, open)).toEqual(clocks)
        for (const { kind, startedAt, metAt, dueAt, warnAt, usedMinutes, minutes, pausedSince } of clocks) {
          if (dueAt && warnAt) expect(warnAt <= dueAt).toBe(true)
          if (dueAt) expect(businessTimeBetween(startedAt, dueAt, open)).toBeGreaterThanOrEqual(minutes)
          // What is paused in time has no end yet; what was kept has one to be measured by.
          if (pausedSince) expect(dueAt === undefined).toBe(usedMinutes < minutes)
          if (metAt) expect(metAt >= startedAt, kind).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('promises', () => {
  it('that contradict one another are refused by the line', () => {
    const lines = [
      { heatFrom: 3, firstResponseMinutes: 60 },
      { heatFrom: 3, channels: [], firstResponseMinutes: 30 },
    ]
    expect(responsePromisesSchema.safeParse({ lines }).error?.issues[0]).toMatchObject({ path: ['lines', 1] })
  })
})
