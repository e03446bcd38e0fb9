import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { describePart, POLICY_PARTS, type Saying } from '../../../src/core/policy/describe-policy.ts'
import { useApi } from '../../app/api.tsx'
import { membersQuery } from '../../app/members-query.ts'
import { rotasQuery } from '../../app/rotas-query.ts'
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
      <section className="card" key={part}>
        <h2>{texts.policy.parts[part].title}</h2>
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
  const api = useApi()
  const members = useQuery(membersQuery(api)).data?.members
  const rotas = useQuery(rotasQuery(api)).data?.rotas
  return useMemo(() => {
    const names = new Map([...(members ?? []), ...(rotas ?? [])].map(({ id, name }) => [id, name]))
    return { money, nameOf: (id) => names.get(id) }
  }, [money, members, rotas])
}
