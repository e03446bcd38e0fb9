import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import { type Conversation, conversationQuery, type Turn } from '../../app/conversations-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import css from './rate-answer.module.css'

type Verdict = NonNullable<Turn['rating']>['verdict']

/** Of use or not, in one press; a reason may follow, none is asked for. Pressed again it is taken back. */
export function RateAnswer({ turn, conversationId }: { readonly turn: Turn; readonly conversationId: string }) {
  const texts = useTexts()
  const rate = useRate(conversationId, turn.id)
  const [asks, setAsks] = useState<'reason' | 'nothing'>('nothing')
  const mine = turn.rating?.verdict
  const press = (verdict: Verdict) => {
    const next = mine === verdict ? undefined : verdict
    setAsks(next === 'down' ? 'reason' : 'nothing')
    rate.mutate({ verdict: next })
  }
  return (
    <div className={css.rate}>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons in a line of text are no fieldset to look at. */}
      <div className="row" role="group" aria-label={texts.ask.rate}>
        <Thumb verdict="up" label={texts.ask.up} isMine={mine === 'up'} onPress={press} />
        <Thumb verdict="down" label={texts.ask.down} isMine={mine === 'down'} onPress={press} />
        <span className="quiet small" role="status">
          {rate.isError ? texts.errors.notSaved(rate.error.message) : mine === undefined ? '' : texts.ask.rated[mine]}
        </span>
      </div>
      {asks === 'reason' && mine === 'down' && (
        <Reason
          onSay={(reason) => {
            rate.mutate({ verdict: 'down', reason })
            setAsks('nothing')
          }}
        />
      )}
      {asks === 'nothing' && turn.rating?.reason !== undefined && <p className="quiet small">{turn.rating.reason}</p>}
    </div>
  )
}

interface ThumbProps {
  readonly verdict: Verdict
  readonly label: string
  readonly isMine: boolean
  readonly onPress: (verdict: Verdict) => void
}

function Thumb({ verdict, label, isMine, onPress }: ThumbProps) {
  return (
    <button type="button" className={css.thumb} aria-pressed={isMine} aria-label={label} title={label} onClick={() => onPress(verdict)}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" data-verdict={verdict}>
        <path d="M6.5 9 9.6 3.2c1.2 0 2 .9 1.8 2.1L11 8h4.3c.9 0 1.5.8 1.3 1.7l-1.2 5.2c-.2.7-.8 1.2-1.5 1.2H6.5zM3.5 9h3v7.1h-3z" />
      </svg>
    </button>
  )
}

function Reason({ onSay }: { readonly onSay: (reason: string) => void }) {
  const texts = useTexts()
  const [reason, setReason] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className={css.reason}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') onSay(reason.trim())
      }}
    >
      <TextInput
        ref={field}
        label={texts.ask.reason}
        maxLength={1000}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="row">
        {texts.ask.reasons.map((ready) => (
          <Button key={ready} size="compact-sm" onClick={() => onSay(ready)}>
            {ready}
          </Button>
        ))}
        <Button type="submit" size="compact-sm" variant="filled" disabled={reason.trim() === ''}>
          {texts.ask.sendReason}
        </Button>
      </div>
    </form>
  )
}

/** The verdict shows at once and goes back where the server refuses it. */
function useRate(conversationId: string, turnId: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  const { queryKey } = conversationQuery(api, conversationId)
  const put = (rating: Turn['rating']) =>
    queryClient.setQueryData<Conversation>(queryKey, (now) => {
      if (now === undefined) return now
      const turns = now.turns.map((turn) => {
        if (turn.id !== turnId) return turn
        const { rating: _, ...rest } = turn
        return rating === undefined ? rest : { ...rest, rating }
      })
      return { ...now, turns }
    })
  return useMutation({
    scope: { id: `rate-${turnId}` },
    mutationFn: ({ verdict, reason }: { verdict: Verdict | undefined; reason?: string }) =>
      api.client.call(
        'rate-answer',
        { turnId, ...(verdict !== undefined && { verdict }), ...(reason !== undefined && { reason }) },
        { idempotencyKey: newId() },
      ),
    onMutate: ({ verdict, reason }) => {
      const before = queryClient.getQueryData<Conversation>(queryKey)?.turns.find(({ id }) => id === turnId)?.rating
      put(verdict === undefined ? undefined : { verdict, ...(reason !== undefined && { reason }) })
      return { before }
    },
    onSuccess: (conversation) => queryClient.setQueryData(queryKey, conversation),
    onError: (_, __, context) => put(context?.before),
  })
}
