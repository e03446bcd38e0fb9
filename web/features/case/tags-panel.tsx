import { Button, TagsInput } from '@mantine/core'
import '@mantine/core/styles/Combobox.layer.css'
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { MOST_TAGS, tagSchema } from '../../../src/core/automation/automation.ts'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import { tagsQuery } from '../../app/tags-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import css from './case-together.module.css'
import { useCaseWrite } from './use-case-write.ts'

/** What the case is called: chosen from what others are called, or typed. */
export function TagsPanel({ detail, onDone }: { readonly detail: CaseDetail; readonly onDone: () => void }) {
  const texts = useTexts()
  const words = texts.together
  const api = useApi()
  const known = useQuery(tagsQuery(api)).data?.tags ?? []
  const [tags, setTags] = useState<readonly string[]>(detail.tags ?? [])
  const [typed, setTyped] = useState('')
  const save = useCaseWrite('tag-case', detail.id)
  const queryClient = useQueryClient()
  const saved = () => {
    void queryClient.invalidateQueries({ queryKey: tagsQuery(api).queryKey })
    onDone()
  }
  const all = typed.trim() === '' ? tags : [...tags, typed.trim()]
  const wrong = all.some((tag) => !tagSchema.safeParse(tag).success)
  return (
    <form
      className={`card ${css.panel}`}
      aria-label={words.tags}
      onSubmit={(event) => {
        event.preventDefault()
        if (!wrong) save.mutate({ caseId: detail.id, version: detail.version, tags: [...all] }, { onSuccess: saved })
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onDone()
      }}
    >
      <p className="quiet small">{words.tagsLead}</p>
      <div className={css.day}>
        <TagsInput
          size="xs"
          autoFocus
          label={words.tags}
          description={words.tagsHint}
          data={[...known]}
          limit={8}
          maxTags={MOST_TAGS}
          value={[...tags]}
          onChange={setTags}
          searchValue={typed}
          onSearchChange={setTyped}
          error={wrong ? words.tagWrong : undefined}
        />
        <Button size="compact-md" type="submit" loading={save.isPending}>
          {words.tagsSave}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={onDone}>
          {texts.app.cancel}
        </Button>
      </div>
      {save.isError && (
        <p className="small" role="alert">
          {texts.errors.notSaved(save.error.message)}
        </p>
      )}
    </form>
  )
}
