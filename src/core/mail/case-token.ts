/** How a case's reference looks: the last ten signs of its id. */
const REFERENCE = /^[0-9A-F]{10}$/

/** What a subject carries so that an answer finds its case where a mail program lost the thread: `[#0A1B2C3D4E]`. */
export function caseTokenOf(reference: string): string {
  return `[#${reference}]`
}

/** The subject without tokens of ours. */
export function stripCaseTokens(subject: string): string {
  return subject
    .replace(/\[#[0-9A-F]{10}\]/gi, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** The references of cases that a mail carries, in its subject first, then in the addresses it went to; each once, at most five. */
export function findCaseReferences(subject: string, addresses: readonly string[]): string[] {
  const inSubject = [...subject.slice(0, 2000).matchAll(/\[#([0-9A-F]{10})\]/gi)].map((match) => match[1] ?? '')
  const inAddresses = addresses.map((address) => /\+([0-9A-F]{10})@/i.exec(address.slice(0, 320))?.[1] ?? '')
  const found = [...inSubject, ...inAddresses].map((reference) => reference.toUpperCase()).filter((reference) => REFERENCE.test(reference))
  return [...new Set(found)].slice(0, 5)
}
