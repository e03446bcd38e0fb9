import type { Finding } from '../../src/core/drafting/lint/rule.ts'
import type { Texts } from '../texts/texts.tsx'
import { previewFix } from './fix-preview.ts'

/** What stands in the bubble over the words of a finding: the reason, and how a fix would read. Made by hand since the bubble is not React's. */
export function renderReason(finding: Finding, text: string, texts: Texts, onFix: () => void): Node {
  const box = make('div', 'ek-reason')
  box.append(make('p', 'ek-reason-why', finding.message))
  const [fix] = finding.fixes
  if (fix === undefined) return box
  const preview = previewFix(text, fix)
  if (preview !== undefined) {
    const change = make('p', 'ek-reason-change')
    if (preview.before !== '') change.append(make('del', '', preview.before), ' ')
    if (preview.after !== '') change.append(make('ins', '', preview.after))
    box.append(change)
  }
  const button = make('button', 'ek-reason-fix', `${texts.write.fix} ↵`)
  button.setAttribute('type', 'button')
  button.setAttribute('aria-label', texts.write.fixIt(fix.label))
  button.addEventListener('mousedown', (event) => {
    // Before the editor loses the focus to the button, which would close the bubble.
    event.preventDefault()
    onFix()
  })
  box.append(button)
  return box
}

function make(tag: string, className: string, words = ''): HTMLElement {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  element.textContent = words
  return element
}
