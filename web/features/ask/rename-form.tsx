import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { isRefusal, useApi } from '../../app/api.tsx'
import { type Conversation, conversationQuery } from '../../app/conversations-query.ts'
import { useTexts } from '../../texts/texts.tsx'

/** Gives a conversation a title of somebody's own. */
export function RenameForm({ conversation, onDone }: { readonly conversation: Conversation; readonly onDone: () => void }) {
  const texts = useTexts()
  const api = useApi()
  const queryClient = useQueryClient()
  const [title, setTitle] = useState(conversation.title)
  const { id, version } = conversation
  const rename = useMutation({
    mutationFn: () => api.client.call('rename-conversation', { id, version, title: title.trim() }, { idempotencyKey: newId() }),
    onSuccess: (saved) => {
      queryClient.setQueryData(conversationQuery(api, id).queryKey, saved)
      void queryClient.invalidateQueries({ queryKey: ['conversations'] })
      onDone()
    },
    onError: (error) => {
      if (isRefusal(error, 'version_conflict')) void queryClient.invalidateQueries({ queryKey: ['conversation', id] })
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '') rename.mutate()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onDone()
      }}
    >
      <div className="row">
        <TextInput
          autoFocus
          aria-label={texts.ask.name}
          maxLength={200}
          autoComplete="off"
          value={title}
          error={rename.isError ? texts.errors.notSaved(rename.error.message) : undefined}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button type="submit" variant="filled" loading={rename.isPending} disabled={title.trim() === ''}>
          {texts.app.save}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {texts.app.cancel}
        </Button>
      </div>
    </form>
  )
}
