/** A text of a model made plain: one form of each letter, nothing that cannot be seen, no markup of emphasis. */
export function cleanText(text: string): string {
  return text
    .replaceAll('½', ' half')
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}

/** Control signs, joiners, marks that turn the direction of writing, and the tag letters that no screen shows; line breaks stay. */
const UNSEEN =
  /(?![\n\t])(?:\p{Cc}|\p{Cf}|\p{Co}|\p{Cn}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])/gu

/** Whether a cleaned text holds words that look like what they are not: letters of two scripts in one word, digits of other scripts. */
export function isDisguised(text: string): boolean {
  if (/(?![0-9])\p{Nd}/u.test(text)) return true
  for (const [word] of text.matchAll(/[\p{L}\p{M}]{2,60}/gu)) {
    const latin = /\p{Script=Latin}/u.test(word)
    if (latin && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(word)) return true
  }
  return false
}
