import { Button } from '@mantine/core'
import { CallError } from '../../../src/client/client.ts'
import { isRefusal, isUnreachable } from '../../app/api.tsx'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import { EntryPage } from '../../ui/entry-page.tsx'

/** A link that opens nothing: why, and what to do. Without an error its secret was not whole. */
export function ClosedLink({
  tabTitle,
  error,
  onRetry,
}: {
  readonly tabTitle: string
  readonly error?: Error
  readonly onRetry?: () => void
}) {
  const texts = useTexts()
  const words = texts.linked
  const silent = isUnreachable(error)
  const title = error === undefined ? words.noToken : silent ? texts.errors.unreachable : words.closed
  return (
    <EntryPage name={words.brand} title={title} tabTitle={texts.app.title(tabTitle)}>
      <p role="alert">{error === undefined ? words.noTokenWhat : whyClosed(error, texts)}</p>
      {silent && (
        <div className="row">
          <Button variant="filled" onClick={onRetry}>
            {texts.app.retry}
          </Button>
        </div>
      )}
    </EntryPage>
  )
}

/** Why the server refused what came by a link, in words for whoever holds it. */
export function whyClosed(error: Error, texts: Texts): string {
  const words = texts.linked
  if (isUnreachable(error)) return words.silent
  if (isRefusal(error, 'not_allowed')) return words.otherPurpose
  if (isRefusal(error, 'not_found')) return words.gone
  const reason = error instanceof CallError && error.code === 'link_invalid' ? error.details['reason'] : undefined
  return (typeof reason === 'string' ? words.reasons[reason] : undefined) ?? error.message
}
