import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { isPicture, MOST_ATTACHED_BYTES } from '../../../src/core/attachment.ts'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import { basePath } from '../../app/base-path.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { base64Of } from '../../ui/base64-of.ts'
import { useFormat } from '../../ui/format.tsx'
import css from './attachments.module.css'

type Attachment = CaseDetail['attachments'][number]

/** The files that came with one message. */
export function Attachments({ detail, messageId }: { readonly detail: CaseDetail; readonly messageId: string }) {
  const texts = useTexts()
  const files = detail.attachments.filter((file) => file.messageId === messageId)
  return files.length === 0 ? null : <FileList label={texts.files.cameAlong} files={files} />
}

/** The files that people put on the case themselves, and the button to put more there. */
export function CaseFiles({ detail, mayAdd }: { readonly detail: CaseDetail; readonly mayAdd: 'yes' | 'no' }) {
  const texts = useTexts()
  const field = useRef<HTMLInputElement>(null)
  const { add, problem, choose } = useAttach(detail)
  const files = detail.attachments.filter(({ messageId, draftId }) => messageId === undefined && draftId === undefined)
  if (mayAdd === 'no' && files.length === 0) return null
  return (
    <div className={css.files}>
      {files.length > 0 && <FileList label={texts.files.title} files={files} />}
      {mayAdd === 'yes' && (
        <>
          <input
            ref={field}
            type="file"
            multiple
            hidden
            aria-label={texts.files.add}
            onChange={({ currentTarget }) => {
              choose([...(currentTarget.files ?? [])])
              currentTarget.value = ''
            }}
          />
          <div>
            <Button variant="subtle" size="compact-md" loading={add.isPending} onClick={() => field.current?.click()}>
              {texts.files.add}
            </Button>
          </div>
          {problem !== '' && (
            <p className="small" role="alert">
              {problem}
            </p>
          )}
        </>
      )}
    </div>
  )
}

/** One after another, so that one that fails says which, and those before it are kept. */
function useAttach(detail: CaseDetail) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [problem, setProblem] = useState('')
  const add = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files)
        await client.call('add-attachment', { id: newId(), caseId: detail.id, file: { name: file.name, base64: await base64Of(file) } })
    },
    onSuccess: (_, files) => notifications.show({ message: texts.files.added(files.length) }),
    onError: (error) => setProblem(texts.errors.notSaved(error.message)),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['case', detail.id] }),
  })
  const choose = (files: readonly File[]) => {
    const large = files.find(({ size }) => size > MOST_ATTACHED_BYTES)
    const empty = files.find(({ size }) => size === 0)
    setProblem(large ? texts.files.tooLarge(large.name) : empty ? texts.files.empty(empty.name) : '')
    if (!large && !empty && files.length > 0) add.mutate(files)
  }
  return { add, problem, choose }
}

function FileList({ label, files }: { readonly label: string; readonly files: readonly Attachment[] }) {
  return (
    <ul className={css.list} aria-label={label}>
      {files.map((file) => (
        <li key={file.id}>
          <FileLink file={file} />
        </li>
      ))}
    </ul>
  )
}

/** A download; a picture is seen before. What claims to be one and is none shows its name alone. */
function FileLink({ file }: { readonly file: Attachment }) {
  const texts = useTexts()
  const { shop } = useSession()
  const { locale } = useFormat()
  const [seen, setSeen] = useState(isPicture(file.mediaType))
  const address = fileAddress(file, shop.id)
  const size = sizeOfFile(file.byteLength, locale)
  return (
    <a className={css.file} href={address} download={file.fileName} title={texts.files.download(file.fileName, size)}>
      {seen && <img className={css.thumbnail} src={address} alt="" loading="lazy" onError={() => setSeen(false)} />}
      <span className={css.name}>
        {file.fileName} <span className="quiet small">{size}</span>
      </span>
    </a>
  )
}

/** Where a file of a case is downloaded. */
export function fileAddress({ id }: Attachment, shopId: string): string {
  return `${basePath()}/api/v1/attachments/${id}?shop=${shopId}`
}

/** In kB or MB. */
export function sizeOfFile(bytes: number, locale: string): string {
  const large = bytes >= 1e6
  const unit = large ? 'megabyte' : 'kilobyte'
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: large ? 1 : 0 })
  return format.format(large ? bytes / 1e6 : Math.max(1, bytes / 1e3))
}
