/** Somebody who may be mentioned. */
export interface Mentionable {
  readonly id: string
  readonly name: string
}

const LONGEST_NAME = 200

/**
 * Who of these is mentioned in a note, each once, in the order of the first mention: an @ at the start of a word, then the whole name, or the first
 * name where only one of them has it. Upper and lower case do not matter. Whoever is not among them is nobody.
 */
export function findMentioned<Member extends Mentionable>(text: string, members: readonly Member[]): Member[] {
  const names = namesOf(members)
  const found = new Set<Member>()
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}_@.])@(?=\p{L})/gu)) {
    const rest = text.slice(index + 1, index + 1 + LONGEST_NAME).toLowerCase()
    const match = names.find(({ name }) => rest.startsWith(name) && !/^[\p{L}\p{N}_]/u.test(rest.slice(name.length)))
    if (match !== undefined) found.add(match.member)
  }
  return [...found]
}

/** What stands behind an @ to mention this member: the first name where nobody else among them has it, else the whole name. */
export function mentionOf(member: Mentionable, members: readonly Mentionable[]): string {
  const first = firstName(member.name)
  return members.filter(({ name }) => firstName(name).toLowerCase() === first.toLowerCase()).length === 1 ? first : member.name
}

/** The longest first, so that "Ben Okoro" is not taken for another "Ben". A name that two have names neither. */
function namesOf<Member extends Mentionable>(members: readonly Member[]): { readonly name: string; readonly member: Member }[] {
  const all = members.flatMap((member) =>
    [...new Set([member.name, firstName(member.name)])].map((name) => ({ name: name.toLowerCase(), member })),
  )
  const count = new Map<string, number>()
  for (const { name } of all) count.set(name, (count.get(name) ?? 0) + 1)
  return all.filter(({ name }) => name !== '' && count.get(name) === 1).sort((a, b) => b.name.length - a.name.length)
}

function firstName(name: string): string {
  return name.trim().split(/\s/, 1)[0] ?? ''
}
