import { Button, NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../../src/client/client.ts'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'

type Retention = OutputOf<'get-retention'>

const KEY = ['retention'] as const
const CHOICES = [6, 12, 18, 24, 36, 60, 84, 120]

/** How long closed cases keep their words: chosen with what it would take out in view. */
export function RetentionCard() {
  const words = useTexts().dataPage.keep
  const format = useFormat()
  const { client } = useApi()
  const { data } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => client.call('get-retention', {}, { signal }) })
  return (
    <Card title={words.title} lead={words.lead}>
      {data !== undefined && (
        <>
          <p>
            {words.now(data.months === undefined ? words.forever : words.months(data.months))}
            {data.lastRunAt !== undefined && (
              <>
                {' '}
                <span className="quiet small">{words.soFar(format.number(data.casesAnonymised), format.dateTime(data.lastRunAt))}</span>
              </>
            )}
          </p>
          <ChooseMonths key={data.version} retention={data} />
        </>
      )}
    </Card>
  )
}

function ChooseMonths({ retention }: { readonly retention: Retention }) {
  const texts = useTexts()
  const words = texts.dataPage.keep
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [months, setMonths] = useState(retention.months)
  const [asking, setAsking] = useState(false)
  const save = useMutation({
    mutationFn: () => client.call('update-retention', { months: months ?? null, version: retention.version }),
    onSuccess: () => notifications.show({ message: words.saved }),
    onSettled: () => {
      setAsking(false)
      return queryClient.invalidateQueries({ queryKey: KEY })
    },
  })
  const choices = [...new Set([...CHOICES, ...(retention.months === undefined ? [] : [retention.months])])].toSorted((a, b) => a - b)
  return (
    <>
      <NativeSelect
        label={words.choose}
        value={months ?? ''}
        onChange={(event) => {
          setAsking(false)
          setMonths(event.currentTarget.value === '' ? undefined : Number(event.currentTarget.value))
        }}
        data={[{ value: '', label: words.forever }, ...choices.map((choice) => ({ value: String(choice), label: words.months(choice) }))]}
      />
      {months !== undefined && <WouldGo months={months} />}
      {save.isError && (
        <Notice weight="stop" live="assertive">
          {save.error.message}
        </Notice>
      )}
      {months !== retention.months && (
        <div className="row">
          {asking ? (
            <AsksOnce
              question={words.saveAsk}
              yes={words.saveYes}
              cancel={texts.app.cancel}
              busy={save.isPending}
              onYes={() => save.mutate()}
              onCancel={() => setAsking(false)}
            />
          ) : (
            <Button loading={save.isPending} onClick={() => (months === undefined ? save.mutate() : setAsking(true))}>
              {words.save}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

function WouldGo({ months }: { readonly months: number }) {
  const words = useTexts().dataPage.keep
  const format = useFormat()
  const { client } = useApi()
  const { data } = useQuery({
    queryKey: [...KEY, months],
    queryFn: ({ signal }) => client.call('preview-retention', { months }, { signal }),
  })
  if (data === undefined) return null
  const { number } = format
  const nothing = data.cases + data.customers === 0
  return (
    <Notice weight={nothing ? 'plain' : 'warn'} live="polite">
      <span>
        {nothing
          ? words.wouldNone
          : words.would(number(data.cases), number(data.messages), number(data.attachments), number(data.customers))}
      </span>
      {data.keptForDispute > 0 && <span>{words.disputes(number(data.keptForDispute))}</span>}
    </Notice>
  )
}
