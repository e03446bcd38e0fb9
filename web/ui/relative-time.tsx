import { useEffect, useState } from 'react'
import { useTexts } from '../texts/texts.tsx'
import { useFormat } from './format.tsx'

const REFRESH_MS = 30_000

/** How long ago, with the exact time on hover. `plain` leaves out "ago", for "waiting 2d 4h". */
export function RelativeTime({ at, form = 'ago' }: { readonly at: string; readonly form?: 'ago' | 'plain' }) {
  const texts = useTexts()
  const format = useFormat()
  const now = useNow()
  const elapsed = format.since(at, now)
  const words = elapsed === undefined ? texts.time.now : form === 'ago' ? texts.time.ago(elapsed) : elapsed
  return (
    <time dateTime={at} title={format.dateTime(at)}>
      {words}
    </time>
  )
}

/** The time, told anew every half a minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), REFRESH_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
