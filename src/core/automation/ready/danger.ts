import type { ReadyOne } from '../ready-ones.ts'

/** Where somebody may come to harm, and where a threat wants somebody who decides. */
export const DANGER: readonly ReadyOne[] = [
  {
    id: 'self-harm',
    name: 'Somebody speaks of harming themselves',
    does: 'Hands the case to the owner at once, puts it on top of the desk and lets no other automation act on it.',
    why: 'A person comes first; no template and no survey belongs here.',
    make: () => ({
      when: { on: 'message' },
      if: { combinator: 'and', rules: [{ field: 'threats', operator: 'contains', value: 'self_harm' }] },
      do: [
        { do: 'set_urgency', urgency: 100 },
        { do: 'tag', add: ['safety'] },
        { do: 'escalate', to: { kind: 'role', role: 'owner' }, reason: 'Somebody may be in danger. Read it now.' },
        { do: 'stop' },
      ],
    }),
  },
  {
    id: 'violence',
    name: 'Violence is threatened',
    does: 'Hands the case to the owner, puts it on top of the desk and lets no other automation act on it.',
    why: 'Staff must know before the door opens, and nobody should answer it alone.',
    make: () => ({
      when: { on: 'message' },
      if: { combinator: 'and', rules: [{ field: 'threats', operator: 'contains', value: 'safety_violence' }] },
      do: [
        { do: 'set_urgency', urgency: 100 },
        { do: 'tag', add: ['safety'] },
        { do: 'escalate', to: { kind: 'role', role: 'owner' }, reason: 'Violence is threatened.' },
        { do: 'stop' },
      ],
    }),
  },
  {
    id: 'somebody-hurt',
    name: 'Somebody was hurt',
    does: 'Hands the case to the owner and puts it near the top of the desk.',
    why: 'An injury may concern your insurer and the law; early words matter.',
    make: () => ({
      when: { on: 'message' },
      if: { combinator: 'and', rules: [{ field: 'injury', operator: '=', value: true }] },
      do: [
        { do: 'set_urgency', urgency: 95 },
        { do: 'tag', add: ['injury'] },
        { do: 'escalate', to: { kind: 'role', role: 'owner' }, reason: 'Somebody was hurt.' },
      ],
    }),
  },
  {
    id: 'legal-action',
    name: 'A lawyer or a court is named',
    does: 'Hands the case to the owner and tags it “legal”.',
    why: 'What is written from here on may be read in a courtroom.',
    make: () => ({
      when: { on: 'message' },
      if: { combinator: 'and', rules: [{ field: 'threats', operator: 'contains', value: 'legal' }] },
      do: [
        { do: 'tag', add: ['legal'] },
        { do: 'escalate', to: { kind: 'role', role: 'owner' }, reason: 'Legal action is threatened.' },
      ],
    }),
  },
  {
    id: 'authority',
    name: 'A complaint to an authority is threatened',
    does: 'Hands the case to a manager and tags it “authority”.',
    why: 'Authorities ask what you did first; a manager should know.',
    make: () => ({
      when: { on: 'message' },
      if: { combinator: 'and', rules: [{ field: 'threats', operator: 'contains', value: 'regulator' }] },
      do: [
        { do: 'tag', add: ['authority'] },
        { do: 'escalate', to: { kind: 'role', role: 'manager' }, reason: 'A complaint to an authority is threatened.' },
      ],
    }),
  },
  {
    id: 'going-public',
    name: 'Somebody means to go public',
    does: 'Hands the case to a manager and puts it high on the desk.',
    why: 'A calm private answer within the hour is worth more than any statement later.',
    make: () => ({
      when: { on: 'message' },
      if: { combinator: 'and', rules: [{ field: 'threats', operator: 'contains', value: 'media_social' }] },
      do: [
        { do: 'set_urgency', urgency: 80 },
        { do: 'tag', add: ['public'] },
        { do: 'escalate', to: { kind: 'role', role: 'manager' }, reason: 'The customer means to go public.' },
      ],
    }),
  },
  {
    id: 'furious',
    name: 'A furious message',
    does: 'Puts the case high on the desk and begins an apology for somebody to finish; nothing is sent.',
    why: 'The first calm answer decides most of what follows.',
    make: () => ({
      when: { on: 'message' },
      if: {
        combinator: 'and',
        rules: [
          { field: 'heat', operator: '>=', value: 4 },
          { field: 'abusive', operator: '=', value: false },
        ],
      },
      do: [
        { do: 'set_urgency', urgency: 80 },
        { do: 'draft', kind: 'apology' },
      ],
    }),
  },
  {
    id: 'abuse',
    name: 'A message that abuses a person',
    does: 'Hands the case to a manager and begins a boundary for somebody to finish; nothing is sent.',
    why: 'Nobody has to be insulted alone, and a boundary said early is short.',
    make: () => ({
      when: { on: 'message' },
      if: { combinator: 'and', rules: [{ field: 'abusive', operator: '=', value: true }] },
      do: [
        { do: 'tag', add: ['abuse'] },
        { do: 'draft', kind: 'boundary' },
        { do: 'escalate', to: { kind: 'role', role: 'manager' }, reason: 'A person is abused in it.' },
      ],
    }),
  },
  {
    id: 'asks-for-manager',
    name: 'They ask for the manager',
    does: 'Hands the case to a manager.',
    why: 'Being passed on once is better than being asked twice.',
    make: () => ({
      when: { on: 'message' },
      if: { combinator: 'and', rules: [{ field: 'wants', operator: 'contains', value: 'manager' }] },
      do: [{ do: 'escalate', to: { kind: 'role', role: 'manager' }, reason: 'The customer asks for the manager.' }],
    }),
  },
]
