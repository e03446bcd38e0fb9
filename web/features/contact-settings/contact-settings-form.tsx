import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { ASKED, type ContactForm, coloursOf, contactFormSchema } from '../../../src/core/contact-form.ts'
import { contrastOf, isHexColour, LEAST_CONTRAST } from '../../../src/core/contrast.ts'
import { isRefusal, useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, Pairs } from '../../ui/card-page.tsx'
import { Check } from '../../ui/check.tsx'
import { useFormat } from '../../ui/format.tsx'
import css from './contact-settings.module.css'
import { CONTACT_KEY, type ContactSettings } from './contact-settings-query.ts'

interface FormProps {
  readonly settings: ContactSettings
  readonly mayChange: 'yes' | 'no'
}

/** What the shop decides about its form. Nothing of it is public before it is switched on and saved. */
export function ContactSettingsForm({ settings, mayChange }: FormProps) {
  const texts = useTexts()
  const words = texts.contactForm
  const [form, setForm] = useState<ContactForm>(settings.form)
  const [sites, setSites] = useState(settings.form.sites.join('\n'))
  const change = (part: Partial<ContactForm>) => setForm((before) => ({ ...before, ...part }))
  const save = useSave(settings.version)
  const whole = { ...form, sites: sites.split(/\s+/).filter((site) => site !== '') }
  const wrong = new Set(contactFormSchema.safeParse(whole).error?.issues.map(({ path }) => String(path[0])))
  const taken = save.isError && isRefusal(save.error, 'already_exists') && save.variables.slug === form.slug
  const dirty = JSON.stringify(whole) !== JSON.stringify(settings.form)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (wrong.size === 0 && !save.isPending) save.mutate(whole)
      }}
    >
      <fieldset className={css.cards} disabled={mayChange === 'no'}>
        <Card title={words.title}>
          <Check label={words.enabled} checked={form.enabled} onChange={(enabled) => change({ enabled })} />
          <TextInput
            label={words.slug}
            description={words.slugHow}
            maxLength={60}
            value={form.slug}
            onChange={({ currentTarget }) => change({ slug: currentTarget.value })}
            error={wrong.has('slug') ? words.slugWrong : taken ? words.slugTaken : undefined}
          />
          <Textarea
            label={words.greeting}
            autosize
            minRows={2}
            maxLength={500}
            value={form.greeting}
            onChange={({ currentTarget }) => change({ greeting: currentTarget.value })}
          />
        </Card>
        <Colours form={form} change={change} />
        <Fields form={form} change={change} />
        <Card title={words.sites} lead={words.sitesHow}>
          <Textarea
            aria-label={words.sites}
            autosize
            minRows={2}
            value={sites}
            onChange={({ currentTarget }) => setSites(currentTarget.value)}
            error={wrong.has('sites') ? words.sitesWrong : undefined}
          />
        </Card>
      </fieldset>
      {(dirty || save.isError) && (
        <div className={`row ${css.bar}`}>
          <Button type="submit" variant="filled" loading={save.isPending} disabled={wrong.size > 0}>
            {words.save}
          </Button>
          <span className="quiet small" role={save.isError ? 'alert' : undefined}>
            {save.isError && !taken
              ? isRefusal(save.error, 'version_conflict')
                ? texts.errors.conflict
                : texts.errors.notSaved(save.error.message)
              : words.unsaved}
          </span>
        </div>
      )}
    </form>
  )
}

interface PartProps {
  readonly form: ContactForm
  readonly change: (part: Partial<ContactForm>) => void
}

function Colours({ form, change }: PartProps) {
  const words = useTexts().contactForm
  const { locale } = useFormat()
  const { accent, ground, ink } = coloursOf(form)
  const ratio = isHexColour(accent) && isHexColour(ground) ? contrastOf(accent, ground) : 0
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, roundingMode: 'floor' })
  const fits = ratio >= LEAST_CONTRAST
  return (
    <Card title={words.look}>
      <Pairs>
        <TextInput
          type="color"
          label={words.accent}
          value={accent}
          onChange={({ currentTarget }) => change({ accent: currentTarget.value })}
        />
        <TextInput
          type="color"
          label={words.ground}
          value={ground}
          onChange={({ currentTarget }) => change({ ground: currentTarget.value })}
        />
      </Pairs>
      <div className={css.sample} style={{ background: ground, color: ink }} aria-hidden="true">
        <span>{form.greeting.slice(0, 60)}</span>
        <span className={css.button} style={{ background: accent, color: ground }}>
          {words.sample}
        </span>
      </div>
      <p role={fits ? undefined : 'alert'} className={fits ? 'quiet small' : css.wrong}>
        {words.contrast(number.format(ratio))}. {fits ? words.fits : words.tooClose(number.format(LEAST_CONTRAST))}
      </p>
    </Card>
  )
}

function Fields({ form, change }: PartProps) {
  const words = useTexts().contactForm
  const set = (field: keyof ContactForm['fields'], value: string) =>
    change({ fields: { ...form.fields, [field]: value } as ContactForm['fields'] })
  return (
    <Card title={words.asks} lead={words.text}>
      <Pairs>
        {(['name', 'email', 'orderNumber', 'photos'] as const).map((field) => (
          <NativeSelect
            key={field}
            label={words.fields[field]}
            data={ASKED.filter((value) => field !== 'photos' || value !== 'required').map((value) => ({
              value,
              label: words.asked[value],
            }))}
            value={form.fields[field]}
            onChange={({ currentTarget }) => set(field, currentTarget.value)}
          />
        ))}
      </Pairs>
    </Card>
  )
}

function useSave(version: number) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (form: ContactForm) => client.call('update-contact-settings', { version, form }, { idempotencyKey: newId() }),
    onSuccess: (saved) => {
      queryClient.setQueryData(CONTACT_KEY, saved)
      notifications.show({ message: texts.contactForm.saved })
    },
  })
}
