import { inkOn, isHexColour } from '../../../src/core/contrast.ts'
import { contactPage } from '../../texts/en-contact-page.ts'

const words = contactPage.widget
const STYLE = `
:host { all: initial; }
button { font: 600 16px/1.3 system-ui, sans-serif; cursor: pointer; border: 0; color: var(--ink); background: var(--accent); }
button:focus-visible { outline: 3px solid var(--ink); outline-offset: -5px; }
.open { position: fixed; z-index: 2147483000; right: 16px; bottom: 16px; min-height: 48px; padding: 12px 20px; border-radius: 24px;
  box-shadow: 0 2px 12px rgb(0 0 0 / 30%); }
dialog { width: min(560px, 100vw); height: min(760px, 100dvh); max-width: none; max-height: none; padding: 0; border: 0; overflow: hidden;
  border-radius: 14px; background: #fff; box-shadow: 0 12px 48px rgb(0 0 0 / 40%); }
dialog[open] { display: flex; flex-direction: column; }
dialog::backdrop { background: rgb(0 0 0 / 50%); }
.head { display: flex; justify-content: flex-end; background: var(--accent); }
.close { min-height: 48px; padding: 0 18px; }
iframe { flex: 1; width: 100%; border: 0; }
@media (max-width: 600px) { dialog { width: 100vw; height: 100dvh; border-radius: 0; margin: 0; } }
`

stand(document.currentScript as HTMLScriptElement | null)

/**
 * Puts the button into the page that named this script, and the form into a dialog that it opens in place. It lies in a shadow tree with a style sheet of
 * its own, so that no rule of the page reaches it, and needs of the page's content policy no more than its scripts and frames from here.
 */
function stand(script: HTMLScriptElement | null): void {
  const shop = script?.dataset['shop'] ?? ''
  if (script === null || shop === '') return
  const base = script.src.replace(/\/widget\.js([?#].*)?$/, '')
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const accent = script.dataset['accent'] ?? ''
  root.adoptedStyleSheets = [sheetOf(isHexColour(accent) ? accent : '#1f5f8b')]
  const opener = makeButton('open', script.dataset['label'] || words.open)
  opener.setAttribute('aria-haspopup', 'dialog')
  root.append(opener)
  let dialog: HTMLDialogElement | undefined
  opener.addEventListener('click', () => {
    dialog ??= makeDialog(root, `${base}/contact/${encodeURIComponent(shop)}?inside`, new URL(base).origin)
    dialog.showModal()
  })
  const put = () => document.body.append(host)
  if (document.body === null) addEventListener('DOMContentLoaded', put)
  else put()
}

function sheetOf(accent: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`:host { --accent: ${accent}; --ink: ${inkOn(accent)}; }${STYLE}`)
  return sheet
}

/** A modal dialog holds the focus and gives it back by itself. Closed, it keeps what was typed. */
function makeDialog(root: ShadowRoot, address: string, origin: string): HTMLDialogElement {
  const dialog = document.createElement('dialog')
  dialog.setAttribute('aria-label', words.title)
  const head = document.createElement('div')
  head.className = 'head'
  const close = makeButton('close', words.close)
  close.addEventListener('click', () => dialog.close())
  head.append(close)
  const frame = document.createElement('iframe')
  frame.title = words.title
  frame.src = address
  addEventListener('message', (event) => {
    if (event.origin === origin && event.source === frame.contentWindow && event.data === 'evenkeel-contact-close') dialog.close()
  })
  dialog.append(head, frame)
  root.append(dialog)
  return dialog
}

function makeButton(className: string, text: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = className
  button.textContent = text
  return button
}
