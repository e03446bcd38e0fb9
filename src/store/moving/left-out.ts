/**
 * Tables that an export of a shop leaves out, and why, in words for people: secrets open doors wherever the file goes, and what only the running house
 * needs means nothing in another one.
 */
export const TABLES_LEFT_OUT: Readonly<Record<string, string>> = {
  api_keys: 'A key opens this Evenkeel for a program. Make new ones where you go.',
  signed_links: 'A link opens this Evenkeel for whoever holds it. Make new ones where you go.',
  invitations: 'An invitation opens this Evenkeel for whoever holds it. Invite again where you go.',
  mailboxes: 'They hold passwords, and two houses that fetch one mailbox would both answer. Set them up again where you go.',
  contact_challenges: 'They keep a form from being sent twice, here.',
  debrief_private_lines: 'What a member wrote for themself alone after a hard case. It is sealed, and nobody takes it along for them.',
  team_pauses: 'Who has asked for a pause right now. It is over before anybody could read the file.',
  team_swaps: 'Who has asked somebody to take over a case right now. It is taken out once somebody did.',
  team_shared_loads: 'What members share of their own load for a week. It is theirs, and nobody takes it along for them.',
  rehearsals: 'What members practise is theirs alone, and nobody takes it along for them.',
  idempotency_keys: 'They keep a program from asking twice within a day, here.',
  imports: 'How an import of cases is getting on, here. The cases that came in are in the export.',
  import_parts: 'What an import of cases still has to take in, here.',
  insight_facts: 'What cases are counted with. It is worked out anew from the cases where you go.',
  import_errors: 'The lines of an import that could not be taken in, here.',
}

/** Columns that hold a secret, by table; the rest of their rows is in the file. */
export const COLUMNS_LEFT_OUT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  automation_settings: { sealed_secret: "What webhooks are signed with, sealed with this machine's secret. Make a new one where you go." },
  model_settings: { sealed_key: "The key of the language model's service, which is sealed with this machine's secret. Enter it again." },
}
