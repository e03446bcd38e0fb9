import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Client } from '../../../src/client/client.ts'
import { isPicture } from '../../../src/core/attachment.ts'
import { isUnreachable } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { base64Of } from '../../ui/base64-of.ts'
import { Notice } from '../../ui/notice.tsx'
import css from './follow-page.module.css'

const MOST_PHOTOS = 5
const MOST_BYTES = 20 * 1024 * 1024

/** Where a customer adds words and photos to their case. */
export function AddToCase({ client, token }: { readonly client: Client; readonly token: string }) {
  const texts = useTexts()
  const words = texts.addToCase
  const title = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [photos, setPhotos] = useState<readonly File[]>([])
  const [wrong, setWrong] = useState('')
  const add = useAdd(client, token)
  const submit = () => {
    const why = whyNot({ text, photos }, words)
    setWrong(why)
    if (why !== '' || add.isPending) return
    const done = () => {
      setText('')
      setPhotos([])
      if (field.current) field.current.value = ''
    }
    add.mutate({ text: text.trim(), photos }, { onSuccess: done })
  }
  return (
    <form
      className={css.add}
      aria-labelledby={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h2 id={title} className="step">
        {words.title}
      </h2>
      <Textarea
        label={words.text}
        autosize
        minRows={3}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={wrong || undefined}
      />
      <label className={css.photos}>
        <span>{words.photos}</span>
        <span className="quiet small">{words.photosHow}</span>
        <input
          ref={field}
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp,image/gif"
          onChange={({ currentTarget }) => setPhotos([...(currentTarget.files ?? [])])}
        />
      </label>
      {add.isError && (
        <Notice weight="stop" live="assertive">
          {isUnreachable(add.error) ? words.silent : words.notSent(add.error.message)}
        </Notice>
      )}
      {add.data?.outcome === 'turned_away' && text === '' && (
        <Notice weight="warn" live="polite" title={words.turnedAway}>
          <span>{add.data.notice ?? words.turnedAwayAgain}</span>
          <span>{words.photosNotKept}</span>
        </Notice>
      )}
      <div className="row">
        <Button type="submit" variant="filled" loading={add.isPending}>
          {words.send}
        </Button>
        <span role="status">{add.data?.outcome === 'taken' && text === '' ? words.sent : ''}</span>
      </div>
    </form>
  )
}

interface Added {
  readonly text: string
  readonly photos: readonly File[]
}

/** The id is made once per content, so that a second try after a lost answer adds nothing twice. */
function useAdd(client: Client, token: string) {
  const queryClient = useQueryClient()
  const last = useRef<{ readonly of: Added | undefined; readonly id: string }>({ of: undefined, id: '' })
  return useMutation({
    mutationFn: async (added: Added) => {
      const same = last.current.of?.text === added.text && last.current.of.photos === added.photos
      if (!same) last.current = { of: added, id: newId() }
      const photos = await Promise.all(added.photos.map(async (file) => ({ name: file.name, base64: await base64Of(file) })))
      return client.call('add-to-followed-case', { id: last.current.id, text: added.text, photos })
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['linked', token] }),
  })
}

function whyNot({ text, photos }: Added, words: ReturnType<typeof useTexts>['addToCase']): string {
  const odd = photos.find(({ type }) => !isPicture(type))
  if (odd) return words.noPhoto(odd.name)
  if (photos.length > MOST_PHOTOS) return words.tooMany
  if (photos.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return words.tooLarge
  return text.trim() === '' && photos.length === 0 ? words.nothing : ''
}
