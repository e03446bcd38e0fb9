/** How a case's reference looks: the last ten signs of its id. */
const REFERENCE = /^[0-9A-F]{10}$/

/** What a subject carries so that an answer finds its case where a mail program lost the thread: `[#0A1B2C3D4E]`. */
export function caseTokenOf(reference: string): string {
  return `[#${reference}]`
}

/** The subject with the token of the case, once, and `Re:` before it where it answers. At most 200 characters, no line breaks. */
export function subjectOfAnswer(subject: string, reference: string): string {
  const bare = stripCaseTokens(subject)
    .replace(/[\r\n]+/g, ' ')
    .trim()
  const token = caseTokenOf(reference)
  const answered = /^re\s*:/i.test(bare) ? bare : `Re: ${bare}`.trim()
  return `${answered
    .slice(0, 200 - token.length - 1)
    .trimEnd()
    .toWellFormed()} ${token}`
}

/** The subject without tokens of ours. */
export function stripCaseTokens(subject: string): string {
  return subject
    .replace(/\[#[0-9A-F]{10}\]/gi, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** An address of the shop that leads back to a case: `desk+0A1B2C3D4E@shop.example`. Undefined where the address is none. */
export function plusAddressOf(address: string, reference: string): string | undefined {
  const at = address.lastIndexOf('@')
  if (at < 1 || at === address.length - 1) return undefined
  return `${address.slice(0, at).split('+', 1)[0]}+${reference}${address.slice(at)}`
}

/** The references of cases that a mail carries, in its subject first, then in the addresses it went to; each once, at most five. */
export function findCaseReferences(subject: string, addresses: readonly string[]): string[] {
  const inSubject = [...subject.slice(0, 2000).matchAll(/\[#([0-9A-F]{10})\]/gi)].map((match) => match[1] ?? '')
  const inAddresses = addresses.map((address) => /\+([0-9A-F]{10})@/i.exec(address.slice(0, 320))?.[1] ?? '')
  const found = [...inSubject, ...inAddresses].map((reference) => reference.toUpperCase()).filter((reference) => REFERENCE.test(reference))
  return [...new Set(found)].slice(0, 5)
}
