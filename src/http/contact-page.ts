import { inkOn } from '../core/contrast.ts'
import type { PublicForm } from '../operations/get-contact-form.ts'

/** The page by which anybody writes to a shop. It is read without a script; to send it, one does the work that keeps machines away. */
export function renderContactPage(
  form: PublicForm,
  { slug, basePath, nonce, inside }: { slug: string; basePath: string; nonce: string; inside: boolean },
): string {
  const { shopName, greeting, contact, locale, fields, proof } = form
  const told = { slug, basePath, inside, proof, shopName }
  return `<!doctype html>
<html lang="en" dir="ltr" class="${inside ? 'inside' : 'alone'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Write to ${escapeHtml(shopName)}</title>
<link rel="stylesheet" href="${basePath}/contact.css">
<style nonce="${nonce}">${renderColours(form)}</style>
<script type="application/json" id="told">${JSON.stringify(told).replaceAll('<', '\\u003c')}</script>
<script src="${basePath}/contact.js" defer></script>
</head>
<body>
<main>
<h1>Write to ${escapeHtml(shopName)}</h1>
${greeting === '' ? '' : `<p class="greeting">${escapeHtml(greeting)}</p>`}
<noscript><p class="notice">This form needs JavaScript to be sent: it keeps machines away without asking you to solve riddles.${
    contact === undefined ? '' : ` You can also reach us here: ${escapeHtml(contact)}`
  }</p></noscript>
<form id="form" novalidate autocomplete="on" data-locale="${escapeHtml(locale)}">
${renderField('name', 'Your name', fields.name, 'autocomplete="name" maxlength="200"')}
${renderField('email', 'E-mail', fields.email, 'type="email" autocomplete="email" inputmode="email" maxlength="254"')}
${renderField('orderNumber', 'Order number', fields.orderNumber, 'autocomplete="off" maxlength="100"')}
<p class="field"><label for="text">What happened?</label>
<textarea id="text" name="text" rows="6" required maxlength="20000" aria-describedby="text-wrong"></textarea>
<span class="wrong" id="text-wrong"></span></p>
<p class="trap" aria-hidden="true"><label for="website">Leave this empty</label><input id="website" name="website" tabindex="-1" autocomplete="off"></p>
${fields.photos === 'asked' ? PHOTOS : ''}
<p class="notice" id="problem" role="alert" hidden></p>
<p class="row"><button type="submit" id="send">Send</button> <span id="progress" role="status"></span></p>
</form>
<section id="done" hidden tabindex="-1" aria-labelledby="done-title"></section>
</main>
</body>
</html>
`
}

/** What stands where no form is: it was switched off, or the address is not whole. */
export function renderNoForm({ basePath }: { basePath: string }): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>No form here</title>
<link rel="stylesheet" href="${basePath}/contact.css"></head>
<body><main><h1>There is no form here.</h1><p>The address is not whole, or the shop has switched its form off. Look for another way to reach it on its own site.</p></main></body>
</html>
`
}

const PHOTOS = `<div class="field"><label for="photos">Photos <span class="optional">optional</span></label>
<input id="photos" type="file" multiple accept="image/jpeg,image/png,image/webp,image/gif" aria-describedby="photos-how photos-wrong">
<span class="how" id="photos-how">Up to 5, together at most 20 MB.</span>
<ul id="chosen" aria-label="Photos that go along"></ul>
<span class="wrong" id="photos-wrong"></span></div>`

function renderField(name: string, label: string, asked: 'required' | 'asked' | 'left_out', attributes: string): string {
  if (asked === 'left_out') return ''
  const optional = asked === 'asked' ? ' <span class="optional">optional</span>' : ''
  return `<p class="field"><label for="${name}">${label}${optional}</label>
<input id="${name}" name="${name}" ${attributes}${asked === 'required' ? ' required' : ''} aria-describedby="${name}-wrong">
<span class="wrong" id="${name}-wrong"></span></p>`
}

/** The shop's colours, which were checked when they were saved. */
function renderColours({ colours: { accent, ground, ink } }: PublicForm): string {
  const scheme = inkOn(ground) === '#ffffff' ? 'dark' : 'light'
  return `:root{color-scheme:${scheme};--accent:${accent};--ground:${ground};--ink:${ink}}`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}
