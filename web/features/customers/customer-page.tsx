import { Button, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import css from './customers.module.css'
import { type CustomerDetail, customerQuery } from './customers-query.ts'
import { EnergyCard } from './energy-card.tsx'
import { CasesCard, LoadCard, MoneyCard, OrdersCard, PromisesCard, TurnedAwayCard } from './facts-cards.tsx'
import { IdentitiesCard } from './identities-card.tsx'
import { MergeCard } from './merge-card.tsx'
import { NotesCard } from './notes-card.tsx'
import { StandingCard } from './standing-card.tsx'
import { useCustomerWrite } from './use-customer-write.ts'

/** Everything that is known of a customer: who they are, what they bought, what happened, what it took. */
export function CustomerPage() {
  const texts = useTexts()
  const api = useApi()
  const { member } = useSession()
  const navigate = useNavigate()
  const { customerId } = useParams({ strict: false }) as { customerId: string }
  const { data: detail } = useSuspenseQuery(customerQuery(api, customerId))
  // Merged into another: their page is this one's now.
  useEffect(() => {
    if (detail.id !== customerId) void navigate({ to: '/customers/$customerId', params: { customerId: detail.id }, replace: true })
  }, [detail.id, customerId, navigate])
  const name = detail.name ?? detail.identities[0]?.value ?? texts.customers.noName
  useTitle(texts.app.title(name))
  const works = mayWork(member.role)
  return (
    <>
      <Head key={detail.version} detail={detail} name={name} works={works} />
      <div className={css.two}>
        <div className={css.column}>
          <CasesCard detail={detail} />
          <OrdersCard detail={detail} />
          <NotesCard detail={detail} works={works} />
          <TurnedAwayCard detail={detail} />
        </div>
        <div className={css.column}>
          <StandingCard detail={detail} works={works} />
          <PromisesCard detail={detail} />
          <MoneyCard detail={detail} />
          <LoadCard detail={detail} />
          <div className={css.noPaper}>
            <EnergyCard customerId={detail.id} />
          </div>
          <IdentitiesCard detail={detail} works={works} />
          {works && <MergeCard detail={detail} name={name} />}
        </div>
      </div>
    </>
  )
}

function Head({ detail, name, works }: { readonly detail: CustomerDetail; readonly name: string; readonly works: boolean }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.customerPage
  const [editing, setEditing] = useState<string>()
  const update = useCustomerWrite('update-customer', detail.id)
  const since = new Intl.DateTimeFormat(format.locale, { month: 'long', year: 'numeric' }).format(new Date(detail.since))
  return (
    <header className={css.head}>
      <div>
        <h1>{name}</h1>
        <p className="quiet small">{words.since(since)}</p>
      </div>
      {works && editing === undefined && (
        <Button variant="subtle" size="compact-sm" onClick={() => setEditing(detail.name ?? '')}>
          {words.rename}
        </Button>
      )}
      {editing !== undefined && (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault()
            update.mutate({ id: detail.id, version: detail.version, name: editing })
          }}
        >
          <TextInput
            aria-label={words.name}
            autoFocus
            maxLength={200}
            autoComplete="off"
            value={editing}
            onChange={(event) => setEditing(event.currentTarget.value)}
          />
          <Button type="submit" variant="filled" loading={update.isPending}>
            {texts.app.save}
          </Button>
          <Button variant="subtle" onClick={() => setEditing(undefined)}>
            {texts.app.cancel}
          </Button>
        </form>
      )}
      {update.isError && (
        <Notice weight="stop" live="assertive">
          {update.error.message}
        </Notice>
      )}
    </header>
  )
}
