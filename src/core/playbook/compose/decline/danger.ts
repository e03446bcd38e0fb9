import { findCrisisLines } from '../../../crisis-lines.ts'
import { findSafetySteps } from '../../../reading/safety-steps.ts'

/** Somebody's life or safety comes before the question. */
export interface Danger {
  readonly about: 'own_life' | 'their_life' | 'violence'
  readonly bottomLine: string
  readonly steps: readonly string[]
  readonly doNot: readonly string[]
}

// One writes "killing me" of a difficult week; these are the words of those who mean it.
const OWN_LIFE =
  /\b(?:i (?:want|wish|am going|plan|might|could|'m going|just want) to (?:die\b(?! of)|kill myself|end (?:it all|my life|it)|disappear forever|hurt myself)|(?:kill|hurt|harm|killing|hurting) myself|i(?:'m| am) (?:suicidal|going to kill myself)|end(?:ing)? my (?:own )?life|i (?:don'?t|do not|no longer) want to (?:live|be alive|be here any ?more|go on living)|i (?:can'?t|cannot) go on (?:living|any ?more|like this any ?more)|better off (?:dead|without me)|i wish i (?:was|were) dead|suicidal thoughts|thinking (?:about|of) suicide)\b/
const THEIR_LIFE =
  /\b(?:(?:kill|hurt|harm|killing|hurting) (?:him|her|them)sel(?:f|ves)|(?:she|he|they|customer|client|guest|tenant|patient|caller|buyer|employee|cashier|worker)\b[^.!?]{0,80}\b(?:suicid\w+|end(?:ing)? (?:her|his|their) (?:own )?life|wants? to die|(?:doesn'?t|does not|don'?t|do not) want to (?:live|be alive)|(?:jump|jumping) (?:off|in front|from)|overdose\w*|take (?:her|his|their) own life|nothing (?:left )?to live for|not be here tomorrow)|suicide note|self[- ]harm\w*|'?i'?ll kill myself|(?:want|going) to kill myself)\b/
const VIOLENCE =
  /\b(?:(?:says?|said|saying|threat\w+|writes?|wrote|messaged|going to|will|he'?ll|she'?ll|they'?ll|promis\w+|swears?|swore|wants? to)\b[^.!?]{0,50}\b(?:kill(?:ing)? (?:me|us|my|our|him|her|the|a|everyone|you|staff)|shoot(?:ing)? (?:me|us|my|up|the|him|her|you)|stab\w*|burn(?:ing)? (?:down|the|my|our|us|it|your|this)|blow(?:ing)? (?:up|the)|beat(?:ing)? (?:me|us|my|him|her|you)|bomb\w*|rape\w*|hurt(?:ing)? (?:me|my|us|our|him|her|you)|come back with|wait(?:ing)? (?:for (?:me|us|him|her|my)|outside)|break (?:my|his|her|your) (?:legs?|neck|face|arms?))|(?:has|have|with|had|holding|pulled|waving|showed|brought) (?:a|an|his|her|the) (?:gun|knife|pistol|weapon|machete|baseball bat|axe|hammer)|(?:is|he'?s|she'?s|they'?re|are) (?:hitting|attacking|smashing|beating|choking|strangling))\b/
const MEANT_LIGHTLY =
  /\b(?:kill(?:ing)? (?:me|my) (?:margins?|profits?|business|sales|softly|will|time|vibe)|kill (?:the|my|our|a) (?:deal|order|project|sale|mood|contract|margin|business|subscription)|killing us|made a killing|shoot (?:me|us|him|her) (?:an? )?(?:e-?mail|text|message|line)|shoot the)\b/g

/** Whether the question speaks of a life in danger or of violence to come; the first is looked for before the second. Linear in the text. */
export function findDanger(question: string, country: string | undefined): Danger | undefined {
  const text = question.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').replace(MEANT_LIGHTLY, ' ')
  if (OWN_LIFE.test(text) && !THEIR_LIFE_SAID.test(text)) return ownLife(country)
  if (THEIR_LIFE.test(text) || OWN_LIFE.test(text)) return theirLife(country)
  return VIOLENCE.test(text) ? violence(country) : undefined
}

/** Words in the first person that somebody else said or wrote. */
const THEIR_LIFE_SAID =
  /\b(?:she|he|they|customer|client|guest|tenant|patient|caller|buyer|employee|message|e-?mail|review|letter)\b[^.!?]{0,40}\b(?:say|says|said|saying|wrote|writes|written|told|tells|telling|threatens|threatened|message|messaged|texted|posted|reads)\b|["“']i\b/

function ownLife(country: string | undefined): Danger {
  const lines = findCrisisLines(country)
  const emergency = lines ? lines.emergency : 'your emergency number'
  return {
    about: 'own_life',
    bottomLine: 'Leave the desk for now: you matter more than anything on it. Please talk to a person today, and now if you are in danger.',
    steps: [
      `If you may act on it, or are hurt: call ${emergency}, or go where people are and say it aloud.`,
      lines?.line
        ? `To talk to somebody trained, at any hour: ${lines.line}.`
        : 'To talk to somebody trained: the crisis line of your country (findahelpline.com lists them).',
      'Tell one person you trust, in one sentence: "I am not safe with myself today, stay with me."',
      'Hand the customer to a colleague or leave them until tomorrow. No case on this desk has to be answered tonight.',
    ],
    doNot: ['Do not stay alone with it, and do not answer customers now.'],
  }
}

function theirLife(country: string | undefined): Danger {
  return {
    about: 'their_life',
    bottomLine:
      'Safety first, the money later: take it as meant, answer as a person now, and do not talk of refunds or policy in the same message.',
    steps: (findSafetySteps([{ kind: 'self_harm' }], country)?.steps ?? []).map(({ text }) => text),
    doNot: ['Do not bargain, argue or test whether it is meant.', 'Do not promise to keep it secret.'],
  }
}

function violence(country: string | undefined): Danger {
  return {
    about: 'violence',
    bottomLine:
      'Safety first: nobody answers, argues or bargains. The question of money or service waits until everyone is safe and the manager knows.',
    steps: (findSafetySteps([{ kind: 'safety_violence' }], country)?.steps ?? []).map(({ text }) => text),
    doNot: ['Do not meet them alone, and do not send anybody to talk it over.', 'Do not delete or answer the messages.'],
  }
}
