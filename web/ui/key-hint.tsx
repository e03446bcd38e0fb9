import css from './key-hint.module.css'

/** The key that does the same. A machine reads it from `aria-keyshortcuts`, so it is only for eyes. */
export function KeyHint({ children }: { readonly children: string }) {
  return (
    <span className={css.key} aria-hidden="true">
      {children}
    </span>
  )
}
