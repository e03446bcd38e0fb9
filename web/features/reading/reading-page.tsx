import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { CardPage } from '../../ui/card-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { AgreementCard } from './agreement-card.tsx'
import { ModelCard } from './model-card.tsx'
import { OwnCorrectionCard } from './own-correction-card.tsx'
import { ReReadingCard } from './re-reading-card.tsx'
import { readingSettingsQuery } from './reading-settings-query.ts'

/** How the shop's messages are read: how well, what its people's corrections teach, past ones anew, and a language model. */
export function ReadingPage() {
  const texts = useTexts()
  const { data, isError } = useQuery(readingSettingsQuery(useApi()))
  useTitle(texts.app.title(texts.readingPage.title))
  return (
    <CardPage title={texts.readingPage.title}>
      {isError && data === undefined && <Notice weight="warn">{texts.errors.unreachable}</Notice>}
      {data !== undefined && (
        <>
          <AgreementCard settings={data} />
          <OwnCorrectionCard settings={data} />
          <ReReadingCard settings={data} />
          <ModelCard />
        </>
      )}
    </CardPage>
  )
}
