import type { Merged } from '../core/playbook/verify/merge-answer.ts'
import type { Conversed } from '../outside/converse.ts'

interface Ending {
  readonly end: Conversed['end'] | 'too_long' | 'no_room' | 'said_no'
  readonly status?: number
}

/** Why the composed answer stands, in one sentence for people, by how the conversation with the model ended. */
export function whyOfEnding({ end, status }: Ending): string {
  switch (end) {
    case 'late':
      return 'The model took too long.'
    case 'busy':
      return `The model's service put us off (${status}).`
    case 'key_refused':
      return `The model's service refused the key (${status}). Check the key in Settings.`
    case 'not_found':
      return `The model's service knows no such address or model (${status}). Check both in Settings.`
    case 'question_refused':
      return `The model's service refused the question (${status}).`
    case 'unreachable':
      return "The model's service cannot be reached, or broke off. Check its address in Settings."
    case 'filtered':
    case 'said_no':
      return 'The model declined to answer.'
    case 'cut':
    case 'no_room':
      return 'One answer may not take enough tokens for this question. The limit is in Settings.'
    case 'too_long':
      return 'The model wrote without end.'
    case 'done':
    case 'stopped':
    case 'no_form':
      return 'The model did not answer in the form that was asked for.'
  }
}

/** Why what a model said does not stand, in one sentence for people. */
export function whyOfCuts(reason: Extract<Merged, { stands: unknown }>['stands']): string {
  switch (reason) {
    case 'nothing':
      return 'The model said too little.'
    case 'figure':
      return 'The model stated figures that nothing here shows.'
    case 'name':
      return 'The model named somebody or something that nothing here shows.'
    case 'citation':
      return 'The model cited sources that do not say so.'
    case 'giving':
    case 'limit':
      return 'The model gave more away than the decision or the limit allows.'
    case 'policy':
      return "The model told of rules that are not in the shop's policy."
    case 'support':
      return 'The model said things that the playbook does not carry.'
    case 'language':
      return 'The model did not answer in English.'
    case 'words':
      return "The model's words did not pass the check of drafts."
    case 'copied':
      return 'The model repeated the question.'
    case 'address':
    case 'secret':
    case 'settings':
    case 'machine':
    case 'deceit':
    case 'disguised':
      return 'The model said what no answer may hold.'
  }
}
