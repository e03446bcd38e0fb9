import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { PersonFound } from './person-found.tsx'

const TYPED_MS = 250

/** Somebody asks what is kept of them: found, saved for them, taken out. */
export function PersonCard() {
  const words = useTexts().dataPage.person
  const [customerId, setCustomerId] = useState<string | undefined>(undefined)
  return (
    <Card title={words.title} lead={words.lead}>
      {customerId === undefined ? (
        <FindPerson onChoose={setCustomerId} />
      ) : (
        <PersonFound customerId={customerId} onBack={() => setCustomerId(undefined)} />
      )}
      <Erasures />
    </Card>
  )
}

function FindPerson({ onChoose }: { readonly onChoose: (customerId: string) => void }) {
  const words = useTexts().dataPage.person
  const { client } = useApi()
  const [typed, setTyped] = useState('')
  const [query] = useDebouncedValue(typed.trim(), TYPED_MS)
  const { data } = useQuery({
    queryKey: ['customers', 'of-data', query],
    queryFn: ({ signal }) => client.call('list-customers', { query, limit: 10 }, { signal }),
    enabled: query !== '',
  })
  return (
    <>
      <TextInput
        label={words.find}
        description={words.findHint}
        value={typed}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {query !== '' && data?.rows.length === 0 && <p className="quiet">{words.none}</p>}
      {query !== '' && data !== undefined && data.rows.length > 0 && (
        <Rows label={words.find}>
          {data.rows.map(({ id, name = words.unnamed, identities }) => (
            <Row
              key={id}
              what={<b>{name}</b>}
              about={identities.join(' · ')}
              actions={
                <Button size="compact-sm" aria-label={words.lookAt(name)} onClick={() => onChoose(id)}>
                  {words.look}
                </Button>
              }
            />
          ))}
        </Rows>
      )}
    </>
  )
}

function Erasures() {
  const words = useTexts().dataPage.person
  const format = useFormat()
  const { client } = useApi()
  const { data } = useQuery({ queryKey: ['erasures'], queryFn: ({ signal }) => client.call('list-erasures', {}, { signal }) })
  if (data === undefined || data.erasures.length === 0) return null
  return (
    <details>
      <summary>{words.log}</summary>
      <Rows label={words.log}>
        {data.erasures.map(({ id, erasedAt, erasedByName, cases, messages }) => (
          <Row
            key={id}
            what={format.dateTime(erasedAt)}
            about={`${erasedByName} · ${words.logLine(format.number(cases), format.number(messages))}`}
          />
        ))}
      </Rows>
    </details>
  )
}
