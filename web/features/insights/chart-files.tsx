import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { drawBars, type PictureBar } from '../../ui/bars-picture.ts'
import { Notice } from '../../ui/notice.tsx'
import { offerFile } from '../../ui/offer-file.ts'
import css from './insights-page.module.css'

interface ChartFilesProps {
  readonly title: string
  readonly lead: string
  readonly bars: readonly PictureBar[]
  /** What the table is asked with. */
  readonly table: Readonly<Record<string, unknown>> & { readonly table: 'groups' | 'months' }
}

/** A chart to take along: its table as CSV, and its picture. */
export function ChartFiles({ title, lead, bars, table }: ChartFilesProps) {
  const texts = useTexts()
  const words = texts.insights.table
  const { client } = useApi()
  const csv = useMutation({
    mutationFn: () => client.call('export-insights', table),
    onSuccess: ({ fileName, text }) => offerFile(fileName, new Blob([text], { type: 'text/csv' })),
  })
  const png = useMutation({
    mutationFn: () => drawBars({ title, lead, bars }),
    onSuccess: (picture) => offerFile(`${title}.png`, picture),
  })
  return (
    <div className={css.foot}>
      <div className="row">
        <Button size="compact-sm" aria-label={words.csvOf(title)} loading={csv.isPending} onClick={() => csv.mutate()}>
          {words.csv}
        </Button>
        <Button size="compact-sm" aria-label={words.pngOf(title)} loading={png.isPending} onClick={() => png.mutate()}>
          {words.png}
        </Button>
      </div>
      {(csv.isError || png.isError) && (
        <Notice weight="warn" live="polite">
          {texts.errors.unreachable}
        </Notice>
      )}
    </div>
  )
}
