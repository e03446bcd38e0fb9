import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import type { Action } from '../../../src/core/automation/automation.ts'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SecretOnce } from '../../ui/secret-once.tsx'
import { automationsQuery } from './automations-query.ts'

type Webhook = Extract<Action, { do: 'webhook' }>

interface WebhookFieldProps {
  readonly action: Webhook
  readonly onChange: (action: Webhook) => void
}

/** Where another system is told, and the secret by which it knows that it was us. */
export function WebhookField({ action, onChange }: WebhookFieldProps) {
  const words = useTexts().automationEditor
  return (
    <>
      <TextInput
        label={words.url}
        description={words.urlHint}
        type="url"
        autoComplete="off"
        maxLength={2_000}
        value={action.url}
        onChange={(event) => onChange({ ...action, url: event.currentTarget.value })}
      />
      <WebhookSecret />
    </>
  )
}

function WebhookSecret() {
  const texts = useTexts()
  const words = texts.automationEditor
  const api = useApi()
  const queryClient = useQueryClient()
  const { data: all } = useSuspenseQuery(automationsQuery(api))
  const make = useMutation({
    mutationFn: () => api.client.call('make-webhook-secret', {}, { idempotencyKey: newId() }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['automations', 'list'] }),
  })
  if (make.data !== undefined)
    return (
      <SecretOnce
        title={words.secret}
        lead={words.secretLead}
        secret={make.data.secret}
        words={{ copy: words.copy, copied: texts.people.copied, notCopied: texts.people.notCopied, done: words.secretDone }}
        onDone={make.reset}
      />
    )
  return (
    <>
      <div className="row">
        <Button size="compact-sm" loading={make.isPending} onClick={() => make.mutate()}>
          {all.signed ? words.newSecret : words.makeSecret}
        </Button>
        <span className="quiet small">{all.signed ? words.signed : words.unsigned}</span>
      </div>
      {make.isError && (
        <Notice weight="stop" live="assertive">
          {make.error.message}
        </Notice>
      )}
    </>
  )
}
