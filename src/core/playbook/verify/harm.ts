/** What is wrong with a sentence whatever the question is. `grave` means that the whole answer is not to be trusted. */
export interface Harm {
  readonly reason: 'address' | 'secret' | 'settings' | 'machine' | 'deceit'
  readonly grave: boolean
}

/**
 * What no sentence of an answer may hold: addresses and markup, secrets, changes to the desk itself, talk of prompts and programs, deceit.
 * `trusts` tells whether the playbook itself uses a phrase: then it is no sign of harm. Linear in the length of the sentence.
 */
export function findHarm(sentence: string, trusts: (phrase: string) => boolean): Harm | undefined {
  const text = sentence.toLowerCase().replaceAll('’', "'")
  if (ADDRESS.test(text) || TELEPHONE.test(text)) return { reason: 'address', grave: false }
  for (const { reason, pattern, grave } of SIGNS) {
    const found = pattern
      .exec(text)?.[0]
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    if (found !== undefined && (found === '' || !trusts(found))) return { reason, grave }
  }
  return undefined
}

const ADDRESS =
  /https?:|www\.|ftp:|mailto:|javascript:|data:[a-z]|\]\(|!\[|<\/?[a-z!]|@[a-z0-9]|\b[a-z0-9-]{2,}(?:\.|\s?[[({]dot[\])}]\s?)(?:com|net|org|io|co|ai|dev|app|info|biz|xyz|me|ru|cn|uk|de|eu|us|ly|to|example|test|local)\b/

/** Nine digits or more with what parts them. */
const TELEPHONE = /(?:\d[ ().+-]{0,3}){9}/

const SIGNS: readonly (Harm & { readonly pattern: RegExp })[] = [
  {
    reason: 'secret',
    grave: true,
    pattern:
      /\b(?:api[ -]?keys?|passwords?|passcodes?|secret keys?|access tokens?|auth tokens?|bearer|credentials?|private keys?|seed phrase|sk-[a-z0-9]|card numbers?|cvv|cvc|iban|routing number|account numbers?|social security|crypto|bitcoin|wire transfer|western union|wallet)\b/,
  },
  {
    reason: 'settings',
    grave: true,
    pattern:
      /\b(?:disable|turn off|switch off|deactivate|bypass|override|ignore|reset|skip|suspend|raise|lift)\b[^.!?]{0,40}\b(?:polic(?:y|ies)|limits?|approvals?|settings?|checks?|linter|guards?|permissions?|database|audit|instructions?)\b/,
  },
  {
    reason: 'settings',
    grave: false,
    pattern:
      /\b(?:remove|delete|erase|wipe|change|update|edit|rewrite|export|download|email|forward|share|send)\b[^.!?]{0,40}\b(?:polic(?:y|ies)|limits?|approvals?|settings?|permissions?|database|timeline|audit|instructions?|customer (?:list|data|records)|backups?)\b/,
  },
  {
    reason: 'machine',
    grave: true,
    pattern:
      /\b(?:system prompt|system:|developer message|as an ai|language model|previous instructions|my instructions|jailbreak|tool (?:call|result|output)s?|function call|prompt injection|developer mode|admin mode|assistant:|user:|other shops?|other tenants?|another shop's)|<\|/,
  },
  {
    reason: 'deceit',
    grave: false,
    pattern:
      /\b(?:fake (?:reviews?|accounts?|proof|invoices?|receipts?)|backdate|forge|fabricate|pretend|lie to|make up (?:a|an|some|proof)|impersonate|home address|where (?:he|she|they) lives?|post (?:his|her|their) (?:name|address|number|photo|phone|picture)|call (?:his|her|their) (?:employer|boss|family)|report (?:him|her|them) to immigration)\b/,
  },
]
