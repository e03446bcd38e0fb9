/** The words of a text in lower case, without the smallest ones. Linear in the length of the text. */
export function splitTerms(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 2)
}
