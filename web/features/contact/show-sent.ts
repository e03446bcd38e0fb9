import { contactPage as words } from '../../texts/en-contact-page.ts'
import type { SentAnswer, Told } from './send-form.ts'

/** Puts what came of it in the place of the form. */
export function showSent(answer: SentAnswer, { shopName }: Told): void {
  const done = document.getElementById('done')
  const form = document.getElementById('form')
  const title = document.querySelector('h1')
  if (done === null || form === null || title === null) return
  form.remove()
  title.id = 'done-title'
  title.textContent = answer.outcome === 'taken' ? words.taken : words.turnedAway
  document.querySelector('.greeting')?.remove()
  done.replaceChildren(...(answer.outcome === 'taken' ? taken(answer) : turnedAway(answer.notice)))
  done.hidden = false
  done.focus()
  document.title = `${title.textContent} · ${shopName}`
}

function taken({ reference, link, mailed }: Extract<SentAnswer, { outcome: 'taken' }>): Node[] {
  const parts: Node[] = [make('p', words.takenHow(reference))]
  if (link === undefined) return [...parts, make('p', words.mailedOnly)]
  const row = make('p', '', { class: 'row' })
  row.append(make('a', words.follow, { class: 'button', href: link, target: '_blank', rel: 'noopener' }))
  parts.push(row, make('p', words.keepLink))
  if (mailed) parts.push(make('p', words.mailed))
  return parts
}

function turnedAway(notice: string | undefined): Node[] {
  const lines = (notice ?? words.turnedAwayAgain).split(/\n+/).filter((line) => line.trim() !== '')
  return [...lines, words.photosNotKept].map((line) => make('p', line))
}

function make(tag: string, text: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}
