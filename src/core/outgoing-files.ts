/** Files that go along with one mail. */
export const MOST_MAILED_FILES = 10
/** Bytes of all files of one mail: packed for the way they grow by more than a third, and most mail servers refuse mails of over 25 MB. */
export const MOST_MAILED_BYTES = 18_000_000

/** Why a file cannot go along: its name ends like a program's; it is one too many; or all would be too large together. */
export type UnmailedReason = 'program' | 'too_many' | 'too_large'

/**
 * Why a file cannot go along with a mail on which those others are; undefined where it can. Programs and what hides them are refused by nearly every mail
 * server, and with them the whole mail.
 */
export function whyNotMailed(
  file: { readonly fileName: string; readonly byteLength: number },
  others: readonly { readonly byteLength: number }[],
): UnmailedReason | undefined {
  if (PROGRAM.test(file.fileName.slice(-300))) return 'program'
  if (others.length >= MOST_MAILED_FILES) return 'too_many'
  return others.reduce((sum, { byteLength }) => sum + byteLength, file.byteLength) > MOST_MAILED_BYTES ? 'too_large' : undefined
}

const PROGRAM =
  /\.(?:exe|com|bat|cmd|scr|pif|msi|msp|cpl|dll|sys|js|jse|vbs|vbe|wsf|wsh|hta|ps1|psm1|jar|reg|lnk|iso|img|vhd|app|dmg|apk|chm|docm|xlsm|pptm)\s*\.?\s*$/i
