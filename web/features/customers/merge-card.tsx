import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import { MergeHistory } from '../../product/merge-history.tsx'
import { MergePreview } from '../../product/merge-preview.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import type { CustomerDetail } from './customers-query.ts'
import { DismissDuplicate } from './dismiss-duplicate.tsx'
import { useCustomerWrite } from './use-customer-write.ts'

/** Somebody who may be the same person. */
interface Other {
  readonly id: string
  readonly name: string
}

/** Finds the other record of the same person, shows what a merge does, does it, and undoes it. */
export function MergeCard({ detail, name }: { readonly detail: CustomerDetail; readonly name: string }) {
  const texts = useTexts()
  const words = texts.merging
  const [other, setOther] = useState<Other>()
  return (
    <Card title={words.title} lead={words.lead}>
      {other === undefined ? (
        <Find detail={detail} onFound={setOther} />
      ) : (
        <Decide detail={detail} name={name} other={other} onDone={() => setOther(undefined)} />
      )}
      <MergeHistory
        merges={detail.merges}
        toOther={(id, kind) =>
          kind === 'cases' ? (
            <Link to="/cases/$caseId" params={{ caseId: id }} className="link">
              {words.toOther}
            </Link>
          ) : (
            <Link to="/customers/$customerId" params={{ customerId: id }} className="link">
              {words.toOther}
            </Link>
          )
        }
      />
    </Card>
  )
}

function Find({ detail, onFound }: { readonly detail: CustomerDetail; readonly onFound: (other: Other) => void }) {
  const texts = useTexts()
  const { client } = useApi()
  const words = texts.merging
  const [query, setQuery] = useState('')
  const suggested = useQuery({
    queryKey: ['customers', 'duplicates', detail.id],
    queryFn: ({ signal }) => client.call('list-duplicates', { customerId: detail.id }, { signal }),
  })
  const found = useQuery({
    queryKey: ['customers', 'find', query.trim()],
    queryFn: ({ signal }) => client.call('list-customers', { query: query.trim(), limit: 6 }, { signal }),
    enabled: query.trim().length >= 2,
  })
  const pairs = (suggested.data?.pairs ?? []).map(({ first, second, reasons }) => ({
    ...(first.id === detail.id ? second : first),
    reasons,
  }))
  const rows = (found.data?.rows ?? []).filter(({ id }) => id !== detail.id)
  return (
    <>
      {pairs.length > 0 && (
        <div>
          <p>{words.suggested}</p>
          <Rows label={words.suggested}>
            {pairs.map(({ id, name = texts.customers.noName, reasons }) => (
              <Row
                key={id}
                what={name}
                about={reasons.map((reason) => words.reasons[reason]).join(', ')}
                actions={
                  <>
                    <Button size="compact-sm" aria-label={words.compare(name)} onClick={() => onFound({ id, name })}>
                      {words.compareShort}
                    </Button>
                    <DismissDuplicate firstId={detail.id} secondId={id} name={name} />
                  </>
                }
              />
            ))}
          </Rows>
        </div>
      )}
      <TextInput
        type="search"
        label={words.find}
        description={texts.customers.searchHint}
        autoComplete="off"
        maxLength={200}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {rows.length > 0 && (
        <Rows label={words.find}>
          {rows.map(({ id, name, identities, caseCount, openCount, orderCount }) => {
            const called = name ?? identities[0] ?? texts.customers.noName
            return (
              <Row
                key={id}
                what={called}
                about={[identities[0], texts.customers.counts(caseCount, openCount, orderCount)].filter(Boolean).join(' · ')}
                actions={
                  <Button size="compact-sm" aria-label={words.compare(called)} onClick={() => onFound({ id, name: called })}>
                    {words.compareShort}
                  </Button>
                }
              />
            )
          })}
        </Rows>
      )}
      {query.trim().length >= 2 && found.isSuccess && rows.length === 0 && <p className="quiet">{texts.customers.notFound}</p>}
    </>
  )
}

interface DecideProps {
  readonly detail: CustomerDetail
  readonly name: string
  readonly other: Other
  readonly onDone: () => void
}

function Decide({ detail, name, other, onDone }: DecideProps) {
  const texts = useTexts()
  const merge = useCustomerWrite('merge-customers', detail.id)
  return (
    <MergePreview
      kind="customers"
      one={{ id: detail.id, name }}
      other={other}
      busy={merge.isPending}
      error={merge.error?.message}
      onMerge={(choice) =>
        merge.mutate(
          { id: newId(), ...choice },
          {
            onSuccess: () => {
              notifications.show({ message: texts.merging.merged })
              onDone()
            },
          },
        )
      }
      onCancel={onDone}
    />
  )
}
