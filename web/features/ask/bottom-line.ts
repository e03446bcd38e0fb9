/** As much as is read at one glance. */
const AT_A_GLANCE = 170

/**
 * A bottom line as it is shown: `said` large, `rest` in plain size after it. A short one is large as a whole; of a longer one only its first sentence
 * is. Joined by a space, both are the whole.
 */
export function cutBottomLine(text: string): { readonly said: string; readonly rest: string } {
  if (text.length <= AT_A_GLANCE) return { said: text, rest: '' }
  const end = /[^\s.]{2}[.!?]["”’]?(?=\s+\S)/.exec(text)
  const cut = end === null ? text.length : end.index + end[0].length
  return { said: text.slice(0, cut), rest: text.slice(cut).trim() }
}
