import { Button } from '@mantine/core'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './re-reading-card.module.css'
import { type ReadingSettings, useReadingWrite } from './reading-settings-query.ts'

/** Past messages read anew: begun, watched and stopped here. */
export function ReReadingCard({ settings }: { readonly settings: ReadingSettings }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.readingPage
  const { readings, reReading } = settings
  const start = useReadingWrite('start-re-reading')
  const stop = useReadingWrite('stop-re-reading')
  const error = start.error ?? stop.error
  const running = reReading?.state === 'running'
  const number = format.number
  return (
    <Card title={words.again} lead={words.againLead}>
      {running ? (
        <label className={css.progress}>
          <span role="status">{words.againRunning(number(reReading.done), number(reReading.total))}</span>
          <progress value={reReading.done} max={Math.max(1, reReading.total)} />
        </label>
      ) : (
        <div>
          <p>
            {readings.total === 0
              ? words.againNone
              : readings.older === 0
                ? words.againAll(number(readings.total))
                : words.againOlder(number(readings.older), number(readings.total))}
          </p>
          {reReading?.endedAt !== undefined && (
            <p className="quiet small">
              {reReading.state === 'stopped'
                ? words.againStopped(number(reReading.done), number(reReading.total), format.dateTime(reReading.endedAt))
                : words.againDone(number(reReading.done), number(reReading.changed), format.dateTime(reReading.endedAt))}
            </p>
          )}
        </div>
      )}
      {error !== null && (
        <Notice weight="stop" live="assertive">
          {error.message}
        </Notice>
      )}
      {(running || readings.total > 0) && (
        <div className="row">
          {running ? (
            <Button loading={stop.isPending} onClick={() => stop.mutate({})}>
              {words.againStop}
            </Button>
          ) : (
            <Button loading={start.isPending} onClick={() => start.mutate({})}>
              {words.againStart}
            </Button>
          )}
        </div>
      )}
    </Card>
  )
}
