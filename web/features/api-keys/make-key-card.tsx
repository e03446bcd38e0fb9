import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { KeyScope } from '../../../src/operations/scopes.ts'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, Pairs } from '../../ui/card-page.tsx'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import { Notice } from '../../ui/notice.tsx'
import { SecretOnce } from '../../ui/secret-once.tsx'
import css from './make-key-card.module.css'

const DAYS = [30, 90, 365]

interface NewKey {
  readonly name: string
  readonly scopes: KeyScope[]
  readonly expiresInDays: number
}

/** Makes a key and shows it this once. */
export function MakeKeyCard() {
  const texts = useTexts()
  const words = texts.keysPage
  const make = useMakeKey()
  return (
    <Card title={words.make} lead={words.lead}>
      {make.isSuccess ? (
        <SecretOnce
          title={words.shown}
          lead={words.shownLead}
          secret={make.data.key}
          words={{ copy: words.copy, copied: texts.people.copied, notCopied: texts.people.notCopied, done: words.done }}
          onDone={make.reset}
        />
      ) : (
        <MakeKeyForm make={make} />
      )}
    </Card>
  )
}

function MakeKeyForm({ make }: { readonly make: ReturnType<typeof useMakeKey> }) {
  const texts = useTexts()
  const words = texts.keysPage
  const [key, setKey] = useState<NewKey>({ name: '', scopes: ['case:read'], expiresInDays: 90 })
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  const element = useRef<HTMLFormElement>(null)
  const nameWrong = key.name.trim() === '' ? words.missing.name : null
  const scopesWrong = key.scopes.length === 0 ? words.missing.scopes : null
  return (
    <form
      ref={element}
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried('yes')
        if (nameWrong === null && scopesWrong === null) make.mutate({ ...key, name: key.name.trim() })
        else focusFirstInvalid(element.current)
      }}
    >
      <Pairs>
        <TextInput
          label={words.name}
          description={words.nameHint}
          autoComplete="off"
          maxLength={100}
          required
          withAsterisk={false}
          value={key.name}
          error={tried === 'yes' ? nameWrong : null}
          onChange={(event) => setKey({ ...key, name: event.currentTarget.value })}
        />
        <NativeSelect
          label={words.expiry}
          data={DAYS.map((days) => ({ value: String(days), label: words.days(days) }))}
          value={String(key.expiresInDays)}
          onChange={(event) => setKey({ ...key, expiresInDays: Number(event.currentTarget.value) })}
        />
      </Pairs>
      <ScopeChoice scopes={key.scopes} error={tried === 'yes' ? scopesWrong : null} onChange={(scopes) => setKey({ ...key, scopes })} />
      {make.isError && (
        <Notice weight="stop" live="assertive">
          {make.error.message}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" variant="filled" loading={make.isPending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}

interface ScopeChoiceProps {
  readonly scopes: readonly KeyScope[]
  readonly error: string | null
  readonly onChange: (scopes: KeyScope[]) => void
}

function ScopeChoice({ scopes, error, onChange }: ScopeChoiceProps) {
  const texts = useTexts()
  const words = texts.keysPage
  return (
    <fieldset className={css.scopes}>
      <legend>{words.scopes}</legend>
      {(Object.keys(words.scopeNames) as KeyScope[]).map((scope) => (
        <label key={scope}>
          <input
            type="checkbox"
            checked={scopes.includes(scope)}
            aria-invalid={error !== null}
            onChange={(event) => onChange(event.currentTarget.checked ? [...scopes, scope] : scopes.filter((one) => one !== scope))}
          />
          {words.scopeNames[scope]}
        </label>
      ))}
      {error !== null && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}

function useMakeKey() {
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (key: NewKey) => client.call('make-api-key', key, { idempotencyKey: newId() }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['api-keys'] }),
  })
}
