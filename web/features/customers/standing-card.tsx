import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { STANDINGS, type Standing } from '../../../src/core/case.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { Choice } from '../../ui/choice.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { CustomerDetail } from './customers-query.ts'
import { useCustomerWrite } from './use-customer-write.ts'

/** How the shop stands with a customer, who said so and why. */
export function StandingCard({ detail, works }: { readonly detail: CustomerDetail; readonly works: boolean }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.customerPage
  const { is, reason, byName, at } = detail.standing
  const [changing, setChanging] = useState<'yes' | 'no'>('no')
  return (
    <Card title={words.standing}>
      <div>
        <p>
          <b>{texts.customers.standingNames[is]}</b> {words.standings[is]}
        </p>
        {reason !== undefined && <p>{reason}</p>}
        {byName !== undefined && at !== undefined && <p className="quiet small">{words.standingBy(byName, format.dateTime(at))}</p>}
      </div>
      {changing === 'yes' ? (
        <Change detail={detail} onDone={() => setChanging('no')} />
      ) : (
        works && (
          <div className="row">
            <Button size="compact-sm" onClick={() => setChanging('yes')}>
              {words.change}
            </Button>
          </div>
        )
      )}
    </Card>
  )
}

function Change({ detail, onDone }: { readonly detail: CustomerDetail; readonly onDone: () => void }) {
  const texts = useTexts()
  const words = texts.customerPage
  const [standing, setStanding] = useState<Standing>(detail.standing.is)
  const [reason, setReason] = useState('')
  const write = useCustomerWrite('set-standing', detail.id)
  const first = detail.cases[0]
  const lacksYes = standing === 'parted' && detail.standing.is !== 'parted' && detail.partingCaseId === undefined
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!lacksYes) write.mutate({ id: detail.id, version: detail.version, standing, reason: reason.trim() }, { onSuccess: onDone })
      }}
    >
      <Choice
        label={words.standing}
        items={STANDINGS.map((value) => ({ value, label: texts.customers.standingNames[value] }))}
        value={standing}
        onChange={setStanding}
      />
      {lacksYes ? (
        <Notice
          actions={
            first !== undefined && (
              <Link to="/cases/$caseId" params={{ caseId: first.id }} search={{ write: 'firing' }} className="link">
                {words.partOpen}
              </Link>
            )
          }
        >
          {words.partNeeds}
        </Notice>
      ) : (
        <TextInput
          label={words.reason}
          autoComplete="off"
          maxLength={500}
          required={standing !== 'good'}
          withAsterisk={false}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {write.isError && (
        <Notice weight="stop" live="assertive">
          {write.error.message}
        </Notice>
      )}
      <div className="row">
        {!lacksYes && (
          <Button type="submit" variant="filled" loading={write.isPending}>
            {texts.app.save}
          </Button>
        )}
        <Button variant="subtle" onClick={onDone}>
          {texts.app.cancel}
        </Button>
      </div>
    </form>
  )
}
