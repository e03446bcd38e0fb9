import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/**
 * The secret of the link that led here, or an empty text. It comes in the fragment, which no server ever sees, and leaves the address bar at once, so
 * that nobody reads or copies it there. This tab keeps it, and no longer: a reload shows the same page.
 */
export function useLinkToken(page: '/follow' | '/approve' | '/survey'): string {
  const hash = useLocation({ select: (location) => location.hash })
  const navigate = useNavigate()
  const [token, setToken] = useState(() => hash || readTab(page))
  useEffect(() => {
    if (hash === '') return
    setToken(hash)
    keepInTab(page, hash)
    void navigate({ to: page, replace: true })
  }, [hash, page, navigate])
  return token
}

const keyOf = (page: string) => `evenkeel-link-${page}`

function readTab(page: string): string {
  try {
    return sessionStorage.getItem(keyOf(page)) ?? ''
  } catch {
    return ''
  }
}

function keepInTab(page: string, token: string): void {
  try {
    sessionStorage.setItem(keyOf(page), token)
  } catch {
    // Storage is refused: the page works until it is reloaded.
  }
}
