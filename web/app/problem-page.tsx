import { Button } from '@mantine/core'
import { Link, useRouter } from '@tanstack/react-router'
import { CallError } from '../../src/client/client.ts'
import { useTexts } from '../texts/texts.tsx'
import { isRefusal, isUnreachable } from './api.tsx'
import css from './problem-page.module.css'

/** A page that could not be shown: what happened, what was kept, what to do. */
export function ProblemPage({ error }: { readonly error: unknown }) {
  const texts = useTexts()
  const router = useRouter()
  const silent = isUnreachable(error)
  // An address that is no id at all names nothing either.
  const gone = isRefusal(error, 'not_found') || isRefusal(error, 'bad_input')
  const requestId = error instanceof CallError ? error.requestId : undefined
  return (
    <div className={css.page} role="alert">
      <h1>{silent ? texts.errors.unreachable : gone ? texts.errors.notFound : texts.errors.fault}</h1>
      <p>{silent ? texts.errors.unreachableWhat : gone ? texts.errors.notFoundWhat : texts.errors.faultWhat}</p>
      {silent && <p>{texts.errors.unreachableStart}</p>}
      {requestId !== undefined && !gone && <p className="quiet small">{texts.errors.requestId(requestId)}</p>}
      <div className="row">
        {gone ? (
          <Button component={Link} to="/" variant="filled">
            {texts.app.toDesk}
          </Button>
        ) : silent ? (
          <Button variant="filled" onClick={() => void router.invalidate()}>
            {texts.app.retry}
          </Button>
        ) : (
          <Button variant="filled" onClick={() => location.reload()}>
            {texts.errors.reload}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The same where there is no frame around it. */
export function WholePageProblem({ error }: { readonly error: unknown }) {
  return (
    <main>
      <ProblemPage error={error} />
    </main>
  )
}

export function NotFoundPage() {
  const texts = useTexts()
  return (
    <main className={css.page}>
      <h1>{texts.app.notFound}</h1>
      <div className="row">
        <Button component={Link} to="/" variant="filled">
          {texts.app.toDesk}
        </Button>
      </div>
    </main>
  )
}
