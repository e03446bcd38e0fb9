import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { DISPUTE_NETWORKS, type DisputeNetwork } from '../../../src/core/drafting/evidence/dispute-reasons.ts'
import { PRODUCT_TYPES, type ProductType } from '../../../src/core/drafting/evidence/evidence-needs.ts'
import { caseQuery, useApi } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { dateIn, instantAt } from '../../ui/calendar.ts'
import { Pairs } from '../../ui/card-page.tsx'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import { Notice } from '../../ui/notice.tsx'
import { MoneyField } from '../../ui/number-field.tsx'
import css from './evidence-page.module.css'
import { contentOf, type Dispute, type Evidence, useEvidenceWrite } from './evidence-query.ts'

/** The hour at which an answer for a day is due: the end of the day at the shop, since banks name days. */
const DUE_HOUR = 17

/** What the bank wrote, as far as it decides what counts. */
export function DisputeForm({ evidence, onDone }: { readonly evidence: Evidence; readonly onDone: () => void }) {
  const texts = useTexts()
  const words = texts.evidence
  const { timeZone } = useSession().shop.profile
  const { dispute } = evidence
  const [id] = useState(() => dispute?.id ?? newId())
  const [reason, setReason] = useState(dispute?.reason ?? '')
  const [network, setNetwork] = useState<DisputeNetwork | ''>(dispute?.network ?? '')
  const [product, setProduct] = useState<ProductType>(dispute?.product ?? 'physical')
  const [status, setStatus] = useState<Dispute['status']>(dispute?.status ?? 'open')
  // What was paid is what a bank mostly takes back; it is only offered until somebody types.
  const paidMinor = useQuery(caseQuery(useApi(), evidence.caseId)).data?.draftFacts.paidMinor
  const [typedMinor, setTypedMinor] = useState<{ readonly value: number | undefined } | undefined>(undefined)
  const amountMinor = typedMinor === undefined ? (dispute?.amountMinor ?? paidMinor) : typedMinor.value
  const [due, setDue] = useState(dispute?.dueAt === undefined ? '' : dateIn(dispute.dueAt, timeZone))
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  const element = useRef<HTMLFormElement>(null)
  const save = useEvidenceWrite('save-dispute', evidence.caseId, onDone)
  const submit = () => {
    setTried('yes')
    if (reason.trim() === '' || amountMinor === undefined) return focusFirstInvalid(element.current)
    const { dueAt: _, network: __, ...kept } = dispute === undefined ? { exhibits: [] } : contentOf(dispute)
    save.mutate({
      ...kept,
      id,
      caseId: evidence.caseId,
      ...(dispute !== undefined && { version: dispute.version }),
      reason: reason.trim(),
      product,
      status,
      amountMinor,
      ...(network !== '' && { network }),
      ...(/^\d{4}-\d\d-\d\d$/.test(due) && { dueAt: instantAt(due, DUE_HOUR, timeZone) }),
    })
  }
  return (
    <form
      ref={element}
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextInput
        label={words.reason}
        description={words.reasonHint}
        autoComplete="off"
        autoFocus
        maxLength={200}
        value={reason}
        error={tried === 'yes' && reason.trim() === '' ? words.missingReason : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Pairs>
        <NativeSelect
          label={words.network}
          data={[{ value: '', label: words.anyNetwork }, ...DISPUTE_NETWORKS.map((value) => ({ value, label: words.networks[value] }))]}
          value={network}
          onChange={(event) => setNetwork(event.currentTarget.value as DisputeNetwork | '')}
        />
        <NativeSelect
          label={words.product}
          data={PRODUCT_TYPES.map((value) => ({ value, label: words.products[value] }))}
          value={product}
          onChange={(event) => setProduct(event.currentTarget.value as ProductType)}
        />
        <MoneyField
          label={words.amount}
          value={amountMinor}
          error={tried === 'yes' && amountMinor === undefined ? words.missingAmount : null}
          onChange={(value) => setTypedMinor({ value })}
        />
        <TextInput label={words.due} type="date" value={due} onChange={(event) => setDue(event.currentTarget.value)} />
        <NativeSelect
          label={words.status}
          data={(['inquiry', 'open', 'won', 'lost'] as const).map((value) => ({ value, label: words.statuses[value] }))}
          value={status}
          onChange={(event) => setStatus(event.currentTarget.value as Dispute['status'])}
        />
      </Pairs>
      <div className="row">
        <Button type="submit" variant="filled" loading={save.isPending}>
          {words.save}
        </Button>
        {dispute !== undefined && (
          <Button variant="subtle" onClick={onDone}>
            {texts.app.cancel}
          </Button>
        )}
      </div>
      {save.isError && (
        <Notice weight="stop" live="assertive">
          {texts.errors.notSaved(save.error.message)}
        </Notice>
      )}
    </form>
  )
}
