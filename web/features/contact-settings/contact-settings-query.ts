import type { OutputOf } from '../../../src/client/client.ts'

export type ContactSettings = OutputOf<'get-contact-settings'>

/** Under which the settings of the form are kept in the page. */
export const CONTACT_KEY = ['contact-settings'] as const
