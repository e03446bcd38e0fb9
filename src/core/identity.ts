/** How a customer can be known again: an e-mail address, a phone number, or a name on a platform. */
export const IDENTITY_KINDS = ['email', 'phone', 'handle'] as const
export type IdentityKind = (typeof IDENTITY_KINDS)[number]

/** What a block may name: one identity, or every address of a domain. */
export const BLOCK_KINDS = ['email', 'domain', 'phone', 'handle'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/**
 * The form in which identities are compared: addresses, domains and handles without case, spaces and a leading `@`; phone numbers as their digits, an
 * international prefix as `+`. Empty where nothing of it is left to compare. Never throws.
 */
export function normalizeIdentity(kind: BlockKind, value: string): string {
  const plain = value.normalize('NFC').trim().toLowerCase()
  switch (kind) {
    case 'email':
      return plain
    case 'domain':
      return plain.replace(/^[^@]*@/, '').replace(/\.+$/, '')
    case 'handle':
      return plain.replace(/\s+/g, '').replace(/^@+/, '')
    case 'phone': {
      const digits = plain.replace(/\D/g, '')
      if (plain.startsWith('+')) return `+${digits}`
      return digits.startsWith('00') ? `+${digits.slice(2)}` : digits
    }
  }
}

/** The domains that a block of this address may name, the narrowest first: `a@mail.shop.example` has `mail.shop.example` and `shop.example`. */
export function domainsOf(email: string): string[] {
  const labels = normalizeIdentity('domain', email.slice(email.lastIndexOf('@') + 1))
    .split('.')
    .slice(-8)
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
}

/** Domains at which everybody may have an address: to block one would turn strangers away. */
const OPEN_TO_ALL: ReadonlySet<string> = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk live.com msn.com yahoo.com yahoo.co.uk ymail.com aol.com icloud.com me.com mac.com ' +
    'proton.me protonmail.com gmx.com gmx.de gmx.net web.de t-online.de freenet.de mail.com zoho.com fastmail.com hey.com tutanota.com orange.fr ' +
    'free.fr laposte.net wanadoo.fr libero.it virgilio.it comcast.net verizon.net att.net cox.net btinternet.com sky.com talktalk.net qq.com 163.com ' +
    'mail.ru yandex.ru yandex.com naver.com bigpond.com'
  ).split(' '),
)

/** Whether everybody may have an address at this domain, as far as we know. */
export function isOpenToAll(domain: string): boolean {
  return OPEN_TO_ALL.has(normalizeIdentity('domain', domain))
}
