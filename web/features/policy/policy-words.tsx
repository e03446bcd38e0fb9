import { useMemo } from 'react'
import { describePart, POLICY_PARTS, type Saying } from '../../../src/core/policy/describe-policy.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import css from './policy-page.module.css'
import type { PolicyDocument } from './policy-query.ts'

/** The policy as people read it, part by part; parts of which nothing is written are left out. */
export function PolicyWords({ document }: { readonly document: PolicyDocument }) {
  const texts = useTexts()
  const saying = useSaying()
  const parts = POLICY_PARTS.map((part) => ({ part, sentences: describePart(part, document, saying) }))
  return parts
    .filter(({ sentences }) => sentences.length > 0)
    .map(({ part, sentences }) => (
      <section className="card" key={part} aria-labelledby={`says-${part}`}>
        <h2 id={`says-${part}`}>{texts.policy.parts[part].title}</h2>
        <ul className={css.says}>
          {sentences.map((sentence, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same.
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      </section>
    ))
}

/** How figures and names of a policy are written on this screen. */
export function useSaying(): Saying {
  const { money } = useFormat()
  return useMemo(() => ({ money }), [money])
}
