import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import css from './knowledge.module.css'

/** After so long without a keystroke it is looked through. */
const PAUSE_MS = 500
const MOST_CHARACTERS = 40_000

/** What is still to be mended in a play: first its form, then what a reader would stumble on. */
export function PlayCheck({ text }: { readonly text: string }) {
  const words = useTexts().knowledge
  const { client } = useApi()
  const paused = usePaused(text)
  const isEmpty = paused.trim() === ''
  const check = useQuery({
    queryKey: ['own-play-check', paused],
    queryFn: ({ signal }) => client.call('check-own-play', { text: paused }, { signal }),
    enabled: !isEmpty && paused.length <= MOST_CHARACTERS,
    placeholderData: keepPreviousData,
    // The same words are told the same.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })
  return (
    <section className="card" aria-label={words.check}>
      <h2>{words.check}</h2>
      <div className={css.check} role="status">
        {isEmpty ? (
          <p className="quiet">{words.checkEmpty}</p>
        ) : check.data !== undefined ? (
          <Told {...check.data} />
        ) : check.isError ? (
          <p className="quiet">{words.checkLater}</p>
        ) : (
          <p className="quiet">{words.checking}</p>
        )}
      </div>
    </section>
  )
}

function Told({ form, words: problems }: { readonly form?: string | undefined; readonly words: readonly string[] }) {
  const words = useTexts().knowledge
  if (form !== undefined)
    return (
      <div>
        <h3>{words.formWrong}</h3>
        <p>{form}</p>
      </div>
    )
  return (
    <>
      <p>{words.formFine}</p>
      {problems.length === 0 ? (
        <p>{words.wordsFine}</p>
      ) : (
        <div>
          <h3>{words.wordsWrong}</h3>
          <ul className={css.problems}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}
