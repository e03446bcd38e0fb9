import { useSyncExternalStore } from 'react'

/** Whether the window is at least so wide, in CSS pixels; follows every change. */
export function useIsWide(leastPx: number): boolean {
  const query = `(min-width: ${leastPx}px)`
  return useSyncExternalStore(
    (onChange) => {
      const media = matchMedia(query)
      media.addEventListener('change', onChange)
      return () => media.removeEventListener('change', onChange)
    },
    () => matchMedia(query).matches,
  )
}
