import { describe, expect, it } from 'vitest'
import { timelineLines } from './timeline-lines.ts'

type Input = Parameters<typeof timelineLines>[0]

const at = (minute: number) => `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`
const event = (minute: number, operation: string, more: object = {}) =>
  ({ id: `e${minute}${operation}`, at: at(minute), actorName: 'Mara', operation, data: {}, ...more }) as Input['timeline'][number]
const message = (minute: number, direction: 'inbound' | 'outbound' | 'note') =>
  ({ id: `m${minute}`, at: at(minute), direction, channel: 'email', text: direction }) as Input['messages'][number]

const lines = (timeline: Input['timeline'], messages: Input['messages'], heats: Input['heats'] = []) =>
  timelineLines({ timeline, messages, heats })

describe('the lines of a timeline', () => {
  it('have each message once, newest first, in the place of the act that brought it', () => {
    const all = lines(
      [
        event(1, 'paste-case', { subjectId: 'm1' }),
        event(2, 'choose-option'),
        event(3, 'mark-draft-sent', { subjectId: 'a draft' }),
        event(4, 'add-message', { subjectId: 'm4' }),
      ],
      [message(1, 'inbound'), message(3, 'outbound'), message(4, 'note')],
      [{ messageId: 'm1', heat: 3, abusive: false }],
    )
    expect(all.map(({ kind, at }) => `${kind} ${at.slice(14, 16)}`)).toEqual(['note 04', 'said 03', 'done 02', 'said 01'])
    expect(all[1]).toMatchObject({ event: { operation: 'mark-draft-sent' } })
    expect(all[3]).toMatchObject({ heat: 3 })
  })

  it('have a message that no act tells of, and an act whose message is older than itself', () => {
    const all = lines([event(9, 'import-some', { subjectId: 'case' })], [message(1, 'inbound'), message(2, 'outbound')])
    expect(all.map(({ kind }) => kind)).toEqual(['done', 'said', 'said'])
  })

  it('tell an act once that was done again and again, and two choices as two', () => {
    const all = lines(
      [event(1, 'save-draft'), event(2, 'save-draft'), event(3, 'choose-option'), event(4, 'choose-option'), event(5, 'save-draft')],
      [],
    )
    expect(all.map((line) => line.kind === 'done' && `${line.event.operation} ${line.times}`)).toEqual([
      'save-draft 1',
      'choose-option 1',
      'choose-option 1',
      'save-draft 2',
    ])
  })
})
