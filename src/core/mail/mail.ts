/** Somebody a mail names. The address may be empty: some mails name a sender without one. */
export interface MailPerson {
  readonly name: string
  readonly address: string
}

/** A file that came with a mail; name and type are the sender's claims. */
export interface MailFile {
  readonly fileName: string
  readonly mediaType: string
  /** Under which the HTML names it, without brackets. */
  readonly contentId?: string
  readonly content: Uint8Array
}

/** A mail after its MIME was undone. Everything in it is what the sender claims. */
export interface ParsedMail {
  /** Message-ID without brackets. */
  readonly mailId?: string
  /** What it answers and stands after, oldest first, without brackets: of References, then In-Reply-To. */
  readonly answers: readonly string[]
  readonly from?: MailPerson
  readonly replyTo?: MailPerson
  /** Every address it went to, as far as it says: To, Cc, Delivered-To, X-Original-To. */
  readonly to: readonly string[]
  /** Whom To and Cc name, in lower case. */
  readonly named: readonly string[]
  readonly subject: string
  /** ISO instant, where it tells one. */
  readonly date?: string
  readonly text: string
  readonly html?: string
  readonly files: readonly MailFile[]
  readonly marks: MailMarks
  /** What of it could not be taken, in words for people. */
  readonly remarks: readonly string[]
  /** Of sender, date, subject and body: the same for one mail that reached us by two ways, whatever was added on the way. */
  readonly contentHash: string
}

/** The headers by which programs know programs. */
export interface MailMarks {
  readonly autoSubmitted?: string
  readonly precedence?: string
  readonly autoResponseSuppress?: string
  /** X-Autoreply, X-Autorespond, X-Auto-Reply…: that one is there. */
  readonly autoReplyHeader?: boolean
  /** Empty where bounces must not be answered. */
  readonly returnPath?: string
  readonly listId?: string
  /** The topmost Authentication-Results: what our own mail server found out about the sender. */
  readonly authentication?: string
  readonly contentType?: string
  readonly report?: DeliveryReport
}

/** What a mail server tells of a mail that could not be delivered (RFC 3464). */
export interface DeliveryReport {
  /** Whom it was for, where it says. */
  readonly recipient?: string
  /** `failed`: for good; `delayed`: it is still tried. */
  readonly action: 'failed' | 'delayed' | 'other'
  /** Such as 5.1.1. */
  readonly status?: string
  /** The words of the other server, shortened. */
  readonly diagnostic?: string
  /** Message-ID of the mail that it is about, without brackets. */
  readonly about?: string
}
