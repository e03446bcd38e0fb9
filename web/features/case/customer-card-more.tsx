import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { DueDate } from '../../product/due-date.tsx'
import { MergeHistory } from '../../product/merge-history.tsx'
import { MergePreview } from '../../product/merge-preview.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Row, Rows } from '../../ui/rows.tsx'

/** What else is known of the customer: what they took of the team, what is promised on their other cases, and a case that is the same matter. */
export function CustomerCardMore({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const format = useFormat()
  const { client } = useApi()
  const { shop, member } = useSession()
  const { customer } = detail
  const { data } = useQuery({
    queryKey: ['customer', customer.id],
    queryFn: ({ signal }) => client.call('get-customer', { id: customer.id }, { signal }),
  })
  if (data === undefined) return null
  const { load, standing } = data
  const promises = data.promises.filter(({ caseId }) => caseId !== detail.id)
  const others = data.cases.filter(({ id }) => id !== detail.id)
  const merges = data.merges.filter(
    ({ kind, survivorId, undoneAt }) => kind === 'cases' && survivorId === detail.id && undoneAt === undefined,
  )
  return (
    <>
      {standing.is !== 'good' && standing.reason !== undefined && <p>{standing.reason}</p>}
      {data.cases.length > 1 && (
        <p className="quiet">
          {texts.customerCard.load(load.messages, load.hoursSpent === undefined ? undefined : format.number(load.hoursSpent))}
          {' · '}
          <Link to="/energy/$customerId" params={{ customerId: customer.id }} className="link">
            {texts.energy.open}
          </Link>
        </p>
      )}
      {promises.map(({ id, caseId, promise, dueAt }) => (
        <p key={id}>
          <Link to="/cases/$caseId" params={{ caseId }} className="link">
            {texts.customerCard.promised(promise)}
          </Link>{' '}
          <DueDate at={dueAt} timeZone={shop.profile.timeZone} state="open" />
        </p>
      ))}
      {others.length > 0 && mayWork(member.role) && <MergeCase detail={detail} others={others} />}
      <MergeHistory
        merges={merges}
        toOther={(id) => (
          <Link to="/cases/$caseId" params={{ caseId: id }} className="link">
            {texts.merging.toOther}
          </Link>
        )}
      />
    </>
  )
}

interface MergeCaseProps {
  readonly detail: CaseDetail
  readonly others: readonly { readonly id: string; readonly title: string; readonly reference: string }[]
}

function MergeCase({ detail, others }: MergeCaseProps) {
  const texts = useTexts()
  const words = texts.merging
  const [other, setOther] = useState<{ readonly id: string; readonly name: string } | 'choosing'>()
  const merge = useMergeCases(() => setOther(undefined))
  if (other === undefined)
    return (
      <Button variant="subtle" size="compact-sm" onClick={() => setOther('choosing')}>
        {words.cases.begin}
      </Button>
    )
  if (other !== 'choosing')
    return (
      <MergePreview
        kind="cases"
        one={{ id: detail.id, name: detail.title }}
        other={other}
        busy={merge.isPending}
        error={merge.error?.message}
        onMerge={(choice) => merge.mutate(choice)}
        onCancel={() => setOther(undefined)}
      />
    )
  return (
    <section className="stack" aria-label={words.cases.title}>
      <p className="quiet small">{words.cases.lead}</p>
      <Rows label={words.cases.choose}>
        {others.map(({ id, title, reference }) => (
          <Row
            key={id}
            what={title}
            about={reference}
            actions={
              <Button size="compact-sm" aria-label={words.compare(title)} onClick={() => setOther({ id, name: title })}>
                {words.preview}
              </Button>
            }
          />
        ))}
      </Rows>
      <div className="row">
        <Button variant="subtle" size="compact-sm" onClick={() => setOther(undefined)}>
          {texts.app.cancel}
        </Button>
      </div>
    </section>
  )
}

function useMergeCases(onMerged: () => void) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (choice: { survivorId: string; mergedId: string; name: 'survivor' | 'merged' }) =>
      client.call('merge-cases', { id: newId(), ...choice }, { idempotencyKey: newId() }),
    onSuccess: () => {
      notifications.show({ message: texts.merging.merged })
      onMerged()
      return queryClient.invalidateQueries()
    },
  })
}
