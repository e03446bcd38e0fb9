import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { v7 as newId } from 'uuid'
import { TONES, VERTICALS } from '../../../src/core/case.ts'
import { isRefusal, type Session, type Shop, useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { listCountries, listCurrencies, listTimeZones } from '../../ui/countries.ts'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { MoneyField, NumberField } from '../../ui/number-field.tsx'
import css from './settings-page.module.css'

type Profile = Shop['profile']
const PROCESSORS = ['stripe', 'paypal', 'square', 'shopify_payments', 'other'] as const

/** The shop's profile. What is left out is filled by a sourced default, which the math names. */
export function ShopForm({ shop, mayChange }: { readonly shop: Shop; readonly mayChange: 'yes' | 'no' }) {
  const texts = useTexts()
  const form = useShopForm(shop.profile)
  const save = useSaveShop(shop)
  const element = useRef<HTMLFormElement>(null)
  return (
    <form
      ref={element}
      onSubmit={form.onSubmit(
        (values) => save.mutate(tidy(values)),
        () => focusFirstInvalid(element.current),
      )}
      noValidate
    >
      <fieldset disabled={mayChange === 'no'}>
        {mayChange === 'no' && <Notice>{texts.settings.ownerOnly}</Notice>}
        <ShopFields form={form} />
        <NumberFields form={form} />
      </fieldset>
      {(form.isDirty() || save.isError) && (
        <div className={css.bar}>
          <Button type="submit" variant="filled" loading={save.isPending}>
            {texts.settings.save}
          </Button>
          <span className="quiet small" role={save.isError ? 'alert' : undefined}>
            {save.isError
              ? isRefusal(save.error, 'version_conflict')
                ? texts.errors.conflict
                : texts.errors.notSaved(save.error.message)
              : texts.settings.unsaved}
          </span>
        </div>
      )}
    </form>
  )
}

type Form = ReturnType<typeof useShopForm>

function useShopForm(profile: Profile) {
  const texts = useTexts()
  const within = (low: number, high: number) => (value: number | undefined) =>
    value === undefined || (value >= low && value <= high) ? null : texts.settings.outOfRange(String(low), String(high))
  return useForm<Profile>({
    initialValues: profile,
    validate: {
      name: (value) => (value.trim() === '' ? texts.setUp.missing.shopName : null),
      locale: (value) => (isLocale(value) ? null : texts.settings.localeWrong),
      grossMargin: (value) => (value === undefined || (value >= 0 && value <= 1) ? null : texts.settings.outOfRange('0', '100')),
      undoSendSeconds: within(0, 120),
      reviewAverage: within(1, 5),
      reviewCount: within(0, 10_000_000),
      newReviewsPerMonth: within(0, 100_000),
    },
  })
}

function ShopFields({ form }: { readonly form: Form }) {
  const texts = useTexts()
  const { locale } = useFormat()
  const words = texts.settings
  return (
    <section className="card" aria-labelledby="shop">
      <div>
        <h2 id="shop">{words.shop}</h2>
        <p className="quiet small">{words.shopLead}</p>
      </div>
      <div className={css.pairs}>
        <TextInput label={words.name} required withAsterisk={false} maxLength={200} {...form.getInputProps('name')} />
        <NativeSelect
          label={words.vertical}
          data={VERTICALS.map((value) => ({ value, label: texts.verticals[value] }))}
          {...form.getInputProps('vertical')}
        />
        <TextInput label={words.signedBy} description={words.signedByHint} maxLength={200} {...text(form, 'signedBy')} />
        <TextInput label={words.contact} description={words.contactHint} maxLength={200} {...text(form, 'contact')} />
        <NativeSelect
          label={words.tone}
          data={TONES.map((value) => ({ value, label: texts.write.tones[value] }))}
          {...form.getInputProps('tone')}
        />
        <NativeSelect label={words.country} data={listCountries(locale)} {...form.getInputProps('country')} />
        <NativeSelect label={words.currency} data={listCurrencies(locale)} {...form.getInputProps('currency')} />
        <NativeSelect label={words.timeZone} data={listTimeZones(form.values.timeZone)} {...form.getInputProps('timeZone')} />
        <NumberField
          label={texts.delivery.undoSeconds}
          description={texts.delivery.undoSecondsHint}
          {...number(form, 'undoSendSeconds')}
          onChange={(value) => form.setFieldValue('undoSendSeconds', value === undefined ? undefined : Math.round(value))}
        />
        <TextInput label={words.locale} description={words.localeHint} maxLength={35} {...form.getInputProps('locale')} />
      </div>
    </section>
  )
}

function NumberFields({ form }: { readonly form: Form }) {
  const texts = useTexts()
  const words = texts.settings
  return (
    <section className="card" aria-labelledby="numbers" style={{ marginTop: 12 }}>
      <div>
        <h2 id="numbers">{words.numbers}</h2>
        <p className="quiet small">{words.numbersLead}</p>
      </div>
      <div className={css.pairs}>
        <MoneyField label={words.hourlyCost} {...number(form, 'hourlyCostMinor')} />
        <MoneyField label={words.managerHourlyCost} {...number(form, 'managerHourlyCostMinor')} />
        <MoneyField label={words.monthlyRevenue} {...number(form, 'monthlyRevenueMinor')} />
        <NumberField
          label={words.grossMargin}
          rightSection={<span className="quiet">%</span>}
          {...number(form, 'grossMargin')}
          value={percent(form.values.grossMargin)}
          onChange={(value) => form.setFieldValue('grossMargin', value === undefined ? undefined : value / 100)}
        />
        <NativeSelect
          label={words.processor}
          data={[{ value: '', label: texts.fields.choose }, ...PROCESSORS.map((value) => ({ value, label: words.processors[value] }))]}
          value={form.values.processor ?? ''}
          onChange={(event) =>
            form.setFieldValue(
              'processor',
              PROCESSORS.find((one) => one === event.currentTarget.value),
            )
          }
        />
        <MoneyField label={words.disputeFee} description={words.disputeFeeHint} {...number(form, 'disputeFeeMinor')} />
        <MoneyField label={words.counterFee} description={words.counterFeeHint} {...number(form, 'counterFeeMinor')} />
        <NumberField
          label={words.reviewCount}
          {...number(form, 'reviewCount')}
          onChange={(value) => form.setFieldValue('reviewCount', value === undefined ? undefined : Math.round(value))}
        />
        <NumberField label={words.reviewAverage} {...number(form, 'reviewAverage')} />
        <NumberField label={words.newReviewsPerMonth} {...number(form, 'newReviewsPerMonth')} />
      </div>
    </section>
  )
}

function text(form: Form, field: 'signedBy' | 'contact') {
  return { ...form.getInputProps(field), value: form.values[field] ?? '' }
}

type NumberFieldName =
  | 'undoSendSeconds'
  | 'hourlyCostMinor'
  | 'managerHourlyCostMinor'
  | 'monthlyRevenueMinor'
  | 'disputeFeeMinor'
  | 'counterFeeMinor'
  | 'grossMargin'
  | 'reviewCount'
  | 'reviewAverage'
  | 'newReviewsPerMonth'

function number(form: Form, field: NumberFieldName) {
  return {
    value: form.values[field],
    onChange: (value: number | undefined) => form.setFieldValue(field, value),
    error: form.errors[field],
  }
}

function percent(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Math.round(share * 1000) / 10
}

function useSaveShop(shop: Shop) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (profile: Profile) => client.call('update-shop', { version: shop.version, profile }, { idempotencyKey: newId() }),
    onSuccess: (saved) => {
      queryClient.setQueryData<Session>(['session'], (before) => before && { ...before, shop: saved })
      void queryClient.invalidateQueries({ queryKey: ['session'] })
      void queryClient.invalidateQueries({ queryKey: ['case'] })
      notifications.show({ message: texts.settings.saved })
    },
  })
}

/** Fields that were emptied are left out. */
function tidy(profile: Profile): Profile {
  return Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== undefined && value !== '')) as Profile
}

function isLocale(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}
