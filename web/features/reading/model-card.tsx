import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { InputOf } from '../../../src/client/client.ts'
import { problemOfModelAddress } from '../../../src/core/model-address.ts'
import { isRefusal, useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { Card, Pairs } from '../../ui/card-page.tsx'
import { Check } from '../../ui/check.tsx'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { type ModelDetail, modelQuery } from './model-query.ts'

const PROVIDERS = ['openai_compatible', 'anthropic', 'ollama'] as const

/** The shop's language model: what is sent where, how its last try ended, and its end. */
export function ModelCard() {
  const texts = useTexts()
  const words = texts.readingPage
  const { data } = useQuery(modelQuery(useApi()))
  if (data === undefined) return null
  const { settings } = data
  return (
    <Card title={words.model} lead={words.modelLead}>
      {settings === undefined ? (
        <p>{words.modelStays}</p>
      ) : (
        (settings.secondReading || settings.answers) && <Notice weight="warn">{words.modelSends(hostOf(settings.baseUrl))}</Notice>
      )}
      <ModelForm key={data.version} model={data} />
      {settings !== undefined && (
        <>
          <LastTry model={data} />
          <RemoveModel />
        </>
      )}
    </Card>
  )
}

function ModelForm({ model }: { readonly model: ModelDetail }) {
  const texts = useTexts()
  const words = texts.readingPage
  const kept = model.settings
  const [form, setForm] = useState<Omit<InputOf<'update-model'>, 'version' | 'key'> & { key: string }>({
    provider: kept?.provider ?? 'openai_compatible',
    baseUrl: kept?.baseUrl ?? '',
    model: kept?.model ?? '',
    secondReading: kept?.secondReading ?? true,
    answers: kept?.answers ?? false,
    answerMostTokens: kept?.answerMostTokens ?? 20_000,
    answerMostSeconds: kept?.answerMostSeconds ?? 30,
    key: '',
  })
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  const element = useRef<HTMLFormElement>(null)
  const save = useSaveModel(model.version)
  const baseUrl = form.baseUrl.trim()
  const problem = baseUrl === '' ? words.modelMissing.address : problemOfModelAddress(baseUrl)
  const nameless = form.model.trim() === '' ? words.modelMissing.model : undefined
  const lavish = form.answers && (isOutside(form, 'answerMostSeconds') || isOutside(form, 'answerMostTokens'))
  const moved = kept?.hasKey === true && kept.baseUrl !== baseUrl
  return (
    <form
      ref={element}
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried('yes')
        const { key, ...rest } = form
        if (problem !== undefined || nameless !== undefined || lavish) focusFirstInvalid(element.current)
        else save.mutate({ ...rest, baseUrl, model: form.model.trim(), ...(key !== '' && { key }) })
      }}
    >
      <Pairs>
        <NativeSelect
          label={words.provider}
          data={PROVIDERS.map((value) => ({ value, label: words.providers[value] }))}
          value={form.provider}
          onChange={(event) =>
            setForm({ ...form, provider: PROVIDERS.find((one) => one === event.currentTarget.value) ?? 'openai_compatible' })
          }
        />
        <TextInput
          label={words.modelName}
          autoComplete="off"
          maxLength={200}
          value={form.model}
          error={tried === 'yes' ? nameless : undefined}
          onChange={(event) => setForm({ ...form, model: event.currentTarget.value })}
        />
      </Pairs>
      <TextInput
        label={words.address}
        description={words.addressHint}
        type="url"
        autoComplete="off"
        maxLength={500}
        value={form.baseUrl}
        error={tried === 'yes' ? problem : undefined}
        onChange={(event) => setForm({ ...form, baseUrl: event.currentTarget.value })}
      />
      <PasswordInput
        label={words.key}
        description={moved ? words.keyAgain : kept?.hasKey ? words.keyKept : words.keyNone}
        autoComplete="off"
        maxLength={1000}
        value={form.key}
        onChange={(event) => setForm({ ...form, key: event.currentTarget.value })}
      />
      <div>
        <Check label={words.secondReading} checked={form.secondReading} onChange={(secondReading) => setForm({ ...form, secondReading })} />
        {form.secondReading && !(kept?.secondReading && kept.baseUrl === baseUrl) && (
          <p className="quiet small">{problem === undefined ? words.modelSends(hostOf(baseUrl)) : words.modelSendsSome}</p>
        )}
      </div>
      <div>
        <Check label={words.answers} checked={form.answers ?? false} onChange={(answers) => setForm({ ...form, answers })} />
        {form.answers && <p className="quiet small">{words.answersSend}</p>}
      </div>
      {form.answers && <Budget form={form} onChange={(change) => setForm({ ...form, ...change })} />}
      {save.isError && (
        <Notice weight="stop" live="assertive">
          {isRefusal(save.error, 'version_conflict') ? texts.errors.conflict : save.error.message}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" variant="filled" loading={save.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}

type BudgetFields = Pick<InputOf<'update-model'>, 'answerMostTokens' | 'answerMostSeconds'>

/** What one answer may take: at least and at most. */
const BUDGET = { answerMostSeconds: [5, 90], answerMostTokens: [5000, 200_000] } as const

function isOutside(form: BudgetFields, field: keyof BudgetFields): boolean {
  const [least, most] = BUDGET[field]
  const value = form[field]
  return value === undefined || !Number.isInteger(value) || value < least || value > most
}

/** What one answer may take at most. */
function Budget({ form, onChange }: { readonly form: BudgetFields; readonly onChange: (change: BudgetFields) => void }) {
  const words = useTexts().readingPage
  const format = useFormat()
  return (
    <Pairs>
      {(['answerMostSeconds', 'answerMostTokens'] as const).map((field) => (
        <NumberField
          key={field}
          label={words.budget[field]}
          value={form[field]}
          error={isOutside(form, field) ? words.between(format.number(BUDGET[field][0]), format.number(BUDGET[field][1])) : undefined}
          onChange={(value) => onChange({ [field]: value })}
        />
      ))}
    </Pairs>
  )
}

function hostOf(address: string): string {
  try {
    return new URL(address).host
  } catch {
    return address
  }
}

function useSaveModel(version: number) {
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: Omit<InputOf<'update-model'>, 'version'>) =>
      client.call('update-model', { ...input, version }, { idempotencyKey: newId() }),
    onSuccess: (saved) => queryClient.setQueryData(['model'], saved),
    onError: () => void queryClient.invalidateQueries({ queryKey: ['model'] }),
  })
}

