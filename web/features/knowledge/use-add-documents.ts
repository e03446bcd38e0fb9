import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { InputOf } from '../../../src/client/client.ts'
import { isUnreachable, useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { refreshKnowledge } from './knowledge-query.ts'

const MOST_BYTES = 10 * 1024 * 1024

type AddInput = InputOf<'add-own-document'>

/** A document on its way in, or one that did not get in, with why. */
export interface Adding {
  readonly id: string
  readonly name: string
  readonly problem?: string
}

export interface AddDocuments {
  readonly adding: readonly Adding[]
  readonly addFiles: (files: readonly File[]) => void
  /** Whether it got in. */
  readonly addText: (pasted: { readonly title: string; readonly text: string }) => Promise<boolean>
  readonly dismiss: (id: string) => void
}

/** Adds documents one after another, so that a folder of them does not stand in line for the server all at once. */
export function useAddDocuments(): AddDocuments {
  const words = useTexts().knowledge
  const { errors } = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [adding, setAdding] = useState<readonly Adding[]>([])
  const line = useRef<Promise<unknown>>(Promise.resolve())

  const fail = (id: string, problem: string) => setAdding((all) => all.map((one) => (one.id === id ? { ...one, problem } : one)))
  const forget = (id: string) => setAdding((all) => all.filter((one) => one.id !== id))

  async function addOne({ id, name }: Adding, input: () => Promise<AddInput>): Promise<boolean> {
    try {
      const kept = await client.call('add-own-document', await input(), { idempotencyKey: newId() })
      forget(id)
      notifications.show({ message: words.added(kept.title) })
      return true
    } catch (error) {
      const reason = isUnreachable(error) ? errors.unreachable : error instanceof Error ? error.message : ''
      // What the server says of a file begins with the field that it came in.
      fail(id, reason.startsWith('file: ') ? words.unreadable(name, reason.slice('file: '.length)) : words.failed(name, reason))
      return false
    } finally {
      refreshKnowledge(queryClient)
    }
  }

  function addNext(one: Adding, input: () => Promise<AddInput>): Promise<boolean> {
    setAdding((all) => [...all, one])
    const added = line.current.then(() => addOne(one, input))
    line.current = added
    return added
  }

  return {
    adding,
    addFiles: (files) => {
      for (const file of files) {
        const one = { id: newId(), name: file.name }
        if (file.size === 0) setAdding((all) => [...all, { ...one, problem: words.empty(file.name) }])
        else if (file.size > MOST_BYTES) setAdding((all) => [...all, { ...one, problem: words.tooLarge(file.name) }])
        else void addNext(one, async () => ({ id: one.id, file: { name: file.name, base64: await base64Of(file) } }))
      }
    },
    addText: ({ title, text }) => {
      const id = newId()
      return addNext({ id, name: title || words.pastedName }, async () => ({ id, text, ...(title !== '' && { title }) }))
    },
    dismiss: forget,
  }
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error(file.name))
    reader.readAsDataURL(file)
  })
}
