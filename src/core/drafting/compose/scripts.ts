import { sayCare } from './danger.ts'
import { sayConcern } from './email.ts'
import type { Known } from './known.ts'
import { type Line, NOTHING, paragraphs, rows, say, sentences } from './line.ts'
import { acknowledge, callName } from './parts.ts'
import { takeUpQuestions } from './questions.ts'
import { sayRemedy } from './remedy.ts'

/** A call: how to speak, what to say, when to be silent, when to end it. */
export function composePhoneScript(known: Known): Line {
  if (known.danger !== undefined) return composeDangerScript(known, 'phone')
  const opening =
    known.name === undefined
      ? say`Hello, this is ${caller(known)}. Is this a good time to talk?`
      : say`Hello ${known.name}, this is ${caller(known)}. Is this a good time to talk?`
  return paragraphs(
    step('Before you ring', say`Have the case open, a pen and ten quiet minutes. Stand up; it steadies the voice.`),
    step('How', say`Slower and a little lower than theirs. Let each sentence end before the next begins.`),
    step('Say', opening),
    step('Listen', say`Do not interrupt, even if it takes two minutes. Note their words, then repeat the main point back in those words.`),
    step('Say', known.isInjury ? sayConcern(known) : acknowledge(known)),
    step('Pause', say`Count to three. Let them add what is missing.`),
    step('Say', sayWhatNext(known)),
    sayOwn(known),
    step(
      'If the voice rises',
      say`Keep yours where it is. Say once: I want to get this right for you, and I can do that if we speak one at a time.`,
    ),
    step('If insults go on', say`Say once: I am ending the call now; please write to us. Then hang up and tell your manager.`),
    step('Close', say`Say back what was agreed and by when, in one sentence, and thank them for the call.`),
    step('After', say`Write the promise into the case, with its day. Take five minutes off the phone.`),
  )
}

/** A talk across the counter: the body speaks first. */
export function composeCounterScript(known: Known): Line {
  if (known.danger !== undefined) return composeDangerScript(known, 'counter')
  return paragraphs(
    step('How', say`Stand a little to the side, hands open and in sight, two steps away. Keep your way to the door free, and theirs.`),
    step('Voice', say`Quiet and slow. If others are listening, offer a quieter place: shall we sit down over there?`),
    step('Listen', say`Look at them, nod, write down their words. Do not speak until they stop.`),
    step('Say', known.isInjury ? sayConcern(known) : acknowledge(known)),
    step('Pause', say`Take one breath. Let them answer.`),
    step('Say', sayWhatNext(known)),
    sayOwn(known),
    step('Give a choice', say`Offer to settle it here, or to call them at a time of their choosing. Let them pick.`),
    step('If the voice rises', say`Step back half a step, keep your voice where it is, and ask a colleague to stand near.`),
    step(
      'Stop when',
      say`Somebody comes too close, blocks the way or makes a threat. Leave the counter, fetch help, and call the police if anyone is in danger.`,
    ),
    step('Close', say`Write the promise and its day on a card, with your name, and hand it over.`),
  )
}

function composeDangerScript(known: Known, place: 'phone' | 'counter'): Line {
  if (known.danger === 'self_harm')
    return paragraphs(
      step('How', say`Soft voice, no hurry. Do not argue whether they mean it, and do not promise to keep it to yourself.`),
      step('Say', sayCare(known)),
      step('Meanwhile', say`Wave to a colleague: one of you stays with them, the other calls for help.`),
      step('After', say`Tell your manager, write down only what was said, and take a break.`),
    )
  return paragraphs(
    step(
      'First',
      place === 'phone'
        ? say`You may end this call at any moment. You need no leave for it.`
        : say`Your safety and that of the people around you comes first. Keep your way out free and do not block theirs.`,
    ),
    step('Say', say`I am stopping here. The safety of the people here comes first.`),
    step(
      'Then',
      place === 'phone'
        ? say`Hang up. Do not ring back today.`
        : say`Walk away, fetch a colleague, and call the police if anyone is in danger.`,
    ),
    step(
      'After',
      say`Tell your manager at once. Write down the exact words, the time and who heard them; keep recordings and messages as they are.`,
    ),
  )
}

function step(head: string, words: Line): Line {
  return rows([`${head}:`], words)
}

function caller(known: Known): Line {
  const { signer, shop } = known
  const name = callName(known) ?? signer
  if (name === undefined) return shop === undefined ? ['the shop'] : say`${shop}`
  return shop === undefined || name.text.includes(shop.text) ? say`${name}` : say`${name} from ${shop}`
}

function sayWhatNext(known: Known): Line {
  const remedy = sayRemedy(known)
  return sentences(remedy, takeUpQuestions(known, remedy), say`Does that help?`)
}

function sayOwn({ ownLine }: Known): Line {
  return ownLine === undefined ? NOTHING : step('Say', say`${ownLine}`)
}
