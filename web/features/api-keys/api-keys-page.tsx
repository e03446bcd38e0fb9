import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, CardPage } from '../../ui/card-page.tsx'
import { Rows } from '../../ui/rows.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { KeyRow } from './key-row.tsx'
import { keysQuery } from './keys-query.ts'
import { MakeKeyCard } from './make-key-card.tsx'

/** What other programs come in with. */
export function ApiKeysPage() {
  const texts = useTexts()
  const api = useApi()
  const { data } = useQuery(keysQuery(api))
  useTitle(texts.app.title(texts.keysPage.title))
  return (
    <CardPage title={texts.keysPage.title}>
      <MakeKeyCard />
      {data !== undefined && (
        <Card title={texts.keysPage.list}>
          {data.keys.length === 0 ? (
            <p className="quiet">{texts.keysPage.none}</p>
          ) : (
            <Rows label={texts.keysPage.list}>
              {data.keys.map((key) => (
                <KeyRow key={key.id} apiKey={key} />
              ))}
            </Rows>
          )}
        </Card>
      )}
    </CardPage>
  )
}
