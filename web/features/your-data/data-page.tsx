import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { CardPage } from '../../ui/card-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { ImportCard } from './import-card.tsx'
import { PersonCard } from './person-card.tsx'
import { RetentionCard } from './retention-card.tsx'
import { ShopFileCard } from './shop-file-card.tsx'
import { TablesCard } from './tables-card.tsx'

/** Where a shop's data comes in and goes out: all of it, tables, cases from elsewhere, one person's, and what is too old. */
export function DataPage() {
  const texts = useTexts()
  const { member } = useSession()
  useTitle(texts.app.title(texts.dataPage.title))
  const isOwner = member.role === 'owner'
  return (
    <CardPage title={texts.dataPage.title}>
      {!mayManage(member.role) && <Notice weight="warn">{texts.dataPage.notYours}</Notice>}
      {isOwner && <ShopFileCard />}
      {mayManage(member.role) && (
        <>
          <TablesCard />
          <ImportCard />
        </>
      )}
      {isOwner && (
        <>
          <PersonCard />
          <RetentionCard />
        </>
      )}
    </CardPage>
  )
}
