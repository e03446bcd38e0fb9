/** The nonce that the server put into this page: styles made at run time must carry it. */
export function pageNonce(): string {
  return document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''
}
