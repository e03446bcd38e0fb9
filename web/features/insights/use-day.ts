import { useMemo } from 'react'
import { useFormat } from '../../ui/format.tsx'

/** Writes a day such as `2026-11-16` as the shop does; the year where it is another one. */
export function useDay(): (day: string) => string {
  const { locale } = useFormat()
  return useMemo(() => {
    const short = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short' })
    const long = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' })
    const year = new Date().getUTCFullYear().toString()
    return (day) => (day.startsWith(year) ? short : long).format(new Date(day))
  }, [locale])
}
