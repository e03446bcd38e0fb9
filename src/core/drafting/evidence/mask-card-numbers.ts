/** Numbers of 13 to 19 digits, with single blanks or hyphens between them, as cards carry them. */
const CARD_LIKE = /(?<![\d.])\d(?:[ -]?\d){12,18}(?![\d])/g

/** The text with all but the last four digits of card numbers hidden: no file that leaves the shop may hold a whole one. */
export function maskCardNumbers(text: string): string {
  return text.replace(CARD_LIKE, (found) => {
    const digits = found.replace(/\D/g, '')
    return passesLuhn(digits) ? `**** **** **** ${digits.slice(-4)}` : found
  })
}

/** The check digit of ISO/IEC 7812-1. */
function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let at = digits.length - 1, doubled = false; at >= 0; at--, doubled = !doubled) {
    const value = Number(digits[at]) * (doubled ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}
