import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { findMailProvider } from '../../../src/core/mail/mail-providers.ts'
import { isRefusal, useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, Pairs } from '../../ui/card-page.tsx'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import { Notice } from '../../ui/notice.tsx'
import { changeAddress, fieldsOf, inputOf, type MailboxFields, type Problems, problemsOf } from './mailbox-fields.ts'
import type { Mailbox } from './mailboxes-query.ts'
import { ServerFields } from './server-fields.tsx'

interface MailboxFormProps {
  /** Undefined for a new one. */
  readonly mailbox: Mailbox | undefined
  readonly onDone: () => void
  readonly onCancel?: () => void
}

/** What has to be known of a mailbox: address and password; the servers are filled in by them. It is tried before it is saved. */
export function MailboxForm({ mailbox, onDone, onCancel }: MailboxFormProps) {
  const texts = useTexts()
  const words = texts.mailboxesPage
  const [fields, setFields] = useState(() => fieldsOf(mailbox))
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  const [servers, setServers] = useState<'open' | 'closed'>('closed')
  const element = useRef<HTMLFormElement>(null)
  const { attempt, save } = useSaveMailbox(mailbox, onDone)
  const problems = problemsOf(fields, mailbox)
  const shown: Problems = tried === 'yes' ? problems : {}
  const change = (next: MailboxFields) => {
    attempt.reset()
    setFields(next)
  }
  const submit = async () => {
    setTried('yes')
    if (Object.keys(problems).length > 0) {
      if (problems.imapHost || problems.imapPort || problems.smtpHost || problems.smtpPort) setServers('open')
      return focusFirstInvalid(element.current)
    }
    const result = await attempt.mutateAsync(fields).catch(() => undefined)
    if (result === undefined) return
    if (result.fetch.works && result.send?.works !== false) save.mutate(fields)
    else setServers('open')
  }
  return (
    <Card title={mailbox === undefined ? words.add : words.changeOf(mailbox.address)} lead={words.lead}>
      <form
        ref={element}
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <AddressFields fields={fields} shown={shown} mailbox={mailbox} onChange={change} />
        <ServerFields fields={fields} shown={shown} state={servers} onState={setServers} onChange={change} />
        <Result attempt={attempt} save={save} />
        <div className="row">
          <Button type="submit" variant="filled" loading={attempt.isPending || save.isPending}>
            {words.save}
          </Button>
          {attempt.data !== undefined && !save.isPending && !save.isSuccess && (
            <Button variant="subtle" onClick={() => save.mutate(fields)}>
              {words.saveAnyway}
            </Button>
          )}
          {onCancel && (
            <Button variant="subtle" onClick={onCancel}>
              {texts.app.cancel}
            </Button>
          )}
        </div>
      </form>
    </Card>
  )
}

interface FieldsProps {
  readonly fields: MailboxFields
  readonly shown: Problems
  readonly mailbox: Mailbox | undefined
  readonly onChange: (fields: MailboxFields) => void
}

function AddressFields({ fields, shown, mailbox, onChange }: FieldsProps) {
  const words = useTexts().mailboxesPage
  const problem = (name: keyof Problems) => (shown[name] === undefined ? undefined : words.missing[shown[name]])
  return (
    <>
      <Pairs>
        <TextInput
          label={words.address}
          description={words.addressHint}
          type="email"
          autoComplete="off"
          maxLength={254}
          value={fields.address}
          error={problem('address')}
          onChange={(event) => onChange(changeAddress(fields, event.currentTarget.value))}
        />
        <TextInput
          label={words.displayName}
          description={words.displayNameHint}
          autoComplete="off"
          maxLength={200}
          value={fields.displayName}
          onChange={(event) => onChange({ ...fields, displayName: event.currentTarget.value })}
        />
        <PasswordInput
          label={words.password}
          description={mailbox === undefined ? words.passwordHint : words.passwordKept}
          autoComplete="new-password"
          maxLength={1000}
          value={fields.password}
          error={problem('password')}
          onChange={(event) => onChange({ ...fields, password: event.currentTarget.value })}
        />
        {mailbox === undefined && (
          <NativeSelect
            label={words.begin}
            data={(['new_mail', 'last_week'] as const).map((value) => ({ value, label: words.begins[value] }))}
            value={fields.begin}
            onChange={(event) => onChange({ ...fields, begin: event.currentTarget.value === 'last_week' ? 'last_week' : 'new_mail' })}
          />
        )}
      </Pairs>
      <ProviderNote address={fields.address} />
    </>
  )
}

/** What the company that keeps the mailbox wants, before somebody tries in vain. */
function ProviderNote({ address }: { readonly address: string }) {
  const words = useTexts().mailboxesPage
  const provider = findMailProvider(address)
  if (provider === undefined) return null
  if (provider.refusesPasswords) return <Notice weight="stop">{words.refusesPasswords(provider.name)}</Notice>
  if (provider.programPassword === undefined) return <p className="quiet small">{words.knows(provider.name)}</p>
  return (
    <Notice weight="warn" title={words.programPassword(provider.name)}>
      <span>
        {words.makeOne}{' '}
        <a href={provider.programPassword} target="_blank" rel="noreferrer" style={{ textDecoration: 'underline' }}>
          {new URL(provider.programPassword).host}
        </a>
        .
      </span>
    </Notice>
  )
}

type Saving = ReturnType<typeof useSaveMailbox>

function Result({ attempt, save }: Saving) {
  const texts = useTexts()
  const words = texts.mailboxesPage
  const failed = attempt.error ?? save.error
  const { data } = attempt
  return (
    <>
      {failed !== null && (
        <Notice weight="stop" live="assertive">
          {isRefusal(failed, 'version_conflict') ? texts.errors.conflict : failed.message}
        </Notice>
      )}
      {data?.fetch.works === false && (
        <Notice weight="stop" live="assertive" title={words.fetchFails}>
          {data.fetch.problem}
        </Notice>
      )}
      {data?.send?.works === false && (
        <Notice weight="stop" live="assertive" title={words.sendFails}>
          {data.send.problem}
        </Notice>
      )}
    </>
  )
}

function useSaveMailbox(mailbox: Mailbox | undefined, onDone: () => void) {
  const words = useTexts().mailboxesPage
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [id] = useState(() => mailbox?.id ?? newId())
  const attempt = useMutation({ mutationFn: (fields: MailboxFields) => client.call('try-mailbox', { ...inputOf(fields), id }) })
  const save = useMutation({
    mutationFn: (fields: MailboxFields) =>
      client.call(
        'save-mailbox',
        { ...inputOf(fields), id, version: mailbox?.version ?? 0, begin: fields.begin },
        { idempotencyKey: newId() },
      ),
    onSuccess: () => {
      notifications.show({ message: words.saved })
      void queryClient.invalidateQueries({ queryKey: ['mailboxes'] })
      onDone()
    },
  })
  return { attempt, save }
}
