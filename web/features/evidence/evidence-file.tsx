import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../../src/client/client.ts'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type Dispute, type Evidence, useEvidenceWrite } from './evidence-query.ts'

type MadeFile = OutputOf<'make-dispute-file'>

interface EvidenceFileProps {
  readonly evidence: Evidence
  readonly dispute: Dispute
  readonly may: boolean
}

/** The one file, and the one time it can be said to have gone out. */
export function EvidenceFile({ evidence, dispute, may }: EvidenceFileProps) {
  const texts = useTexts()
  const words = texts.evidence
  const { client } = useApi()
  const [asking, setAsking] = useState<'yes' | 'no'>('no')
  const make = useMutation({
    mutationFn: () => client.call('make-dispute-file', { caseId: evidence.caseId, disputeId: dispute.id }),
    onSuccess: saveFile,
  })
  const confirm = useEvidenceWrite('confirm-dispute-sent', evidence.caseId, () => setAsking('no'))
  const file = make.data
  const error = make.error ?? confirm.error
  return (
    <Card title={words.file} lead={words.fileLead(evidence.limits.pages, evidence.limits.megabytes)}>
      <div className="row">
        <Button variant={file === undefined ? 'filled' : 'default'} loading={make.isPending} onClick={() => make.mutate()}>
          {words.download}
        </Button>
        {may && file !== undefined && asking === 'no' && <Button onClick={() => setAsking('yes')}>{words.sent}</Button>}
      </div>
      {file !== undefined && <AboutFile file={file} sent={dispute.sentAt !== undefined} />}
      {may && file !== undefined && asking === 'yes' && (
        <AsksOnce
          question={words.sentAsk}
          yes={words.sentYes}
          cancel={texts.app.cancel}
          busy={confirm.isPending}
          onYes={() => confirm.mutate({ id: dispute.id, version: dispute.version, sha256: file.sha256 })}
          onCancel={() => setAsking('no')}
        />
      )}
      {error !== null && (
        <Notice weight="stop" live="assertive">
          {error.message}
        </Notice>
      )}
    </Card>
  )
}

function AboutFile({ file, sent }: { readonly file: MadeFile; readonly sent: boolean }) {
  const words = useTexts().evidence
  const format = useFormat()
  const size =
    file.byteLength < 1e6 ? `${Math.ceil(file.byteLength / 1000)} kB` : `${format.number(Math.ceil(file.byteLength / 1e5) / 10)} MB`
  return (
    <>
      <p role="status">
        {words.made(file.pages, size)} {!sent && words.look}
      </p>
      {!file.fits && <Notice weight="stop">{words.tooBig}</Notice>}
      {file.shortened && <Notice weight="warn">{words.shortened}</Notice>}
      {file.unprintable > 0 && <Notice weight="warn">{words.unprintable(file.unprintable)}</Notice>}
    </>
  )
}

function saveFile({ base64, mediaType, fileName }: MadeFile): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  URL.revokeObjectURL(url)
}
