import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { CallError } from '../../../src/client/client.ts'
import { IDENTITY_KINDS, type IdentityKind } from '../../../src/core/identity.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import css from './customers.module.css'
import type { CustomerDetail } from './customers-query.ts'
import { useCustomerWrite } from './use-customer-write.ts'

/** By what a customer is known again, to be added to, taken away, or moved here from another. */
export function IdentitiesCard({ detail, works }: { readonly detail: CustomerDetail; readonly works: boolean }) {
  const texts = useTexts()
  const words = texts.customerPage
  const remove = useCustomerWrite('remove-identity', detail.id)
  return (
    <Card title={words.identities}>
      {detail.identities.length === 0 ? (
        <p className="quiet">{words.noIdentities}</p>
      ) : (
        <Rows label={words.identities}>
          {detail.identities.map(({ id, kind, value }) => (
            <Row
              key={id}
              what={value}
              about={words.kinds[kind]}
              actions={
                works && (
                  <Button size="compact-sm" variant="subtle" aria-label={words.removeOf(value)} onClick={() => remove.mutate({ id })}>
                    {words.remove}
                  </Button>
                )
              }
            />
          ))}
        </Rows>
      )}
      {works && <Add key={detail.identities.length} detail={detail} />}
    </Card>
  )
}

function Add({ detail }: { readonly detail: CustomerDetail }) {
  const texts = useTexts()
  const words = texts.customerPage
  const [kind, setKind] = useState<IdentityKind>('email')
  const [value, setValue] = useState('')
  const add = useCustomerWrite('add-identity', detail.id)
  const holder = add.error instanceof CallError ? add.error.details['customerId'] : undefined
  const input = { customerId: detail.id, kind, value: value.trim() }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (input.value !== '') add.mutate(input)
      }}
    >
      <div className={css.inline}>
        <NativeSelect
          label={words.kind}
          data={IDENTITY_KINDS.map((one) => ({ value: one, label: words.kinds[one] }))}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as IdentityKind)}
        />
        <TextInput
          label={words.value}
          autoComplete="off"
          maxLength={254}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Button type="submit" loading={add.isPending}>
          {words.add}
        </Button>
      </div>
      {add.isError && (
        <Notice
          weight="warn"
          live="assertive"
          actions={
            typeof holder === 'string' && (
              <Button size="compact-sm" onClick={() => add.mutate({ ...input, moveFrom: holder })}>
                {words.moveHere}
              </Button>
            )
          }
        >
          {add.error.message}
        </Notice>
      )}
    </form>
  )
}
