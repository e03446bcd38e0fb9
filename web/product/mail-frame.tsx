import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useApi } from '../app/api.tsx'
import { pageNonce } from '../app/nonce.ts'
import { useTexts } from '../texts/texts.tsx'
import { Notice } from '../ui/notice.tsx'
import css from './mail-frame.module.css'
import { makeSafeMail } from './safe-mail-html.ts'

const LEAST_HEIGHT = 120
const MOST_HEIGHT = 560

/** A mail as its writer made it, in a sandbox: nothing in it runs, and nothing is fetched that would tell its sender that it was read. */
export function MailFrame({ messageId }: { readonly messageId: string }) {
  const words = useTexts().mailFrame
  const { client } = useApi()
  const { data, error } = useQuery({
    queryKey: ['mail-html', messageId],
    queryFn: ({ signal }) => client.call('get-mail-html', { messageId }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [height, setHeight] = useState(LEAST_HEIGHT)
  const safe = useMemo(() => data && makeSafeMail(data.html, data.pictures, pageNonce()), [data])
  if (error !== null) return <Notice weight="warn">{words.failed(error.message)}</Notice>
  if (safe === undefined) return <p className="quiet small">{words.loading}</p>
  return (
    <>
      {safe.blocked > 0 && <p className="quiet small">{words.blocked(safe.blocked)}</p>}
      <iframe
        className={css.frame}
        title={words.title}
        // Same origin lets us measure it and nothing more, since no script runs in it.
        sandbox="allow-same-origin"
        srcDoc={safe.html}
        style={{ height }}
        onLoad={(event) => {
          const whole = event.currentTarget.contentDocument?.documentElement.scrollHeight ?? LEAST_HEIGHT
          setHeight(Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, whole)))
        }}
      />
    </>
  )
}
