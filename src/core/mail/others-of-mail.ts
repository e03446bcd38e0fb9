import { sameAddress } from './kind-of-mail.ts'
import type { ParsedMail } from './mail.ts'

/** Addresses that may get one mail besides the one it is to. */
export const MOST_COPIED = 20

/**
 * Who else a mail went to, by what it says: those in To and Cc who are neither the shop (also with a `+word` in its address), nor its sender, nor whom an
 * answer goes to. In lower case, in the mail's order, at most 20.
 */
export function othersOfMail({ named, from, replyTo }: Pick<ParsedMail, 'named' | 'from' | 'replyTo'>, own: readonly string[]): string[] {
  const apart = [...own, from?.address ?? '', replyTo?.address ?? '']
  const others = named.filter((address) => !apart.some((one) => sameAddress(one, address) || sameAddress(one, withoutPlus(address))))
  return [...new Set(others)].slice(0, MOST_COPIED)
}

/** Where a mail asks for answers, where that is another address than its sender's and none of the shop; undefined elsewhere. */
export function replyToOfMail({ from, replyTo }: Pick<ParsedMail, 'from' | 'replyTo'>, own: readonly string[]): string | undefined {
  const address = replyTo?.address ?? ''
  if (address === '' || sameAddress(address, from?.address ?? '')) return undefined
  return own.some((one) => sameAddress(one, address) || sameAddress(one, withoutPlus(address))) ? undefined : address
}

function withoutPlus(address: string): string {
  const at = address.lastIndexOf('@')
  const plus = address.indexOf('+')
  return plus > 0 && plus < at ? address.slice(0, plus) + address.slice(at) : address
}
