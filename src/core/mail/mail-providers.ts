/** How a mailbox is reached: by host, port and how the line is encrypted. */
export interface MailServers {
  readonly imapHost: string
  readonly imapPort: number
  readonly imapSecurity: MailSecurity
  readonly smtpHost: string
  readonly smtpPort: number
  readonly smtpSecurity: MailSecurity
}

/** `tls`: from the first byte; `starttls`: after a greeting; `none`: not at all, on this machine or in one's own network. */
export const MAIL_SECURITIES = ['tls', 'starttls', 'none'] as const
export type MailSecurity = (typeof MAIL_SECURITIES)[number]

/** A company that keeps mailboxes, with what it publishes about its servers. */
export interface MailProvider {
  readonly name: string
  readonly domains: readonly string[]
  readonly servers: MailServers
  /** The usual password does not work there: one for programs must be made, at this page. */
  readonly programPassword?: string
  /** It puts a copy of what leaves by SMTP into the folder of sent mails itself. */
  readonly keepsSent?: true
  /** It takes no passwords of programs any more. */
  readonly refusesPasswords?: true
}

const usual = (imapHost: string, smtpHost: string, smtp: { port: number; security: MailSecurity }): MailServers => ({
  ...{ imapHost, imapPort: 993, imapSecurity: 'tls' },
  ...{ smtpHost, smtpPort: smtp.port, smtpSecurity: smtp.security },
})
const SUBMISSIONS = { port: 465, security: 'tls' } as const
const SUBMISSION = { port: 587, security: 'starttls' } as const

/** What providers say on their own help pages about IMAP and SMTP, as of 2026. */
export const MAIL_PROVIDERS: readonly MailProvider[] = [
  {
    name: 'Gmail',
    domains: ['gmail.com', 'googlemail.com'],
    servers: usual('imap.gmail.com', 'smtp.gmail.com', SUBMISSIONS),
    programPassword: 'https://myaccount.google.com/apppasswords',
    keepsSent: true,
  },
  {
    name: 'iCloud',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    servers: usual('imap.mail.me.com', 'smtp.mail.me.com', SUBMISSION),
    programPassword: 'https://account.apple.com/account/manage',
  },
  {
    name: 'Yahoo',
    domains: ['yahoo.com', 'yahoo.co.uk', 'yahoo.de', 'yahoo.fr', 'ymail.com', 'rocketmail.com'],
    servers: usual('imap.mail.yahoo.com', 'smtp.mail.yahoo.com', SUBMISSIONS),
    programPassword: 'https://login.yahoo.com/account/security',
  },
  {
    name: 'AOL',
    domains: ['aol.com'],
    servers: usual('imap.aol.com', 'smtp.aol.com', SUBMISSIONS),
    programPassword: 'https://login.aol.com/account/security',
  },
  {
    name: 'Fastmail',
    domains: ['fastmail.com', 'fastmail.fm'],
    servers: usual('imap.fastmail.com', 'smtp.fastmail.com', SUBMISSIONS),
    programPassword: 'https://app.fastmail.com/settings/security',
  },
  { name: 'GMX', domains: ['gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch'], servers: usual('imap.gmx.net', 'mail.gmx.net', SUBMISSION) },
  { name: 'GMX', domains: ['gmx.com', 'gmx.us', 'gmx.co.uk'], servers: usual('imap.gmx.com', 'mail.gmx.com', SUBMISSION) },
  { name: 'WEB.DE', domains: ['web.de'], servers: usual('imap.web.de', 'smtp.web.de', SUBMISSION) },
  {
    name: 'T-Online',
    domains: ['t-online.de', 'magenta.de'],
    servers: usual('secureimap.t-online.de', 'securesmtp.t-online.de', SUBMISSIONS),
  },
  { name: 'freenet', domains: ['freenet.de'], servers: usual('mx.freenet.de', 'mx.freenet.de', SUBMISSION) },
  { name: 'mailbox.org', domains: ['mailbox.org'], servers: usual('imap.mailbox.org', 'smtp.mailbox.org', SUBMISSIONS) },
  { name: 'Posteo', domains: ['posteo.de', 'posteo.net', 'posteo.org'], servers: usual('posteo.de', 'posteo.de', SUBMISSIONS) },
  {
    name: 'Zoho Mail',
    domains: ['zohomail.com', 'zoho.com'],
    servers: usual('imap.zoho.com', 'smtp.zoho.com', SUBMISSIONS),
    programPassword: 'https://accounts.zoho.com/home#security/app_password',
  },
  { name: 'Bluewin', domains: ['bluewin.ch'], servers: usual('imaps.bluewin.ch', 'smtpauths.bluewin.ch', SUBMISSIONS) },
  { name: 'Orange', domains: ['orange.fr', 'wanadoo.fr'], servers: usual('imap.orange.fr', 'smtp.orange.fr', SUBMISSIONS) },
  {
    name: 'Outlook.com',
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'outlook.de', 'hotmail.de', 'hotmail.co.uk', 'hotmail.fr'],
    servers: usual('outlook.office365.com', 'smtp-mail.outlook.com', SUBMISSION),
    keepsSent: true,
    refusesPasswords: true,
  },
]

/** The provider that keeps this address, by its domain; undefined where the domain is the shop's own. */
export function findMailProvider(address: string): MailProvider | undefined {
  const domain = domainOf(address)
  return MAIL_PROVIDERS.find(({ domains }) => domains.includes(domain))
}

/** What to try first for an address of the shop's own domain; most hosts name their servers so. */
export function guessMailServers(address: string): MailServers {
  const domain = domainOf(address)
  return domain === '' ? usual('', '', SUBMISSIONS) : usual(`imap.${domain}`, `smtp.${domain}`, SUBMISSIONS)
}

/** Whether a copy of what is sent has to be put into the mailbox by us: not where its provider, known by address or server, does so itself. */
export function needsSentCopy({ address, imapHost }: { readonly address: string; readonly imapHost: string }): boolean {
  const host = imapHost.trim().toLowerCase()
  return !MAIL_PROVIDERS.some(
    ({ keepsSent, domains, servers }) => keepsSent && (domains.includes(domainOf(address)) || servers.imapHost === host),
  )
}

function domainOf(address: string): string {
  return address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
}
