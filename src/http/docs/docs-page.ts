import { ERRORS } from '../../errors.ts'
import { operations } from '../../operations/all.ts'
import type { Operation } from '../../operations/operation.ts'
import { KEY_SCOPES, LINKS, ROLE_SCOPES, type Scope } from '../../operations/scopes.ts'
import { exampleOf, type FieldRow, type JsonSchema, listFields } from './json-schema.ts'
import { DOCS_STYLE } from './style.ts'

/** What the page takes of the OpenAPI description. */
export interface ApiDescription {
  readonly info: { readonly version: string }
  readonly paths: Readonly<Record<string, { readonly post?: ApiOperation }>>
}

interface ApiOperation {
  readonly operationId: string
  readonly summary: string
  readonly requestBody: { readonly content: { readonly 'application/json': { readonly schema: JsonSchema } } }
  readonly responses: { readonly 200: { readonly content: { readonly 'application/json': { readonly schema: JsonSchema } } } }
}

const NONCE = '__NONCE__'

/**
 * The readable page of the API: every operation with its fields, units and a request to copy, made from the OpenAPI description. No script; the style
 * carries the nonce of the answer. `url` is the address that people open.
 */
export function createDocsPage(api: ApiDescription, url: string): (nonce: string) => string {
  const described = Object.values(api.paths).flatMap(({ post }) => post ?? [])
  const answers = new Map<string, string>()
  const sections = described.map((one) => renderOperation(one, url, answers)).join('\n')
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Evenkeel API</title>
<style nonce="${NONCE}">${DOCS_STYLE}</style>
</head>
<body>
<a class="skip" href="#operations">To the operations</a>
<header>
<h1>Evenkeel API</h1>
<p>Version ${escapeHtml(api.info.version)}. The same as <a href="${escapeHtml(url)}/api/v1/openapi.json">an OpenAPI description</a>, for machines.</p>
</header>
<nav aria-label="Operations"><ul>
${described.map(({ operationId }) => `<li><a href="#${operationId}">${operationId}</a></li>`).join('\n')}
</ul></nav>
<main id="operations">
${renderIntroduction(url)}
${sections}
${renderErrors()}
</main>
</body>
</html>
`
  return (nonce) => page.replaceAll(NONCE, nonce)
}

function renderIntroduction(url: string): string {
  return `<section aria-labelledby="how">
<h2 id="how">How to call</h2>
<p>Every operation is <code>POST ${escapeHtml(url)}/api/v1/&lt;operation&gt;</code> with a JSON object, and answers a JSON object. Fields that are not needed may be left out;
what an operation does not know is ignored.</p>
<ul>
<li><strong>Who asks</strong>: <code>Authorization: Bearer ek_…</code> with an API key made in the settings, <code>el_…</code> with the secret of a link, or the cookies of a session.</li>
<li><strong>Money</strong> is an integer in minor units of one ISO 4217 currency: $240 is <code>24000</code>. Chances are 0 to 1. Times are UTC instants.</li>
<li><strong>Text positions</strong> are half-open <code>[start, end)</code> in UTF-16 units.</li>
<li><strong>Ids</strong> are UUIDs that you may make (version 7 sorts by time). A repeated request with its <code>idempotency-key</code> header is carried out once.</li>
<li><strong>Versions</strong>: a write names the version that was read, and is refused when somebody changed it since.</li>
<li><strong>Which shop</strong>: the header <code>evenkeel-shop</code>, where somebody belongs to several.</li>
<li><strong>A refusal</strong> is <code>application/problem+json</code> (RFC 9457) with a <code>code</code> from <a href="#errors">the table below</a> and words for a person.</li>
<li><strong>What happens</strong> is told as server-sent events by <code>GET ${escapeHtml(url)}/api/v1/events</code>, with the same key; the OpenAPI description has the messages.</li>
<li><strong>Models</strong> reach some of these as MCP tools at <code>${escapeHtml(url)}/mcp</code>, with the same key.</li>
</ul>
</section>`
}

function renderOperation(one: ApiOperation, url: string, answers: Map<string, string>): string {
  const { operationId: name, summary, requestBody, responses } = one
  const operation: Operation | undefined = Object.hasOwn(operations, name) ? operations[name as keyof typeof operations] : undefined
  const input = requestBody.content['application/json'].schema
  const output = responses[200].content['application/json'].schema
  const fields = listFields(input)
  return `<section aria-labelledby="${name}">
<h2 id="${name}"><a href="#${name}">${name}</a></h2>
<p>${escapeHtml(summary)}</p>
<p class="quiet">${operation ? escapeHtml(describeAccess(operation)) : ''}</p>
<h3>Takes</h3>
${fields.length === 0 ? '<p>An empty object.</p>' : renderFields(fields, 'needed')}
<pre><code>${escapeHtml(curlOf(name, exampleOf(input), { url, access: operation }))}</code></pre>
<h3>Answers</h3>
${renderAnswer(name, output, answers)}
</section>`
}

// Several operations answer a whole case: once is enough.
function renderAnswer(name: string, output: JsonSchema, answers: Map<string, string>): string {
  const key = JSON.stringify(output)
  const same = answers.get(key)
  if (same !== undefined) return `<p>What <a href="#${same}">${same}</a> answers.</p>`
  const fields = listFields(output)
  if (fields.length === 0) return '<p>An empty object.</p>'
  answers.set(key, name)
  const table = renderFields(fields, 'always')
  return fields.length <= 8 ? table : `<details><summary>${fields.length} fields</summary>${table}</details>`
}

function renderFields(fields: readonly FieldRow[], needed: string): string {
  const rows = fields.map(
    (field) =>
      `<tr><th scope="row"><code>${escapeHtml(field.path)}</code></th><td>${escapeHtml(field.kind)}${field.needed ? ` <em>${needed}</em>` : ''}</td><td>${escapeHtml(field.notes)}</td></tr>`,
  )
  return `<table><thead><tr><th scope="col">Field</th><th scope="col">Value</th><th scope="col">What it is</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`
}

function describeAccess(operation: Operation): string {
  const { scope } = operation
  const what =
    operation.kind === 'pure'
      ? 'Computes; keeps nothing.'
      : operation.kind === 'transactional' && operation.access === 'read'
        ? 'Looks.'
        : 'Changes.'
  if (scope === 'anyone') return `${what} Anyone may call it.`
  const roles = (Object.keys(ROLE_SCOPES) as (keyof typeof ROLE_SCOPES)[]).filter((role) => ROLE_SCOPES[role].includes(scope))
  const link = Object.values(LINKS).some(({ scopes }) => (scopes as readonly Scope[]).includes(scope))
  const who = [
    roles.length > 0 ? `members who are ${roles.join(', ')}` : '',
    isForKeys(scope) ? `API keys with ${scope}` : '',
    link ? 'whoever was given a link for it' : '',
  ].filter((words) => words !== '')
  return who.length > 0 ? `${what} For ${who.join('; ')}.` : `${what} Only for Evenkeel’s own work or its command line.`
}

function isForKeys(scope: Scope): boolean {
  return (KEY_SCOPES as readonly Scope[]).includes(scope)
}

function curlOf(name: string, example: unknown, { url, access }: { url: string; access: Operation | undefined }): string {
  const scope = access?.scope ?? 'anyone'
  const secret = isForKeys(scope) ? 'authorization: Bearer ek_…' : scope.startsWith('link:') ? 'authorization: Bearer el_…' : 'cookie: …'
  const body = JSON.stringify(example).replaceAll("'", "'\\''")
  return [
    `curl ${url}/api/v1/${name} \\`,
    ...(scope === 'anyone' ? [] : [`  -H '${secret}' \\`]),
    `  -H 'content-type: application/json' \\`,
    `  -d '${body}'`,
  ].join('\n')
}

function renderErrors(): string {
  const rows = Object.entries(ERRORS).map(
    ([code, { status, retryable, summary }]) =>
      `<tr><th scope="row"><code>${code}</code></th><td>${status}${retryable ? ' <em>try again</em>' : ''}</td><td>${escapeHtml(summary)}</td></tr>`,
  )
  return `<section aria-labelledby="errors">
<h2 id="errors"><a href="#errors">Errors</a></h2>
<table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">When</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
</section>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
