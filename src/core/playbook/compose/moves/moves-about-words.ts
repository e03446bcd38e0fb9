import { later, type Move, never, step } from './move.ts'

/** Reviews, audiences, apologies, scope, price. */
export const MOVES_ABOUT_WORDS: readonly Move[] = [
  step(
    { any: ['review_posted'], not: ['pile_up', 'patient', 'slipped', 'not_ours'] },
    'Cool off, read the order, then call and listen: ask for their side and do not defend.',
  ),
  step(
    { any: ['review_posted'], not: ['pile_up', 'patient'] },
    'Write for the next hundred readers and not for this one: a thanks or a regret, two or three facts, an invitation to call.',
  ),
  later(
    { any: ['review_posted'], not: ['pile_up', 'patient', 'not_ours'] },
    'Find the gap behind it, most likely how something was explained or how long it took, and coach whoever explains it.',
  ),
  never(
    { any: ['review_posted'], not: ['pile_up'] },
    'Do not blame, name or describe the guest, leave out other people’s rudeness, and write no long rebuttal.',
  ),
  never({ any: ['review_posted', 'review_threat', 'pile_up'] }, 'Do not offer anything in exchange for removing or changing a post.'),
  step(
    { all: ['review_posted', 'patient'] },
    'Confirm nothing: not that they are a patient, no visit, treatment, insurance or real name. A general line: we take concerns seriously, please call our office manager.',
  ),
  step(
    { all: ['review_posted', 'patient'] },
    'Resolve it in private, and flag it if it breaks the platform’s rules; privacy regulators have fined practices for less.',
  ),
  step(
    { all: ['pile_up', 'review_posted'] },
    'Screenshot and export everything before it changes; report the attack as one through the platform’s route, not one by one only.',
  ),
  step(
    { all: ['pile_up', 'review_posted'] },
    'One calm pinned post that names no enemy; regulars may help by telling honestly what they saw, without bribes.',
  ),
  step({ all: ['pile_up', 'review_posted'] }, 'Look for what triggered it, and answer that if it is real.'),
  step({ any: ['media'], not: ['review_posted', 'ban'], beside: true }, 'One short line for the press, no excuses, the same to everyone.'),
  step({ all: ['media', 'ban'] }, 'Solve the product issue on its merits, and ignore the follower count; pay for nobody’s silence.'),
  step({ all: ['pile_up', 'asks_free'] }, 'One calm public line that invites contact and gives no details of the client or the work.'),

  step(
    { any: ['slipped'], not: ['haggles'] },
    'Apologise for exactly that, the words or the act, without reasons; admit a false explanation as false.',
  ),
  step(
    { all: ['slipped', 'asks_refund'] },
    'What you offer once stands in proportion to the slip (a drink, a part of the bill); the whole is not owed for a word.',
  ),
  step(
    { all: ['slipped', 'asks_refund', 'media'] },
    'Answer an official file factually and close it; after one fair offer, stop engaging.',
  ),
  later({ all: ['slipped', 'media'] }, 'Write the sentence that you wish you had said, and rehearse it with the team.'),
  step(
    { all: ['slipped', 'staff_fault'] },
    'What was given back stays given. What was done on top of it is a second wrong: put that right as well, at your cost, with a hand-written apology.',
  ),
  step(
    { all: ['dearer_than_others'] },
    'Open with the truth: the price was wrong, in those words, and no talk of inflation or costs. Offer the fair difference without conditions, say what changes, and thank them.',
  ),

  step({ any: ['haggles'], not: ['contract'] }, 'Say the price once, kindly, and stop; there is no need to answer the tone.'),
  step(
    { all: ['haggles', 'contract'] },
    'A clear no in your terms or FAQ does the work. A penalty for asking may not be enforceable and heats up a chat: say the no once and offer a real scope at a real price.',
  ),
  never({ any: ['haggles'] }, 'Do not be sarcastic, and do not punish for asking: a shop lives by people who come back.'),
  step(
    { all: ['haggles', 'abuse'] },
    'Keep the price rule; ban, if at all, for the insult and not for the complaint, in two written lines.',
  ),

  step(
    { any: ['asks_free'], all: ['signed'] },
    'Begin with concern, then hold to the signed plan: the next session as planned, or an appointment to look at it together, not free work under pressure.',
  ),
  later({ all: ['asks_free', 'signed'] }, 'Keep the agreement and the before and after photos together.'),
  step(
    { all: ['deposit', 'contract', 'asks_refund'] },
    'Add up the hours spent at your rate against the deposit: it covers work done under the contract.',
  ),
  step(
    { all: ['deposit', 'contract', 'asks_refund'] },
    'Put two ways in writing and stop the telephone: a priced round of revisions, or a clean close-out with the files for what is paid.',
  ),
  later({ all: ['deposit', 'contract', 'asks_refund'] }, 'One named decision-maker and a fixed number of revisions in every brief.'),
  never({ any: ['midwork', 'asks_free'], all: ['asks_refund'] }, 'Do not do the whole thing again for nothing to keep the peace.'),

  step(
    { all: ['stock_error', 'staff_fault'] },
    'Call first, own both mistakes and the silence, and offer a choice: cancel with the money back, a loan until it comes, or a discount for waiting. A token gift is no remedy.',
  ),
  later(
    { all: ['stock_error', 'staff_fault'] },
    'Check colour and number by photo before it ships; the same error twice is a fault of the stock records.',
  ),
  step(
    { all: ['happy'], any: ['damage', 'photos', 'signed'] },
    'They are happy: make no complaint where there is none. Thank them warmly; keep the signed delivery and your own photo for prospects who ask.',
  ),
  never({ all: ['happy'] }, 'Do not expose whoever dropped it.'),
  later({ all: ['happy', 'signed'] }, 'Give whoever signs a clear note on how to keep it.'),
  step(
    { any: ['tied'] },
    'No: rewards for reviews break the platforms’ rules, can get the listing removed, and are a matter of consumer law once tied to stars.',
  ),
  step({ any: ['tied'] }, 'Ask every buyer neutrally, with a direct link, soon after delivery; good service and timing beat bribes.'),
  step(
    { all: ['policy'], any: ['child'], not: ['late_pickup', 'ban', 'illness_rule'] },
    'Clear rules beat funny ones: each rule, its reason, what follows.',
  ),
]
