import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { OutputOf } from '../../../src/client/client.ts'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { Card, CardPage } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { useTitle } from '../../ui/use-title.ts'

type Job = OutputOf<'list-jobs'>['jobs'][number]

const REFRESH_MS = 5_000

/** The work that nobody waits for: what runs, what waits, what failed and what a person has to look at. */
export function JobsPage() {
  const texts = useTexts()
  const { client } = useApi()
  const jobs = useQuery({
    queryKey: ['jobs'],
    queryFn: ({ signal }) => client.call('list-jobs', {}, { signal }),
    refetchInterval: REFRESH_MS,
  })
  useTitle(texts.app.title(texts.jobs.title))
  const rows = jobs.data?.jobs ?? []
  return (
    <CardPage title={texts.jobs.title}>
      <Card title={texts.jobs.list} lead={texts.jobs.lead}>
        {jobs.isError && rows.length === 0 && <Notice weight="warn">{texts.errors.unreachable}</Notice>}
        {jobs.isSuccess && rows.length === 0 && <p className="quiet">{texts.jobs.none}</p>}
        {rows.length > 0 && (
          <Rows label={texts.jobs.list}>
            {rows.map((job) => (
              <JobRow key={job.id} job={job} />
            ))}
          </Rows>
        )}
      </Card>
    </CardPage>
  )
}

function JobRow({ job }: { readonly job: Job }) {
  const texts = useTexts()
  const words = texts.jobs
  const [asking, setAsking] = useState<'yes' | 'no'>('no')
  const writes = useJobWrites(job, () => setAsking('no'))
  const name = words.names[job.name] ?? job.name
  const error = writes.retry.error ?? writes.drop.error
  return (
    <Row
      what={
        <>
          <b>{name}</b> <span className={job.state === 'dead' ? undefined : 'quiet'}>{words.states[job.state]}</span>
        </>
      }
      about={
        <>
          <When job={job} />
          {job.error !== undefined && (
            <>
              <br />
              {job.error}
            </>
          )}
          {error !== null && (
            <span role="alert">
              <br />
              {error.message}
            </span>
          )}
        </>
      }
      actions={
        asking === 'yes' ? (
          <AsksOnce
            question={words.dropAsk}
            yes={words.drop}
            cancel={texts.app.cancel}
            busy={writes.drop.isPending}
            onYes={() => writes.drop.mutate()}
            onCancel={() => setAsking('no')}
          />
        ) : (
          <>
            {(job.state === 'failed' || job.state === 'dead') && (
              <Button
                size="compact-sm"
                aria-label={words.retryOf(name)}
                loading={writes.retry.isPending}
                onClick={() => writes.retry.mutate()}
              >
                {words.retry}
              </Button>
            )}
            {job.state !== 'running' && (
              <Button size="compact-sm" variant="subtle" aria-label={words.dropOf(name)} onClick={() => setAsking('yes')}>
                {words.drop}
              </Button>
            )}
          </>
        )
      }
    />
  )
}

function When({ job }: { readonly job: Job }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.jobs
  return (
    <>
      {job.attempts > 0 && `${words.attempts(job.attempts, job.attemptLimit)} · `}
      {job.dueAt !== undefined && job.state !== 'running' && job.state !== 'dead' ? (
        `${words.due} ${format.dateTime(job.dueAt)}`
      ) : (
        <RelativeTime at={job.startedAt ?? job.createdAt} />
      )}
    </>
  )
}

function useJobWrites(job: Job, onEnd: () => void) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  const onSettled = () => {
    onEnd()
    return queryClient.invalidateQueries({ queryKey: ['jobs'] })
  }
  const retry = useMutation({
    mutationFn: () => client.call('retry-job', { id: job.id }, { idempotencyKey: newId() }),
    onSuccess: () => notifications.show({ message: texts.jobs.retried }),
    onSettled,
  })
  const drop = useMutation({
    mutationFn: () => client.call('drop-job', { id: job.id }, { idempotencyKey: newId() }),
    onSuccess: () => notifications.show({ message: texts.jobs.dropped }),
    onSettled,
  })
  return { retry, drop }
}
