import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { gatherParts, IMPORTERS } from '../../../src/core/importing/importer.ts'
import { useApi } from '../../app/api.tsx'

export const IMPORTS_KEY = ['imports'] as const

/** Sends a file of cases in parts, and how far that is, from 0 to 1. */
export function useSendCases() {
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [sent, setSent] = useState(0)
  const send = useMutation({
    mutationFn: async (file: File) => {
      const importer =
        IMPORTERS.find(({ fileEndings }) => fileEndings.some((ending) => file.name.toLowerCase().endsWith(ending))) ?? IMPORTERS[0]
      if (!importer) throw new Error('there is no importer')
      const id = newId()
      let read = 0
      setSent(0)
      const lines = importer.toLines(textOf(file, (bytes) => (read += bytes)))
      for await (const { number, text, isLast } of gatherParts(lines)) {
        await client.call('import-cases', { id, part: number, lines: text, isLast, fileName: file.name.slice(0, 200) })
        setSent(file.size === 0 ? 1 : read / file.size)
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: IMPORTS_KEY }),
  })
  return { send, sent }
}

async function* textOf(file: File, onBytes: (bytes: number) => void): AsyncGenerator<string> {
  const reader = file.stream().getReader()
  const decoder = new TextDecoder()
  for (;;) {
    const { value, done } = await reader.read()
    if (done) break
    onBytes(value.byteLength)
    yield decoder.decode(value, { stream: true })
  }
  yield decoder.decode()
}
