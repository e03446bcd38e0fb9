/** What the notice may say of the shop. */
export interface NoticeFacts {
  readonly shopName: string
  readonly signedBy?: string | undefined
  /** Where people reach the shop. */
  readonly contact?: string | undefined
}

/**
 * The one notice to somebody whose messages are not answered any more: that it is so, that it is meant, what stays theirs, and the way that is left. No
 * accusation, no ground, no invitation to argue. A mail address is not offered as the way left: it may be the one that does not answer.
 */
export function composeBlockedNotice({ shopName, signedBy, contact }: NoticeFacts): string {
  const way =
    contact !== undefined && contact.trim() !== '' && !contact.includes('@')
      ? `you can reach us here: ${contact.trim()}`
      : 'please write to us by post'
  return [
    'Hello,',
    'Your message has arrived. We have decided that we no longer answer messages from you, so there will be no reply to this one or to later ones. This is the only notice we send about it.',
    `Your rights for what you have already bought stay as they are. For anything still open, such as money due or a copy of the data we hold about you, ${way}.`,
    signedBy === undefined || signedBy.trim() === '' || signedBy.trim() === shopName ? shopName : `${signedBy.trim()}\n${shopName}`,
  ].join('\n\n')
}
