import { useMemo } from 'react'
import { useFormat } from '../../ui/format.tsx'

/** Names a month such as `2026-11` as the shop writes it: “Nov 2026”. */
export function useMonthName(): (month: string) => string {
  const { locale } = useFormat()
  return useMemo(() => {
    const names = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
    return (month) => names.format(new Date(`${month}-15T00:00:00Z`))
  }, [locale])
}
