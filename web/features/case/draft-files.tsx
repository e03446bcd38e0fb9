import { ActionIcon, Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { whyNotMailed } from '../../../src/core/outgoing-files.ts'
import { type CaseDetail, isUnreachable, useApi } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { base64Of } from '../../ui/base64-of.ts'
import { useFormat } from '../../ui/format.tsx'
import { fileAddress, sizeOfFile } from './attachments.tsx'
import css from './draft-files.module.css'
import type { WorkingDraft } from './use-draft.ts'

type Attachment = CaseDetail['attachments'][number]

interface DraftFilesProps {
  readonly detail: CaseDetail
  /** What the draft is called on the server, where it is there already. */
  readonly draftId: string | undefined
  readonly draft: WorkingDraft
}

/** What goes along with a mail, and the button to put more there. */
export function DraftFiles({ detail, draftId, draft }: DraftFilesProps) {
  const words = useTexts().files
  const field = useRef<HTMLInputElement>(null)
  const files = detail.attachments.filter((file) => file.draftId !== undefined && file.draftId === draftId)
  const { add, remove, problem, choose } = useDraftFiles(detail, draft, files)
  return (
    <div className={css.files}>
      {files.length > 0 && (
        <ul className={css.list} aria-label={words.goAlong}>
          {files.map((file) => (
            <OneFile key={file.id} file={file} busy={remove.isPending} onRemove={() => remove.mutate(file.id)} />
          ))}
        </ul>
      )}
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={words.addToMail}
        onChange={({ currentTarget }) => {
          choose([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
      <div className="row">
        <Button variant="subtle" size="compact-sm" loading={add.isPending} onClick={() => field.current?.click()}>
          {words.addToMail}
        </Button>
        <span className="quiet small">{words.mailLimits}</span>
      </div>
      {problem !== '' && (
        <p className="small stop" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

function OneFile({ file, busy, onRemove }: { readonly file: Attachment; readonly busy: boolean; readonly onRemove: () => void }) {
  const words = useTexts().files
  const { locale } = useFormat()
  const { shop } = useSession()
  const size = sizeOfFile(file.byteLength, locale)
  return (
    <li className={css.file}>
      <a className={css.name} href={fileAddress(file, shop.id)} download={file.fileName} title={words.download(file.fileName, size)}>
        {file.fileName} <span className="quiet small">{size}</span>
      </a>
      <ActionIcon variant="subtle" size="sm" aria-label={words.takeAway(file.fileName)} disabled={busy} onClick={onRemove}>
        ✕
      </ActionIcon>
    </li>
  )
}

/** One after another, so that one that fails says which, and those before it are kept. The words are saved first: what goes along belongs to them. */
function useDraftFiles(detail: CaseDetail, draft: WorkingDraft, there: readonly Attachment[]) {
  const texts = useTexts()
  const words = texts.files
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [problem, setProblem] = useState('')
  const shared = {
    onError: (error: Error) => setProblem(texts.errors.notSaved(isUnreachable(error) ? texts.errors.unreachable : error.message)),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['case', detail.id] }),
  }
  const add = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const saved = await draft.save()
      if (saved === undefined) throw new Error(texts.errors.unreachable)
      for (const file of files)
        await client.call('add-attachment', {
          ...{ id: newId(), caseId: detail.id, draftId: saved.id },
          file: { name: file.name, base64: await base64Of(file) },
        })
    },
    ...shared,
  })
  const remove = useMutation({ mutationFn: (id: string) => client.call('remove-draft-file', { id }), ...shared })
  const choose = (files: readonly File[]) => {
    const sizes: { readonly byteLength: number }[] = [...there]
    const wrong = files.flatMap((file) => {
      if (file.size === 0) return [words.empty(file.name)]
      const reason = whyNotMailed({ fileName: file.name, byteLength: file.size }, sizes)
      sizes.push({ byteLength: file.size })
      return reason === undefined ? [] : [words.unmailed[reason](file.name)]
    })[0]
    setProblem(wrong ?? '')
    if (wrong === undefined && files.length > 0) add.mutate(files)
  }
  return { add, remove, problem, choose }
}
