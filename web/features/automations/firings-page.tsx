import { Button, NativeSelect } from '@mantine/core'
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, CardPage } from '../../ui/card-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import css from './automations-page.module.css'
import { automationsQuery, firingsQuery } from './automations-query.ts'
import { FiringLine } from './firing-line.tsx'
import { useRuleWords } from './use-rule-words.ts'

/** The log of what automations did, with why. */
export function FiringsPage() {
  const texts = useTexts()
  const words = texts.firings
  const api = useApi()
  const ruleWords = useRuleWords()
  const { data: all } = useSuspenseQuery(automationsQuery(api))
  const [automationId, setAutomationId] = useState<string | undefined>(undefined)
  const log = useInfiniteQuery(firingsQuery(api, automationId))
  const firings = log.data?.pages.flatMap((page) => page.firings) ?? []
  useTitle(texts.app.title(words.title))
  return (
    <CardPage title={words.title}>
      <p className="quiet">
        {words.lead}{' '}
        <Link to="/automations" className="link">
          {texts.automations.toList}
        </Link>
      </p>
      <NativeSelect
        label={words.of}
        value={automationId ?? ''}
        data={[{ value: '', label: words.every }, ...all.automations.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => setAutomationId(event.currentTarget.value || undefined)}
      />
      {log.isError && (
        <Notice weight="warn" actions={<Button onClick={() => void log.refetch()}>{texts.app.retry}</Button>}>
          {texts.errors.unreachable}
        </Notice>
      )}
      {log.isSuccess && (
        <Card title={words.title}>
          {firings.length === 0 ? (
            <p className="quiet">{automationId === undefined ? words.none : words.noneOf}</p>
          ) : (
            <ol className={css.list} aria-label={words.title}>
              {firings.map((firing) => (
                <FiringLine key={firing.id} firing={firing} words={ruleWords} />
              ))}
            </ol>
          )}
          {log.hasNextPage && (
            <div className="row">
              <Button loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
                {words.more}
              </Button>
            </div>
          )}
        </Card>
      )}
    </CardPage>
  )
}
