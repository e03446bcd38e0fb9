import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { VERTICALS, type Vertical } from '../../../src/core/case.ts'
import { isRefusal, isUnreachable, useApi } from '../../app/api.tsx'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import { currencyOfCountry, guessCountry, listCountries, listCurrencies } from '../../ui/countries.ts'
import { EntryPage } from '../../ui/entry-page.tsx'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import { Notice } from '../../ui/notice.tsx'
import css from './set-up-page.module.css'

const LEAST_PASSWORD = 10

/** The one page before everything else: who you are and what you run. The link's token stays in the fragment, which is never sent. */
export function SetUpPage() {
  const texts = useTexts()
  const [token] = useState(() => location.hash.slice(1))
  return (
    <EntryPage
      name={texts.app.name}
      title={token === '' ? texts.setUp.noToken : texts.setUp.title}
      tabTitle={texts.app.title(texts.setUp.title)}
    >
      {token === '' ? <p>{texts.setUp.noTokenWhat}</p> : <SetUpForm token={token} />}
    </EntryPage>
  )
}

function SetUpForm({ token }: { readonly token: string }) {
  const texts = useTexts()
  const form = useSetUpForm(texts)
  const setUp = useSetUp(token)
  const element = useRef<HTMLFormElement>(null)
  const [currencyTouched, setCurrencyTouched] = useState<'yes' | 'no'>('no')
  const country = form.getInputProps('country')
  return (
    <form
      ref={element}
      className="stack"
      onSubmit={form.onSubmit(
        (values) => setUp.mutate(values),
        () => focusFirstInvalid(element.current),
      )}
      noValidate
    >
      <p className="quiet">{texts.setUp.lead}</p>
      <fieldset className="stack">
        <legend className={css.legend}>{texts.setUp.you}</legend>
        <TextInput label={texts.setUp.name} autoComplete="name" autoFocus required withAsterisk={false} {...form.getInputProps('name')} />
        <TextInput
          label={texts.setUp.email}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={texts.setUp.password}
          description={texts.setUp.passwordHint(LEAST_PASSWORD)}
          autoComplete="new-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': texts.fields.showPassword }}
          {...form.getInputProps('password')}
        />
      </fieldset>
      <fieldset className="stack">
        <legend className={css.legend}>{texts.setUp.shop}</legend>
        <TextInput
          label={texts.setUp.shopName}
          autoComplete="organization"
          required
          withAsterisk={false}
          {...form.getInputProps('shopName')}
        />
        <NativeSelect
          label={texts.setUp.vertical}
          required
          withAsterisk={false}
          data={[{ value: '', label: texts.fields.choose }, ...VERTICALS.map((value) => ({ value, label: texts.verticals[value] }))]}
          {...form.getInputProps('vertical')}
        />
        <div className={css.pair}>
          <NativeSelect
            label={texts.setUp.country}
            required
            withAsterisk={false}
            autoComplete="country"
            data={[{ value: '', label: texts.fields.choose }, ...listCountries(navigator.language)]}
            {...country}
            onChange={(event) => {
              country.onChange(event)
              const currency = currencyOfCountry(event.currentTarget.value)
              if (currencyTouched === 'no' && currency !== undefined) form.setFieldValue('currency', currency)
            }}
          />
          <NativeSelect
            label={texts.setUp.currency}
            required
            withAsterisk={false}
            data={[{ value: '', label: texts.fields.choose }, ...listCurrencies(navigator.language)]}
            {...form.getInputProps('currency')}
            onChange={(event) => {
              setCurrencyTouched('yes')
              form.setFieldValue('currency', event.currentTarget.value)
            }}
          />
        </div>
      </fieldset>
      {setUp.isError && (
        <Notice weight="stop" live="assertive">
          {whyNot(setUp.error, texts)}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" variant="filled" size="md" loading={setUp.isPending}>
          {texts.setUp.submit}
        </Button>
        <span className="quiet small">{texts.setUp.changeLater}</span>
      </div>
    </form>
  )
}

interface SetUpValues {
  name: string
  email: string
  password: string
  shopName: string
  vertical: string
  country: string
  currency: string
}

function useSetUpForm(texts: Texts) {
  const missing = texts.setUp.missing
  const country = guessCountry(navigator.language)
  return useForm<SetUpValues>({
    initialValues: {
      name: '',
      email: '',
      password: '',
      shopName: '',
      vertical: '',
      country: country ?? '',
      currency: currencyOfCountry(country ?? '') ?? '',
    },
    validate: {
      name: (value) => (value.trim() === '' ? missing.name : null),
      email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : missing.email),
      password: (value) => (value.length < LEAST_PASSWORD ? missing.password(LEAST_PASSWORD) : null),
      shopName: (value) => (value.trim() === '' ? missing.shopName : null),
      vertical: (value) => (value === '' ? missing.choose : null),
      country: (value) => (value === '' ? missing.choose : null),
      currency: (value) => (value === '' ? missing.choose : null),
    },
  })
}

function useSetUp(token: string) {
  const { client } = useApi()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [idempotencyKey] = useState(() => newId())
  return useMutation({
    mutationFn: async (values: SetUpValues) => {
      const email = values.email.trim()
      await client.call(
        'set-up-shop',
        {
          token,
          name: values.name.trim(),
          email,
          password: values.password,
          shop: {
            name: values.shopName.trim(),
            vertical: values.vertical as Vertical,
            country: values.country,
            currency: values.currency,
            locale: navigator.language,
            timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            tone: 'plain',
          },
        },
        { idempotencyKey },
      )
      await client.signIn(email, values.password)
    },
    onSettled: async (_, error) => {
      if (error !== null && !isRefusal(error, 'set_up_done')) return
      queryClient.clear()
      await navigate({ to: '/', replace: true })
    },
  })
}

function whyNot(error: Error, texts: Texts): string {
  if (isUnreachable(error)) return `${texts.errors.unreachable} ${texts.errors.unreachableStart}`
  if (isRefusal(error, 'link_invalid')) return texts.setUp.linkInvalid
  return error.message
}
