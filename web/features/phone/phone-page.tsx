import { Button, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { clockOf, MOMENT_KINDS, type MomentKind } from '../../../src/core/phone-note.ts'
import { caseQuery, isUnreachable, useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import css from './phone-page.module.css'
import { type Call, type NoteActions, secondsOf, useCallNote } from './use-call-note.ts'

const route = getRouteApi('/inside/phone')

/** A call is noted while it goes on, with one hand: a timer, moments to tap, words. It survives a reload and a lost connection. */
export function PhonePage() {
  const texts = useTexts()
  const words = texts.phone
  const { caseId } = route.useSearch()
  const note = useCallNote(caseId)
  const { call } = note
  const keep = useKeep(note)
  const empty = call.words.trim() === '' && call.moments.length === 0
  useTitle(texts.app.title(words.title))
  return (
    <form
      className={css.page}
      onSubmit={(event) => {
        event.preventDefault()
        if (!empty && !keep.isPending) keep.mutate()
      }}
    >
      <h1>{words.title}</h1>
      {caseId === undefined ? (
        <TextInput
          label={`${words.who} (${texts.app.optional})`}
          maxLength={200}
          autoComplete="off"
          value={call.who}
          onChange={({ currentTarget }) => note.change({ who: currentTarget.value })}
        />
      ) : (
        <AboutCase caseId={caseId} />
      )}
      <Timer note={note} />
      <Moments note={note} />
      <Textarea
        label={words.words}
        description={words.wordsHow}
        autosize
        minRows={4}
        maxLength={20_000}
        value={call.words}
        onChange={({ currentTarget }) => note.change({ words: currentTarget.value })}
      />
      {keep.isError && (
        <Notice weight="stop" live="assertive">
          {isUnreachable(keep.error) ? words.silent : words.notSaved(keep.error.message)}
        </Notice>
      )}
      <div className={`row ${css.end}`}>
        <Button type="submit" variant="filled" size="md" loading={keep.isPending} disabled={empty}>
          {words.save}
        </Button>
        {(!empty || call.startedAt !== undefined) && (
          <Button
            variant="subtle"
            onClick={() => {
              note.clear()
              notifications.show({ message: words.discarded })
            }}
          >
            {words.discard}
          </Button>
        )}
      </div>
      <p className="quiet small">{empty ? words.empty : words.kept}</p>
    </form>
  )
}

function AboutCase({ caseId }: { readonly caseId: string }) {
  const words = useTexts().phone
  const detail = useQuery(caseQuery(useApi(), caseId))
  return (
    <p>
      {words.onCase}{' '}
      <Link to="/cases/$caseId" params={{ caseId }}>
        {detail.data?.title ?? caseId.slice(-10).toUpperCase()}
      </Link>
    </p>
  )
}

function Timer({ note: { call, start, stop } }: { readonly note: NoteActions }) {
  const words = useTexts().phone
  const now = useTicks(call)
  if (call.startedAt === undefined)
    return (
      <Button size="lg" className={css.big} onClick={start}>
        {words.start}
      </Button>
    )
  const clock = clockOf(secondsOf(call, now))
  return call.endedAt === undefined ? (
    <div className={css.timer}>
      <span className={css.clock} role="timer" aria-label={words.running}>
        {clock}
      </span>
      <Button size="md" onClick={stop}>
        {words.stop}
      </Button>
    </div>
  ) : (
    <p className={css.timer}>{words.took(clock)}</p>
  )
}

/** The time of now, once a second while the call goes on. */
function useTicks({ startedAt, endedAt }: Call): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (startedAt === undefined || endedAt !== undefined) return undefined
    setNow(Date.now())
    const ticks = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(ticks)
  }, [startedAt, endedAt])
  return now
}

function Moments({ note: { call, tap, takeBack } }: { readonly note: NoteActions }) {
  const words = useTexts().phone
  return (
    <section aria-label={words.moments}>
      <h2 className="step">{words.moments}</h2>
      <div className={css.moments}>
        {MOMENT_KINDS.map((kind: MomentKind) => (
          <Button key={kind} className={css.moment} size="md" onClick={() => tap(kind)}>
            {words.kinds[kind]}
          </Button>
        ))}
      </div>
      {call.moments.length > 0 && (
        <ol className={css.noted} aria-label={words.noted} aria-live="polite">
          {call.moments.map(({ kind, atS }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same may happen twice in one second
            <li key={index}>
              <span className={css.at}>{clockOf(atS)}</span> {words.kinds[kind]}
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={words.takeBack(words.kinds[kind], clockOf(atS))}
                onClick={() => takeBack(index)}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function useKeep({ call, clear }: NoteActions) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () =>
      client.call('add-phone-note', {
        ...{ id: call.id, caseId: call.caseId, words: call.words },
        moments: [...call.moments],
        seconds: Math.min(86_400, Math.round(secondsOf(call, Date.now()))),
        ...(call.who.trim() !== '' && { customerName: call.who.trim() }),
        ...(call.startedAt !== undefined && { startedAt: new Date(call.startedAt).toISOString() }),
      }),
    onSuccess: async ({ caseId }) => {
      clear()
      notifications.show({ message: texts.phone.saved })
      void queryClient.invalidateQueries({ queryKey: ['cases'] })
      void queryClient.invalidateQueries({ queryKey: ['case', caseId] })
      await navigate({ to: '/cases/$caseId', params: { caseId } })
    },
  })
}
