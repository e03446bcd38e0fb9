import { useEffect, useRef } from 'react'

/** Keys by name: a single character or a key's name, with `mod+` for Ctrl (Command on a Mac). Plain keys rest while somebody types. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>

/** Listens on the whole page while the component is shown. What is `first` hears a key before everything else, also before what was shown earlier. */
export function useKeys(keys: KeyMap, order: 'first' | 'in turn' = 'in turn'): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return
      const withMod = event.ctrlKey || event.metaKey
      if (!withMod && (isTyping(event.target) || isInDialog(event.target))) return
      const action = latest.current[withMod ? `mod+${event.key.toLowerCase()}` : event.key]
      if (action === undefined) return
      event.preventDefault()
      action(event)
    }
    const options = { capture: order === 'first' }
    window.addEventListener('keydown', listen, options)
    return () => window.removeEventListener('keydown', listen, options)
  }, [order])
}

/** Escape leaves a field, so that plain keys work again. Dialogs and fields with a use of their own for it keep it. */
export function useEscapeFromFields(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || isInDialog(event.target)) return
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) event.target.blur()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** How the modifier is written on this machine. */
export function modKeyName(): string {
  return /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl'
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select')
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role=dialog]') !== null
}
