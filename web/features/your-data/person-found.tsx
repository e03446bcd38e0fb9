import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './data-page.module.css'
import { saveFile } from './save-file.ts'

/** What is kept of one person, what of it would stay, and the two things that can be done about it. */
export function PersonFound({ customerId, onBack }: { readonly customerId: string; readonly onBack: () => void }) {
  const texts = useTexts()
  const words = texts.dataPage.person
  const format = useFormat()
  const { client } = useApi()
  const [asking, setAsking] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['person', customerId],
    queryFn: ({ signal }) => client.call('preview-erasure', { customerId }, { signal }),
  })
  const { hand, erase } = usePersonWrites(customerId, () => setAsking(false))
  const failure = error ?? hand.error ?? erase.error
  const name = data?.name ?? words.unnamed
  return (
    <>
      {failure !== null && (
        <Notice weight="stop" live="assertive">
          {failure.message}
        </Notice>
      )}
      {data !== undefined && (
        <div className={css.two}>
          <p>
            <b>{name}</b> {data.anonymised && <span className="quiet">{words.was}</span>}
          </p>
          <div>
            <h3>{words.found}</h3>
            {data.found.length === 0 ? (
              <p className="quiet">{words.nothing}</p>
            ) : (
              <dl className={css.lines}>
                {data.found.map(({ what, count }) => (
                  <div key={what}>
                    <dt>{words.what[what]}</dt>
                    <dd>{format.number(count)}</dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
          <div>
            <h3>{words.kept}</h3>
            <dl className={css.lines}>
              {data.kept.map(({ what, count, why }) => (
                <div key={what}>
                  <dt>{words.what[what]}</dt>
                  <dd>{what === 'backups' ? '' : format.number(count)}</dd>
                  <dd className="quiet small">{why}</dd>
                </div>
              ))}
            </dl>
          </div>
        </div>
      )}
      <p className="quiet small">{words.handLead}</p>
      <div className="row">
        {asking ? (
          <AsksOnce
            question={words.eraseAsk(name, data?.openCases ?? 0)}
            yes={words.eraseYes}
            cancel={texts.app.cancel}
            busy={erase.isPending}
            onYes={() => erase.mutate()}
            onCancel={() => setAsking(false)}
          />
        ) : (
          <>
            <Button loading={hand.isPending} disabled={data === undefined} onClick={() => hand.mutate()}>
              {words.hand}
            </Button>
            <Button disabled={data === undefined || data.found.length === 0} onClick={() => setAsking(true)}>
              {words.erase}
            </Button>
            <Button variant="subtle" onClick={onBack}>
              {words.back}
            </Button>
          </>
        )}
      </div>
    </>
  )
}

function usePersonWrites(customerId: string, onEnd: () => void) {
  const words = useTexts().dataPage.person
  const { client } = useApi()
  const queryClient = useQueryClient()
  const hand = useMutation({
    mutationFn: () => client.call('export-person-data', { customerId }),
    onSuccess: ({ fileName, json, html }) => {
      saveFile(`${fileName}.html`, [html], 'text/html')
      saveFile(`${fileName}.json`, [json], 'application/json')
      notifications.show({ message: words.handed })
    },
  })
  const erase = useMutation({
    mutationFn: () => client.call('erase-person-data', { customerId }),
    onSuccess: ({ casesInDispute }) => notifications.show({ message: casesInDispute > 0 ? words.erasedPart : words.erased }),
    onSettled: () => {
      onEnd()
      return queryClient.invalidateQueries()
    },
  })
  return { hand, erase }
}
