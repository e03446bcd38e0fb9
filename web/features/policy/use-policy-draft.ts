import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { v7 as newId } from 'uuid'
import { policySchema } from '../../../src/core/policy/policy.ts'
import { isRefusal, useApi } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { forget, keep, readKept } from '../../ui/kept.ts'
import { type PolicyDetail, type PolicyDocument, policyQuery } from './policy-query.ts'

/** The policy as it is being written, and the version it was begun from. */
interface Writing {
  readonly basedOn: number
  readonly document: PolicyDocument
}

export interface SaveHow {
  /** Over a version that somebody else saved meanwhile. */
  readonly over?: 'theirs' | undefined
  /** From when it holds, as an instant; at once when left out. */
  readonly effectiveFrom?: string | undefined
  /** What the law says against it, read. */
  readonly acknowledged: readonly string[]
}

export interface PolicyDraft {
  readonly document: PolicyDocument
  readonly dirty: boolean
  /** True when somebody saved another version since this was begun. */
  readonly overtaken: boolean
  readonly change: (part: Partial<PolicyDocument>) => void
  readonly discard: () => void
  /** Takes a whole document as what is being written. */
  readonly take: (document: PolicyDocument) => void
  /** Saves it as the version after the newest one that the person has seen. */
  readonly save: (how: SaveHow) => void
  /** What would be saved, for whoever has to say yes to it. */
  readonly asWritten: (over?: SaveHow['over']) => { readonly basedOn: number; readonly document: PolicyDocument }
  readonly saving: boolean
  readonly error: Error | undefined
}

/** What is typed is kept in this browser until it is a version. */
export function usePolicyDraft(policy: PolicyDetail): PolicyDraft {
  const { shop } = useSession()
  const key = `evenkeel-policy-${shop.id}`
  const [writing, setWriting] = useState<Writing | undefined>(() => parseKept(readKept(key)))
  useEffect(() => {
    if (writing === undefined) forget(key)
    else keep(key, JSON.stringify(writing))
  }, [key, writing])
  const save = useSavePolicy(() => setWriting(undefined))
  const newest = newestOf(policy)
  const document = writing?.document ?? newest.document
  const dirty = writing !== undefined && !sameDocument(writing.document, newest.document)
  const asWritten: PolicyDraft['asWritten'] = (over) => ({
    basedOn: over === 'theirs' ? newest.number : (writing?.basedOn ?? newest.number),
    document,
  })
  return {
    document,
    dirty,
    overtaken: dirty && writing.basedOn !== newest.number,
    change: (part) =>
      setWriting((now) => ({ basedOn: now?.basedOn ?? newest.number, document: { ...(now?.document ?? newest.document), ...part } })),
    take: (document) => setWriting((now) => ({ basedOn: now?.basedOn ?? newest.number, document })),
    discard: () => {
      save.reset()
      setWriting(undefined)
    },
    asWritten,
    save: ({ over, effectiveFrom, acknowledged }) => {
      save.mutate({ ...asWritten(over), acknowledged: [...acknowledged], ...(effectiveFrom !== undefined && { effectiveFrom }) })
    },
    saving: save.isPending,
    error: save.error === null || isRefusal(save.error, 'version_conflict') ? undefined : save.error,
  }
}

/** The version written last, whether it has begun or not: what is written next stands on it. */
export function newestOf({ number, document, planned }: PolicyDetail): { readonly number: number; readonly document: PolicyDocument } {
  return planned ?? { number, document }
}

function useSavePolicy(onSaved: () => void) {
  const api = useApi()
  const texts = useTexts()
  const format = useFormat()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (writing: Writing & { acknowledged: string[]; effectiveFrom?: string }) =>
      api.client.call('save-policy', writing, { idempotencyKey: newId() }),
    onSuccess: (saved) => {
      queryClient.setQueryData(policyQuery(api).queryKey, saved)
      // The decision and the drafts of every case stand on the policy.
      void queryClient.invalidateQueries({ queryKey: ['case'] })
      onSaved()
      const { planned } = saved
      const words = planned
        ? texts.policy.savedFor(planned.number, format.dateTime(planned.effectiveFrom))
        : texts.policy.saved(saved.number)
      notifications.show({ message: words })
      void queryClient.invalidateQueries({ queryKey: ['lint-rules'] })
    },
    onError: (error) => {
      if (isRefusal(error, 'version_conflict')) void queryClient.invalidateQueries({ queryKey: ['policy'] })
    },
  })
}

/** Written the same way, whatever the order of their fields; what is not set does not count. */
function sameDocument(one: PolicyDocument, other: PolicyDocument): boolean {
  return inOrder(one) === inOrder(other)
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

function parseKept(kept: string | undefined): Writing | undefined {
  if (kept === undefined) return undefined
  try {
    const value: unknown = JSON.parse(kept)
    if (typeof value !== 'object' || value === null || !('basedOn' in value) || !('document' in value)) return undefined
    const document = policySchema.safeParse(value.document)
    return document.success && typeof value.basedOn === 'number' ? { basedOn: value.basedOn, document: document.data } : undefined
  } catch {
    return undefined
  }
}
