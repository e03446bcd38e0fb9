import { useEffect, useState } from 'react'
import { useSession } from '../../app/session.tsx'
import { forget, keep, readKept } from '../../ui/kept.ts'

export interface QuestionDraft {
  readonly text: string
  readonly change: (text: string) => void
  /** Empties the box; what stood there stays kept until it is answered. */
  readonly send: () => void
  /** This question is answered: it need not be kept any more, wherever it was typed. */
  readonly answered: (question: string) => void
}

/** What stands in the box, kept in this browser until it is answered: one for each conversation and case, and one for a new question. */
export function useQuestion(of: string): QuestionDraft {
  const { shop } = useSession()
  const prefix = `evenkeel-ask-${shop.id}-`
  const key = `${prefix}${of}`
  const [typed, setTyped] = useState(() => ({ key, text: readKept(key) ?? '' }))
  useEffect(() => {
    setTyped((now) => (now.key === key ? now : { key, text: readKept(key) ?? '' }))
  }, [key])
  return {
    text: typed.key === key ? typed.text : '',
    change: (text) => {
      if (text === '') forget(key)
      else keep(key, text)
      setTyped({ key, text })
    },
    send: () => setTyped({ key, text: '' }),
    answered: (question) => {
      for (const where of [key, `${prefix}${NEW}`]) if (readKept(where)?.trim() === question) forget(where)
    },
  }
}

/** The box of a question that begins a conversation. */
export const NEW = 'new'
