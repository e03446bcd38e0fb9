import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { isUnreachable } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './knowledge.module.css'

interface GoneProps {
  readonly what: string
  readonly error: unknown
  readonly onRetry: () => void
}

/** In the place of a document or a play that could not be read. */
export function Gone({ what, error, onRetry }: GoneProps) {
  const texts = useTexts()
  const words = texts.knowledge
  if (isUnreachable(error))
    return (
      <Notice weight="warn" live="polite" actions={<Button onClick={onRetry}>{texts.app.retry}</Button>}>
        {texts.errors.unreachable}
      </Notice>
    )
  return (
    <>
      <h1 className={css.gone}>{words.title}</h1>
      <Notice
        live="polite"
        title={what}
        actions={
          <Button component={Link} to="/knowledge">
            {words.back}
          </Button>
        }
      >
        {words.goneWhat}
      </Notice>
    </>
  )
}