function LastTry({ model }: { readonly model: ModelDetail }) {
  const words = useTexts().readingPage
  const { lastTry } = model
  return (
    <div role="status">
      {lastTry === undefined ? (
        <p className="quiet">{words.trying}</p>
      ) : lastTry.error === undefined ? (
        <p>
          {words.worked}, <RelativeTime at={lastTry.at} />.
        </p>
      ) : (
        <Notice weight="warn" title={words.failed}>
          {lastTry.error}
        </Notice>
      )}
    </div>
  )
}

function RemoveModel() {
  const texts = useTexts()
  const words = texts.readingPage
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState<'yes' | 'no'>('no')
  const remove = useMutation({
    mutationFn: () => client.call('remove-model', {}, { idempotencyKey: newId() }),
    onSuccess: () => notifications.show({ message: words.removed }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['model'] }),
  })
  if (asking === 'yes')
    return (
      <AsksOnce
        question={words.removeAsk}
        yes={words.remove}
        cancel={texts.app.cancel}
        busy={remove.isPending}
        onYes={() => remove.mutate()}
        onCancel={() => setAsking('no')}
      />
    )
  return (
    <div className="row">
      <Button variant="subtle" onClick={() => setAsking('yes')}>
        {words.remove}
      </Button>
    </div>
  )
}
