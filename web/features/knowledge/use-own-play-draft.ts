import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { v7 as newId } from 'uuid'
import { isRefusal, useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { forget, keep, readKept } from '../../ui/kept.ts'
import { type OwnPlayDetail, ownPlayQuery, refreshKnowledge } from './knowledge-query.ts'

/** A play that is written: one that is kept already, or a new one with the words it begins with. */
export type PlayToWrite =
  | { readonly kept: OwnPlayDetail }
  | { readonly kept?: undefined; readonly begun: string; readonly shopId: string; readonly caseId?: string | undefined }

/** The play as it is being written, and the version that it was begun from. */
interface Writing {
  readonly text: string
  readonly basedOn?: number
}

export interface OwnPlayDraft {
  readonly text: string
  readonly dirty: boolean
  /** True when somebody saved another version since this was begun. */
  readonly overtaken: boolean
  readonly change: (text: string) => void
  readonly discard: () => void
  /** `over` saves it over the newest version, `anew` as another play. */
  readonly save: (published: boolean, how?: 'over' | 'anew') => void
  readonly saving: boolean
  /** True when somebody removed the play meanwhile. */
  readonly removed: boolean
  readonly error: Error | undefined
}

/** What is typed is kept in this browser until it is saved. */
export function useOwnPlayDraft(play: PlayToWrite): OwnPlayDraft {
  const { kept } = play
  const [firstId] = useState(() => newId())
  const key = kept === undefined ? `evenkeel-new-play-${play.shopId}-${play.caseId ?? ''}` : `evenkeel-play-${kept.id}`
  const [writing, setWriting] = useState<Writing | undefined>(() => parseKept(readKept(key)))
  useEffect(() => {
    if (writing === undefined) forget(key)
    else keep(key, JSON.stringify(writing))
  }, [key, writing])
  const before = kept === undefined ? play.begun : kept.text
  const text = writing?.text ?? before
  const dirty = writing !== undefined && writing.text !== before
  const save = useSavePlay(key, () => setWriting(undefined))
  const caseId = kept === undefined ? play.caseId : kept.caseId
  return {
    text,
    dirty,
    overtaken: kept !== undefined && dirty && writing.basedOn !== kept.version,
    change: (typed) =>
      setWriting((now) => {
        const basedOn = now?.basedOn ?? kept?.version
        return { text: typed, ...(basedOn !== undefined && { basedOn }) }
      }),
    discard: () => {
      save.reset()
      setWriting(undefined)
    },
    save: (published, how) => {
      const isNew = kept === undefined || how === 'anew'
      const version = how === 'over' || !dirty ? kept?.version : (writing.basedOn ?? kept?.version)
      save.mutate({
        ...{ text, published },
        id: how === 'anew' ? newId() : (kept?.id ?? firstId),
        ...(!isNew && version !== undefined && { version }),
        ...(isNew && caseId !== undefined && { caseId }),
      })
    },
    saving: save.isPending,
    removed: isRefusal(save.error, 'not_found'),
    error: save.error === null || isRefusal(save.error, 'version_conflict') || isRefusal(save.error, 'not_found') ? undefined : save.error,
  }
}

interface SaveInput {
  readonly id: string
  readonly version?: number
  readonly text: string
  readonly published: boolean
  readonly caseId?: string
}

function useSavePlay(key: string, onSaved: () => void) {
  const api = useApi()
  const texts = useTexts()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (input: SaveInput) => api.client.call('save-own-play', input, { idempotencyKey: newId() }),
    onSuccess: async (saved, { text, published, version }) => {
      queryClient.setQueryData(ownPlayQuery(api, saved.id).queryKey, { ...saved, text })
      refreshKnowledge(queryClient)
      onSaved()
      forget(key)
      notifications.show({ message: texts.knowledge.saved[published ? 'published' : 'unpublished'] })
      if (version === undefined) await navigate({ to: '/knowledge/plays/$ownPlayId', params: { ownPlayId: saved.id }, replace: true })
    },
    onError: (error, { id }) => {
      if (isRefusal(error, 'version_conflict')) void queryClient.invalidateQueries({ queryKey: ['own-play', id] })
    },
  })
}

function parseKept(kept: string | undefined): Writing | undefined {
  if (kept === undefined) return undefined
  try {
    const { text, basedOn } = JSON.parse(kept) as Partial<Writing>
    if (typeof text !== 'string') return undefined
    return { text, ...(typeof basedOn === 'number' && { basedOn }) }
  } catch {
    return undefined
  }
}
