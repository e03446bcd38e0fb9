import { Button } from '@mantine/core'
import { basePath } from '../../app/base-path.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'

/** All of the shop as one file; the browser shows how far the download is. */
export function ShopFileCard() {
  const words = useTexts().dataPage.all
  const { shop } = useSession()
  return (
    <Card title={words.title} lead={words.lead}>
      <p className="small">{words.notIn}</p>
      <div className="row">
        <Button component="a" href={`${basePath()}/api/v1/shop-file?shop=${shop.id}`} download>
          {words.download}
        </Button>
        <span className="quiet small">{words.noted}</span>
      </div>
    </Card>
  )
}
