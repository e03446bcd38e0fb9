/** What is wrong with the address of a webhook, in words; undefined when nothing is. Where its name leads is looked at when it is called. */
export function problemOfWebhookAddress(address: string): string | undefined {
  const url = URL.parse(address)
  if (url === null) return 'must be a whole address, such as https://hooks.example/evenkeel'
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must begin with https://'
  if (url.username !== '' || url.password !== '') return 'must not hold a name or password'
  if (url.hash !== '') return 'must not have a part behind #'
  return undefined
}
