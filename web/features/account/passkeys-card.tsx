import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { CallError } from '../../../src/client/client.ts'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { Card } from '../../ui/card-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { canUsePasskeys, makePasskey } from '../../ui/passkey.ts'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { type Passkey, passkeysQuery } from './account-query.ts'
import { whyNot } from './why-not.ts'

/** Ways in without a password. */
export function PasskeysCard() {
  const texts = useTexts()
  const words = texts.account.passkeys
  const api = useApi()
  const passkeys = useQuery(passkeysQuery(api))
  const list = passkeys.data ?? []
  return (
    <Card title={words.title} lead={words.lead}>
      {list.length > 0 && (
        <Rows label={words.title}>
          {list.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </Rows>
      )}
      {canUsePasskeys() ? <AddPasskey /> : <p className="quiet small">{words.unable}</p>}
    </Card>
  )
}

function PasskeyRow({ passkey }: { readonly passkey: Passkey }) {
  const texts = useTexts()
  const words = texts.account.passkeys
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState<'yes' | 'no'>('no')
  const name = passkey.name ?? words.unnamed
  const remove = useMutation({
    mutationFn: () => client.auth('passkey/delete-passkey', { id: passkey.id }),
    onSuccess: () => notifications.show({ message: words.removed }),
    onSettled: () => {
      setAsking('no')
      return queryClient.invalidateQueries({ queryKey: ['account', 'passkeys'] })
    },
  })
  return (
    <Row
      what={name}
      about={
        remove.isError
          ? whyNot(remove.error, texts)
          : passkey.createdAt && (
              <>
                {words.since} <RelativeTime at={passkey.createdAt} />
              </>
            )
      }
      actions={
        asking === 'yes' ? (
          <AsksOnce
            question={words.removeAsk(name)}
            yes={words.remove}
            cancel={texts.app.cancel}
            busy={remove.isPending}
            onYes={() => remove.mutate()}
            onCancel={() => setAsking('no')}
          />
        ) : (
          <Button size="compact-sm" variant="subtle" aria-label={words.removeOf(name)} onClick={() => setAsking('yes')}>
            {words.remove}
          </Button>
        )
      }
    />
  )
}

function AddPasskey() {
  const texts = useTexts()
  const words = texts.account.passkeys
  const [name, setName] = useState('')
  const add = useAddPasskey(() => setName(''))
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(name.trim())
      }}
    >
      <TextInput
        label={words.name}
        description={words.nameHint}
        autoComplete="off"
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {add.isError && (
        <Notice weight="stop" live="assertive">
          {add.error instanceof CallError ? whyNot(add.error, texts) : words.stopped}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" loading={add.isPending}>
          {words.add}
        </Button>
      </div>
    </form>
  )
}

function useAddPasskey(onAdded: () => void) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (name: string) => {
      const response = await makePasskey(await client.auth('passkey/generate-register-options'))
      await client.auth('passkey/verify-registration', { response, name: name === '' ? texts.account.passkeys.unnamed : name })
    },
    onSuccess: () => {
      onAdded()
      notifications.show({ message: texts.account.passkeys.added })
      return queryClient.invalidateQueries({ queryKey: ['account', 'passkeys'] })
    },
  })
}
