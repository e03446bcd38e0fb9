import { useSuspenseQuery } from '@tanstack/react-query'
import { type Session, type Shop, sessionQuery, useApi } from './api.tsx'

type Member = NonNullable<Session['member']>

/** Who is signed in and where. Only for pages inside the layout, which a signed-out person never reaches. */
export function useSession(): { readonly member: Member; readonly shop: Shop; readonly shops: Session['shops'] } {
  const api = useApi()
  const { data } = useSuspenseQuery(sessionQuery(api))
  if (data.member === undefined || data.shop === undefined) throw new Error('the session has no member or no shop')
  return { member: data.member, shop: data.shop, shops: data.shops }
}
