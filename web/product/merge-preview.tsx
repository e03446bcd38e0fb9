import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../src/client/client.ts'
import { useApi } from '../app/api.tsx'
import { type Texts, useTexts } from '../texts/texts.tsx'
import { Choice } from '../ui/choice.tsx'
import { Notice } from '../ui/notice.tsx'

interface Side {
  readonly id: string
  readonly name: string
}

interface MergePreviewProps {
  readonly kind: 'customers' | 'cases'
  readonly one: Side
  readonly other: Side
  readonly busy: boolean
  readonly error: string | undefined
  readonly onMerge: (choice: { survivorId: string; mergedId: string; name: 'survivor' | 'merged' }) => void
  readonly onCancel: () => void
}

/** What a merge would do, with which of the two stays and whose name holds, before anybody does it. */
export function MergePreview({ kind, one, other, busy, error, onMerge, onCancel }: MergePreviewProps) {
  const texts = useTexts()
  const { client } = useApi()
  const words = texts.merging
  const [keep, setKeep] = useState<'one' | 'other'>('one')
  const [name, setName] = useState<'survivor' | 'merged'>('survivor')
  const [survivor, merged] = keep === 'one' ? [one, other] : [other, one]
  // Two of one name are told apart by where they stand.
  const alike = one.name === other.name
  const choice = { survivorId: survivor.id, mergedId: merged.id, name }
  const preview = useQuery({
    queryKey: ['customers', 'preview-merge', kind, choice],
    queryFn: ({ signal }) => client.call('preview-merge', { kind, ...choice }, { signal }),
    staleTime: 0,
  })
  const data = preview.data
  const differ = data?.conflicts.some(({ about }) => about === 'name') ?? false
  return (
    <section className="stack" aria-label={words.preview}>
      <b>{words.preview}</b>
      <Choice
        label={words.keep}
        labelHidden="shown"
        items={[
          { value: 'one', label: alike ? words.thisOne : one.name },
          { value: 'other', label: alike ? words.otherOne : other.name },
        ]}
        value={keep}
        onChange={setKeep}
      />
      {differ && (
        <Choice
          label={words.useName}
          labelHidden="shown"
          items={[
            { value: 'survivor', label: survivor.name },
            { value: 'merged', label: merged.name },
          ]}
          value={name}
          onChange={setName}
        />
      )}
      {data && (
        <div role="status">
          <p>{data.moves.length === 0 ? words.movesNothing : words.moves(sayThings(texts, data.moves))}</p>
          {data.conflicts.length > 0 && (
            <>
              <p>{words.conflicts}:</p>
              <ul>
                {data.conflicts.map((conflict) => (
                  <li key={conflict.about}>{sayConflict(texts, conflict)}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      {(error ?? preview.error?.message) !== undefined && (
        <Notice weight="stop" live="assertive">
          {error ?? preview.error?.message}
        </Notice>
      )}
      <div className="row">
        <Button variant="filled" disabled={data === undefined} loading={busy} onClick={() => onMerge(choice)}>
          {words.merge}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {words.back}
        </Button>
      </div>
    </section>
  )
}

type Conflict = OutputOf<'preview-merge'>['conflicts'][number]

/** Things and how many of each, in words. */
export function sayThings(texts: Texts, counted: readonly { readonly what: string; readonly count: number }[]): string {
  return counted.map(({ what, count }) => texts.merging.things[what]?.(count) ?? `${count} ${what}`).join(', ')
}

function sayConflict(texts: Texts, { about, survivor, merged, result }: Conflict): string {
  const words = texts.merging.conflict
  const standing = (value: string) => (texts.customers.standingNames as Readonly<Record<string, string>>)[value] ?? value
  const state = (value: string) => (texts.customerPage.states as Readonly<Record<string, string>>)[value] ?? value
  switch (about) {
    case 'name':
      return words.name(survivor, merged, result)
    case 'standing':
      return words.standing(standing(survivor), standing(merged), standing(result))
    case 'customer':
      return words.customer()
    case 'decision':
      return words.decision(sayChoice(texts, survivor), sayChoice(texts, merged))
    case 'state':
      return words.state(state(survivor), state(merged), state(result))
    case 'order':
      return words.order()
  }
}

function sayChoice(texts: Texts, said: string): string {
  const option = said.split(' ')[0] ?? ''
  return (texts.decide.optionNames as Readonly<Record<string, string>>)[option] ?? texts.merging.undecided
}
