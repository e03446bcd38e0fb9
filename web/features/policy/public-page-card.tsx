import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Check } from '../../ui/check.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './policy-page.module.css'
import { type PolicyPage, policyPageQuery } from './policy-query.ts'

/** Whether customers may read their part of the policy, and where. */
export function PublicPageCard() {
  const texts = useTexts()
  const page = useQuery(policyPageQuery(useApi()))
  return (
    <section className="card" aria-labelledby="public-page">
      <h2 id="public-page">{texts.policy.publicPage}</h2>
      <p className="quiet small">{texts.policy.publicLead}</p>
      {page.isError && <Notice weight="warn">{page.error.message}</Notice>}
      {page.isSuccess && <Fields key={page.data.version} page={page.data} />}
    </section>
  )
}

function Fields({ page }: { readonly page: PolicyPage }) {
  const texts = useTexts()
  const api = useApi()
  const queryClient = useQueryClient()
  const [slug, setSlug] = useState(page.slug)
  const [enabled, setEnabled] = useState(page.enabled)
  const save = useMutation({
    mutationFn: () =>
      api.client.call('update-policy-page', { version: page.version, slug: slug.trim(), enabled }, { idempotencyKey: newId() }),
    onSuccess: (saved) => {
      queryClient.setQueryData(policyPageQuery(api).queryKey, saved)
      notifications.show({ message: texts.policy.publicSaved })
    },
  })
  const dirty = slug.trim() !== page.slug || enabled !== page.enabled
  return (
    <>
      <Check label={texts.policy.publicOn} checked={enabled} onChange={setEnabled} />
      <div className={css.pairs}>
        <TextInput
          label={texts.policy.publicAddress}
          maxLength={60}
          value={slug}
          onChange={(event) => setSlug(event.currentTarget.value)}
        />
      </div>
      {save.isError && (
        <Notice weight="warn" live="assertive">
          {save.error.message}
        </Notice>
      )}
      <div className="row">
        <Button variant="default" disabled={!dirty} loading={save.isPending} onClick={() => save.mutate()}>
          {texts.policy.publicSave}
        </Button>
        {page.enabled && (
          <a className="link" href={page.address} target="_blank" rel="noreferrer">
            {texts.policy.publicOpen}
          </a>
        )}
      </div>
    </>
  )
}
