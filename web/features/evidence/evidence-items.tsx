import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { EVIDENCE_KINDS, EVIDENCE_TEXTS, type EvidenceKind } from '../../../src/core/drafting/evidence/evidence-kinds.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import css from './evidence-page.module.css'
import type { Dispute, Evidence } from './evidence-query.ts'
import { ExhibitForm } from './exhibit-form.tsx'

interface EvidenceItemsProps {
  readonly evidence: Evidence
  readonly dispute: Dispute
  readonly may: boolean
}

/** What counts for this reason, weightiest first: held or missing, and what is missing can be added where it stands. */
export function EvidenceItems({ evidence, dispute, may }: EvidenceItemsProps) {
  const texts = useTexts()
  const words = texts.evidence
  const [adding, setAdding] = useState<string | undefined>(undefined)
  const held = evidence.items.filter((item) => item.state === 'held').length
  return (
    <Card title={words.what} lead={words.held(held, evidence.items.length)}>
      <ul className={css.items}>
        {evidence.items.map((item) => (
          <li key={item.kind} className={css.item}>
            <span className={css.mark} data-state={item.state} aria-hidden="true">
              {item.state === 'held' ? '✓' : ''}
            </span>
            <div>
              <b>{item.title}</b> <span className="out-of-sight">{item.state === 'held' ? words.heldWord : words.missing}</span>
              <p className="quiet small">
                {item.state === 'held' ? words.exhibitsOf(item.exhibits.join(', ')) : `${words.weights[item.weight]}. ${item.ask}`}
              </p>
            </div>
            {may && adding !== item.kind ? (
              <Button
                size="compact-sm"
                variant={item.state === 'missing' ? 'default' : 'subtle'}
                aria-label={item.state === 'missing' ? words.addOf(item.title) : words.moreOf(item.title)}
                onClick={() => setAdding(item.kind)}
              >
                {item.state === 'missing' ? words.add : words.more}
              </Button>
            ) : (
              <span />
            )}
            {adding === item.kind && (
              <ExhibitForm kind={item.kind} caseId={evidence.caseId} dispute={dispute} onDone={() => setAdding(undefined)} />
            )}
          </li>
        ))}
      </ul>
      {may && <AddOther evidence={evidence} dispute={dispute} />}
    </Card>
  )
}

/** What nobody asks for and may still help. */
function AddOther({ evidence, dispute }: Pick<EvidenceItemsProps, 'evidence' | 'dispute'>) {
  const words = useTexts().evidence
  const [kind, setKind] = useState<EvidenceKind | ''>('')
  const others = EVIDENCE_KINDS.filter((one) => evidence.items.every((item) => item.kind !== one))
  return (
    <div className={css.form}>
      <NativeSelect
        aria-label={words.addOther}
        data={[{ value: '', label: words.addOther }, ...others.map((value) => ({ value, label: EVIDENCE_TEXTS[value].title }))]}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as EvidenceKind | '')}
      />
      {kind !== '' && <ExhibitForm key={kind} kind={kind} caseId={evidence.caseId} dispute={dispute} onDone={() => setKind('')} />}
    </div>
  )
}
