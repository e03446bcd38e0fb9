import type { Threat } from '../case.ts'
import { type CrisisLines, findCrisisLines } from '../crisis-lines.ts'

/** What the people at the desk do next, before anything else on the case. */
export interface SafetySteps {
  readonly about: 'violence' | 'self_harm'
  /** In the order in which they are done. */
  readonly steps: readonly { readonly text: string; readonly facts: readonly string[] }[]
  /** In the shop's country, where we know them. */
  readonly lines?: CrisisLines
}

/**
 * The steps after a threat to life or a word of self-harm, undefined where there is neither. Care for somebody in danger goes before
 * caution: where both are said, the steps are those for self-harm and end with keeping people safe. Nothing here is sent by itself.
 */
export function findSafetySteps(threats: readonly { readonly kind: Threat }[], country: string | undefined): SafetySteps | undefined {
  const has = (kind: Threat) => threats.some((threat) => threat.kind === kind)
  const lines = findCrisisLines(country)
  const emergency = lines ? `call ${lines.emergency}` : 'call your emergency number'
  if (has('self_harm'))
    return {
      about: 'self_harm',
      steps: [
        { text: 'Take it seriously. Do not judge whether it is meant, do not argue, do not counsel.', facts: ['F010'] },
        {
          text: 'A person answers now, calmly: thank them for telling you, and ask plainly whether they are in danger right now.',
          facts: ['F010', 'F012'],
        },
        {
          text: `If they are, and you know where they are, a colleague ${emergency.replace('call ', 'calls ')} while you stay in touch.`,
          facts: ['F010', 'F011'],
        },
        {
          text: lines?.line
            ? `Tell them whom they can talk to: ${lines.line}.`
            : 'Tell them whom they can talk to: the crisis line of their country.',
          facts: ['F014'],
        },
        {
          text: 'Promise no secrecy. Write down only what was said and done, and take a break with a colleague afterwards.',
          facts: ['F011', 'F015'],
        },
        ...(has('safety_violence') ? [keepSafe(emergency)] : []),
      ],
      ...(lines && { lines }),
    }
  if (!has('safety_violence')) return undefined
  return {
    about: 'violence',
    steps: [
      { text: 'Stop the conversation. Do not answer, argue or bargain.', facts: ['F003', 'F004'] },
      keepSafe(emergency),
      {
        text: 'Keep everything as it is: the exact words, time, channel, headers, voicemails, witnesses. Delete and edit nothing.',
        facts: ['F009', 'F005'],
      },
      { text: 'Tell the manager, who decides on the police, on a ban and on who speaks to them from now on.', facts: ['F003', 'F002'] },
      { text: 'Look after whoever was threatened, and record the incident.', facts: ['F002', 'F015'] },
    ],
    ...(lines && { lines }),
  }
}

const keepSafe = (emergency: string) => ({
  text: `If somebody may come or is there: get people to safety, lock the door, and ${emergency}.`,
  facts: ['F003', 'F007'],
})
