import { createContext, type ReactNode, useContext } from 'react'
import { en } from './en.ts'

/** The shape of a catalogue. Another language is another file of this type. */
export type Texts = typeof en

const TextsContext = createContext<Texts>(en)

export function TextsProvider({ texts, children }: { readonly texts: Texts; readonly children: ReactNode }) {
  return <TextsContext value={texts}>{children}</TextsContext>
}

export function useTexts(): Texts {
  return useContext(TextsContext)
}
