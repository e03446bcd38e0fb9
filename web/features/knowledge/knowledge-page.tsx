import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { CardPage } from '../../ui/card-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { DocumentsCard } from './documents-card.tsx'
import { ownKnowledgeQuery } from './knowledge-query.ts'
import { PlaysCard } from './plays-card.tsx'

/** The shop's own plays and documents, from which Ask answers beside the playbook. */
export function KnowledgePage() {
  const texts = useTexts()
  const words = texts.knowledge
  const { member } = useSession()
  const own = useQuery(ownKnowledgeQuery(useApi()))
  const may = mayManage(member.role)
  useTitle(texts.app.title(words.title))
  return (
    <>
      <Link to="/ask/{-$conversationId}" params={{}} className="link small">
        ‹ {texts.ask.title}
      </Link>
      <CardPage title={words.title}>
        <p className="quiet">{may ? words.lead : words.readOnly}</p>
        {own.data !== undefined ? (
          <>
            <DocumentsCard documents={own.data.documents} may={may} />
            <PlaysCard plays={own.data.plays} may={may} />
          </>
        ) : own.isError ? (
          <Notice weight="warn" live="polite" actions={<Button onClick={() => void own.refetch()}>{texts.app.retry}</Button>}>
            {texts.errors.unreachable}
          </Notice>
        ) : (
          <p className="quiet" role="status">
            {texts.app.opening}
          </p>
        )}
      </CardPage>
    </>
  )
}
