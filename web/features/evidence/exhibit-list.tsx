import { Button } from '@mantine/core'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './evidence-page.module.css'
import { contentOf, type Dispute, type Evidence, useEvidenceWrite } from './evidence-query.ts'

interface ExhibitListProps {
  readonly evidence: Evidence
  readonly dispute: Dispute
  readonly may: boolean
}

/** The exhibits as they stand in the file. What a person added can be taken out again. */
export function ExhibitList({ evidence, dispute, may }: ExhibitListProps) {
  const texts = useTexts()
  const words = texts.evidence
  const save = useEvidenceWrite('save-dispute', evidence.caseId)
  const takeOut = (exhibit: Evidence['exhibits'][number]) => {
    const at = dispute.exhibits.findIndex((own) => own.kind === exhibit.kind && own.text === exhibit.text)
    const exhibits = dispute.exhibits.filter((_, index) => index !== at)
    save.mutate({ ...contentOf(dispute), id: dispute.id, caseId: evidence.caseId, version: dispute.version, exhibits })
  }
  return (
    <Card title={words.exhibits}>
      {evidence.exhibits.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <ul>
          {evidence.exhibits.map((exhibit) => (
            <li key={exhibit.letter} className={css.exhibit}>
              <b>{exhibit.letter}</b>
              <details>
                <summary>
                  {exhibit.title} <span className="quiet small">{exhibit.origin === 'case' ? words.fromCase : words.yours}</span>
                </summary>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key. */}
                <p className={css.text} tabIndex={0}>
                  {exhibit.text}
                </p>
              </details>
              {may && exhibit.origin === 'stated' ? (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={words.remove(exhibit.title)}
                  disabled={save.isPending}
                  onClick={() => takeOut(exhibit)}
                >
                  <span aria-hidden="true">×</span>
                </Button>
              ) : (
                <span />
              )}
            </li>
          ))}
        </ul>
      )}
      {save.isError && (
        <Notice weight="stop" live="assertive">
          {texts.errors.notSaved(save.error.message)}
        </Notice>
      )}
    </Card>
  )
}
