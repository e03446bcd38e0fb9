import { Link } from '@tanstack/react-router'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { AddDocument } from './add-document.tsx'
import css from './knowledge.module.css'
import type { OwnDocument } from './knowledge-query.ts'
import { RemoveButton } from './remove-button.tsx'
import { useAboutDocument } from './use-about-document.ts'

/** The documents that answers quote, and the place where they are added. */
export function DocumentsCard({ documents, may }: { readonly documents: readonly OwnDocument[]; readonly may: boolean }) {
  const words = useTexts().knowledge
  const about = useAboutDocument()
  return (
    <Card title={words.documents} lead={words.documentsLead}>
      {documents.length === 0 && <p className="quiet">{words.noDocuments}</p>}
      {documents.length > 0 && (
        <Rows label={words.documents}>
          {documents.map((document) => (
            <Row
              key={document.id}
              what={
                <Link to="/knowledge/documents/$documentId" params={{ documentId: document.id }} className={css.title}>
                  {document.title}
                </Link>
              }
              about={
                <>
                  {about(document)}
                  {' · '}
                  <RelativeTime at={document.updatedAt} />
                  {document.remark !== undefined && <span className={css.remark}>{document.remark}</span>}
                </>
              }
              {...(may && { actions: <RemoveButton operation="remove-own-document" id={document.id} title={document.title} /> })}
            />
          ))}
        </Rows>
      )}
      {may && <AddDocument />}
    </Card>
  )
}
