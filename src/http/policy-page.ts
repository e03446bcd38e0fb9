import { inkOn } from '../core/contrast.ts'
import type { PublicPolicy } from '../operations/get-public-policy.ts'

/** The page on which anybody reads the part of a shop's policy that is meant for customers. Read without a script. */
export function renderPolicyPage(policy: PublicPolicy, { basePath, nonce }: { basePath: string; nonce: string }): string {
  const { shopName, contact, sections, words, colours } = policy
  const scheme = inkOn(colours.ground) === '#ffffff' ? 'dark' : 'light'
  const title = `The terms of ${escapeHtml(shopName)}`
  const paragraphs = words.split(/\n+/).filter((line) => line.trim() !== '')
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${basePath}/contact.css">
<style nonce="${nonce}">:root{color-scheme:${scheme};--accent:${colours.accent};--ground:${colours.ground};--ink:${colours.ink}}h2{margin:1.6rem 0 .4rem;font-size:1.15rem}ul{margin:0;padding-left:1.2rem}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${paragraphs.map((line) => `<p>${escapeHtml(line.trim())}</p>`).join('\n')}
${sections.map(renderSection).join('\n')}
${contact === undefined ? '' : `<p>Reach us: ${escapeHtml(contact)}</p>`}
</main>
</body>
</html>
`
}

/** What stands where no page is: it was switched off, or the address is not whole. */
export function renderNoPolicy({ basePath }: { basePath: string }): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Nothing here</title>
<link rel="stylesheet" href="${basePath}/contact.css"></head>
<body><main><h1>There is no policy here.</h1><p>The address is not whole, or the shop has switched its page off. Ask it for its terms.</p></main></body>
</html>
`
}

function renderSection({ title, sentences }: PublicPolicy['sections'][number], index: number): string {
  const list = sentences.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join('')
  return `<section aria-labelledby="section-${index}"><h2 id="section-${index}">${escapeHtml(title)}</h2><ul>${list}</ul></section>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}
