import { Button, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { MOST_TAGS, tagSchema } from '../../../src/core/automation/automation.ts'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import { tagsQuery } from '../../app/tags-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import css from './case-together.module.css'
import { useCaseWrite } from './use-case-write.ts'

/** More are no help to choose from. */
const MOST_SUGGESTED = 8

/** What the case is called: words with commas between them, typed or tapped from what others are called. */
export function TagsPanel({ detail, onDone }: { readonly detail: CaseDetail; readonly onDone: () => void }) {
  const texts = useTexts()
  const words = texts.together
  const api = useApi()
  const queryClient = useQueryClient()
  const known = useQuery(tagsQuery(api)).data?.tags ?? []
  const [typed, setTyped] = useState(() => (detail.tags ?? []).join(', '))
  const field = useRef<HTMLInputElement>(null)
  const save = useCaseWrite('tag-case', detail.id)
  const tags = typed.split(',').flatMap((one) => one.trim() || [])
  const wrong = tags.length > MOST_TAGS || tags.some((tag) => !tagSchema.safeParse(tag).success)
  const saved = () => {
    void queryClient.invalidateQueries({ queryKey: tagsQuery(api).queryKey })
    onDone()
  }
  const suggested = known.filter((tag) => !tags.some((one) => one.toLowerCase() === tag.toLowerCase())).slice(0, MOST_SUGGESTED)
  return (
    <form
      className={`card ${css.panel}`}
      aria-label={words.tags}
      onSubmit={(event) => {
        event.preventDefault()
        if (!wrong) save.mutate({ caseId: detail.id, version: detail.version, tags }, { onSuccess: saved })
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onDone()
      }}
    >
      <p className="quiet small">{words.tagsLead}</p>
      <TextInput
        ref={field}
        size="xs"
        autoFocus
        autoComplete="off"
        label={words.tags}
        description={words.tagsHint}
        value={typed}
        error={wrong ? words.tagWrong(MOST_TAGS) : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {suggested.length > 0 && (
        <div className="row">
          <span className="quiet small">{words.tagsKnown}</span>
          {suggested.map((tag) => (
            <Button
              key={tag}
              size="compact-sm"
              onClick={() => {
                setTyped([...tags, tag].join(', '))
                field.current?.focus()
              }}
            >
              {tag}
            </Button>
          ))}
        </div>
      )}
      <div className="row">
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
