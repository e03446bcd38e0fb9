import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { ProblemPage } from '../../app/problem-page.tsx'
import { useSession } from '../../app/session.tsx'
import { DueDate } from '../../product/due-date.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, CardPage } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { DisputeForm } from './dispute-form.tsx'
import { EvidenceFile } from './evidence-file.tsx'
import { EvidenceItems } from './evidence-items.tsx'
import css from './evidence-page.module.css'
import { type Dispute, type Evidence, evidenceQuery } from './evidence-query.ts'
import { ExhibitList } from './exhibit-list.tsx'

const route = getRouteApi('/inside/cases/$caseId/evidence')

/** What is laid before the bank in a dispute: what counts, what is held, what is missing, the letter, the file. */
export function EvidencePage() {
  const { caseId } = route.useParams()
  const texts = useTexts()
  const evidence = useQuery(evidenceQuery(useApi(), caseId))
  useTitle(texts.app.title(texts.evidence.title))
  if (evidence.data !== undefined) return <Loaded key={caseId} evidence={evidence.data} />
  if (evidence.isError) return <ProblemPage error={evidence.error} />
  return (
    <p className="quiet" role="status">
      {texts.app.opening}
    </p>
  )
}

function Loaded({ evidence }: { readonly evidence: Evidence }) {
  const texts = useTexts()
  const { member } = useSession()
  const { dispute } = evidence
  const may = mayWork(member.role) && dispute?.sentAt === undefined
  return (
    <CardPage title={texts.evidence.title}>
      <Link to="/cases/$caseId" params={{ caseId: evidence.caseId }} className="link">
        {texts.evidence.toCase}
      </Link>
      {dispute?.sentAt !== undefined && <WasSent dispute={dispute} />}
      <AskedCard evidence={evidence} may={may} />
      {dispute !== undefined && (
        <>
          {dispute.sentAt === undefined &&
            evidence.warnings.map(({ code, text }) => (
              <Notice key={code} weight="warn">
                {text}
              </Notice>
            ))}
          <EvidenceItems evidence={evidence} dispute={dispute} may={may} />
          <ExhibitList evidence={evidence} dispute={dispute} may={may} />
          <Card title={texts.evidence.letter}>
            <p className={`words ${css.letter}`}>{evidence.letter.text}</p>
            {may && (
              <Link to="/cases/$caseId" params={{ caseId: evidence.caseId }} search={{ write: 'dispute_evidence' }} className="link">
                {texts.evidence.editLetter}
              </Link>
            )}
          </Card>
          <EvidenceFile key={dispute.version} evidence={evidence} dispute={dispute} may={may} />
        </>
      )}
    </CardPage>
  )
}

function WasSent({ dispute }: { readonly dispute: Dispute }) {
  const texts = useTexts()
  return (
    <Notice>
      <strong>
        {texts.evidence.wasSent(dispute.sentByName ?? '')} {dispute.sentAt !== undefined && <RelativeTime at={dispute.sentAt} />}
      </strong>
      <span>{texts.evidence.wasSentWhat}</span>
    </Notice>
  )
}

/** What the bank wrote: asked for first, then told in two lines that can be changed. */
function AskedCard({ evidence, may }: { readonly evidence: Evidence; readonly may: boolean }) {
  const texts = useTexts()
  const format = useFormat()
  const { shop } = useSession()
  const { dispute, understood } = evidence
  const [changing, setChanging] = useState<'yes' | 'no'>('no')
  if (may && (dispute === undefined || changing === 'yes')) {
    return (
      <Card title={texts.evidence.asks} lead={texts.evidence.asksLead}>
        <DisputeForm evidence={evidence} onDone={() => setChanging('no')} />
      </Card>
    )
  }
  if (dispute === undefined) return <p className="card quiet">{texts.evidence.asksLead}</p>
  const named = understood.reason
  return (
    <Card title={texts.evidence.asks}>
      <p>
        <b>{named === undefined ? dispute.reason : texts.evidence.understood(named.code, named.name)}</b>
        {' · '}
        {format.money(dispute.amountMinor)}
        {' · '}
        {texts.evidence.products[dispute.product]}
      </p>
      <p className={css.question}>{evidence.question}</p>
      {dispute.dueAt !== undefined && dispute.sentAt === undefined && (
        <p>
          {texts.evidence.dueBy} <DueDate at={dispute.dueAt} timeZone={shop.profile.timeZone} />
        </p>
      )}
      {may && (
        <div className="row">
          <Button size="compact-md" onClick={() => setChanging('yes')}>
            {texts.evidence.change}
          </Button>
        </div>
      )}
    </Card>
  )
}
