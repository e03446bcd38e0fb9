import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import css from './customers.module.css'
import { DismissDuplicate } from './dismiss-duplicate.tsx'

const MOST_PAIRS = 50

/** Who in the whole shop may be one person. Looked for once somebody opens it: it goes through all customers. */
export function Duplicates() {
  const texts = useTexts()
  const words = texts.merging
  const { client } = useApi()
  const [open, setOpen] = useState<'open' | 'shut'>('shut')
  const found = useQuery({
    queryKey: ['customers', 'duplicates', 'all'],
    queryFn: ({ signal }) => client.call('list-duplicates', { limit: MOST_PAIRS }, { signal }),
    enabled: open === 'open',
  })
  const { pairs = [] } = found.data ?? {}
  return (
    <details className={css.duplicates} onToggle={({ currentTarget }) => setOpen(currentTarget.open ? 'open' : 'shut')}>
      <summary>{words.title}</summary>
      <p className="quiet" role="status">
        {found.isSuccess ? words.pairs(pairs.length, pairs.length === MOST_PAIRS) : found.isError ? '' : words.looking}
      </p>
      {found.isError && (
        <Notice weight="warn" actions={<Button onClick={() => void found.refetch()}>{texts.app.retry}</Button>}>
          {texts.errors.unreachable}
        </Notice>
      )}
      {pairs.length > 0 && (
        <Rows label={words.suggested}>
          {pairs.map(({ first, second, reasons }) => {
            const [one, other] = [first.name ?? texts.customers.noName, second.name ?? texts.customers.noName]
            return (
              <Row
                key={first.id + second.id}
                what={words.pair(one, other)}
                about={reasons.map((reason) => words.reasons[reason]).join(', ')}
                actions={
                  <>
                    <Link to="/customers/$customerId" params={{ customerId: first.id }} className="link" aria-label={words.lookAt(one)}>
                      {words.look}
                    </Link>
                    <DismissDuplicate firstId={first.id} secondId={second.id} name={other} />
                  </>
                }
              />
            )
          })}
        </Rows>
      )}
    </details>
  )
}
