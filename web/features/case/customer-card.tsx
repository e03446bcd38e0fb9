import { Button, TextInput } from '@mantine/core'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { CaseDetail } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import css from './customer-card.module.css'
import { CustomerCardMore } from './customer-card-more.tsx'
import { useCaseWrite } from './use-case-write.ts'

/** Who they are and what they bought, to be put right in place. */
export function CustomerCard({ detail }: { readonly detail: CaseDetail }) {
  const [editing, setEditing] = useState<'yes' | 'no'>('no')
  useLeadOn(detail)
  return (
    <div className={`card ${css.card}`}>
      {editing === 'yes' ? (
        <Edit detail={detail} onDone={() => setEditing('no')} />
      ) : (
        <Show detail={detail} onEdit={() => setEditing('yes')} />
      )}
    </div>
  )
}

/** A case that was merged into another leads on to it. */
function useLeadOn(detail: CaseDetail): void {
  const navigate = useNavigate()
  const { caseId } = useParams({ strict: false }) as { caseId?: string }
  useEffect(() => {
    if (caseId !== undefined && caseId !== detail.id) void navigate({ to: '/cases/$caseId', params: { caseId: detail.id }, replace: true })
  }, [caseId, detail.id, navigate])
}

function Show({ detail, onEdit }: { readonly detail: CaseDetail; readonly onEdit: () => void }) {
  const texts = useTexts()
  const format = useFormat()
  const { member } = useSession()
  const { customer } = detail
  const known = [customer.email, detail.orderNumber && texts.case.order(detail.orderNumber), detail.item].filter(Boolean)
  const year = new Intl.DateTimeFormat(format.locale, { month: 'short', year: 'numeric' }).format(new Date(customer.since))
  return (
    <>
      <div className="row spread">
        <Link to="/customers/$customerId" params={{ customerId: customer.id }} className="link">
          {customer.name ?? texts.case.noName}
        </Link>
        {mayWork(member.role) && (
          <Button variant="subtle" size="compact-sm" onClick={onEdit}>
            {texts.customer.edit}
          </Button>
        )}
      </div>
      {known.length > 0 && <p>{known.join(' · ')}</p>}
      <p className="quiet">
        {customer.name === undefined && known.length === 0
          ? texts.customer.none
          : `${texts.customer.caseCount(customer.caseCount)}${customer.caseCount > 1 ? `, ${texts.customer.since(year)}` : ''}`}
        {customer.standing !== 'good' && ` · ${texts.standings[customer.standing]}`}
      </p>
      <CustomerCardMore detail={detail} />
    </>
  )
}

function Edit({ detail, onDone }: { readonly detail: CaseDetail; readonly onDone: () => void }) {
  const texts = useTexts()
  const [form, setForm] = useState({
    customerName: detail.customer.name ?? '',
    customerEmail: detail.customer.email ?? '',
    orderNumber: detail.orderNumber ?? detail.reading.signals.orderNumbers[0]?.text ?? '',
    item: detail.item ?? '',
    title: detail.title,
  })
  const update = useCaseWrite('update-case', detail.id)
  const field = (name: keyof typeof form) => ({
    value: form[name],
    maxLength: 200,
    autoComplete: 'off',
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      const { value } = event.currentTarget
      setForm((before) => ({ ...before, [name]: value }))
    },
  })
  return (
    <form
      className={css.edit}
      onSubmit={(event) => {
        event.preventDefault()
        const { title, ...rest } = form
        const changed = { ...rest, customerEmail: form.customerEmail.trim(), ...(title.trim() !== '' && { title }) }
        update.mutate({ id: detail.id, version: detail.version, ...changed }, { onSuccess: onDone })
      }}
    >
      <TextInput label={texts.customer.name} autoFocus {...field('customerName')} />
      <TextInput label={texts.customer.email} type="email" {...field('customerEmail')} />
      <TextInput label={texts.customer.order} {...field('orderNumber')} maxLength={100} />
      <TextInput label={texts.customer.item} description={texts.customer.itemHint} {...field('item')} />
      <TextInput label={texts.customer.caseTitle} {...field('title')} />
      {update.isError && <p role="alert">{texts.errors.notSaved(update.error.message)}</p>}
      <div className="row">
        <Button type="submit" variant="filled" loading={update.isPending}>
          {texts.app.save}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {texts.app.cancel}
        </Button>
      </div>
    </form>
  )
}
