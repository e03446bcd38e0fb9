import { later, type Move, never, step } from './move.ts'

/** Abuse, bans, the team, and who stands on the other side. */
export const MOVES_ABOUT_PEOPLE: readonly Move[] = [
  step(
    { any: ['abuse'], all: ['repeated'] },
    'Stop answering blow by blow: one written reply to each real issue, on a fixed day, and nothing to the rest.',
  ),
  step({ any: ['abuse'] }, 'Log it the same day: date, exact words, who heard it; keep messages as they are.'),
  step(
    { any: ['abuse'], all: ['repeated'] },
    'Have a second person in every contact, and get the owner’s or manager’s permission to enforce the agreement.',
  ),
  step(
    { any: ['abuse'], not: ['told_to_leave', 'violence'] },
    'Say the line once: which words end the talk, and what happens the next time; then a manager keeps to it.',
  ),
  step(
    { all: ['abuse', 'told_to_leave'] },
    'Write the incident report and put the ban in writing (a trespass notice); police if anybody was charged at or touched.',
  ),
  step(
    { any: ['abuse', 'violence'], all: ['staff'] },
    'See to the member who took it: paid break now, thanks for stepping away, no discipline, somebody else takes the next contact.',
  ),
  later({ any: ['abuse'], all: ['staff'] }, 'Teach supervisors one line, and that nobody apologises to an abuser in front of staff.'),
  later({ all: ['abuse', 'repeated'] }, 'Check for one valid complaint inside the noise and settle that.'),
  later(
    { any: ['burnout'] },
    'Look after yourself as after staff: abuse is a hazard of the work, not a failing; hand over, rest, talk it through.',
  ),
  never({ any: ['abuse'] }, 'Do not insult back, and do not write about who they are.'),
  never({ all: ['abuse', 'staff'] }, 'Do not make the member apologise or face them again.'),

  step(
    { any: ['violence'], first: true },
    'Safety first: police report today, statements of the witnesses, the camera’s recording saved before it is written over.',
  ),
  step(
    { any: ['violence'] },
    'End the relationship in writing, effective at once for the violence, with a ban from the premises; no call and no meeting to talk it through.',
  ),
  step(
    { all: ['violence', 'ban'] },
    'Offer records and where else to go in an emergency; check the rules of your state or licence on ending care.',
  ),
  later({ any: ['violence'], all: ['staff'] }, 'Debrief and support whoever was attacked, and tell the whole team what was decided.'),

  step(
    { any: ['ban'], not: ['violence', 'contract', 'abuse'], beside: true },
    'Set the standard in writing: conduct such as abuse, lying, theft or unpaid bills, not complaining or being annoying; the same for regulars and strangers.',
  ),
  step(
    { any: ['ban'], not: ['violence', 'contract'], beside: true },
    'A manager decides and logs it; one polite closing message, and what is owed is refunded.',
  ),
  step(
    { all: ['ban', 'goodwill_source'] },
    'Track it first: visits, what came off the bill, what they really leave; other guests’ evenings belong in the sum.',
  ),
  step(
    { all: ['ban', 'repeated'], not: ['abuse', 'violence', 'unpaid', 'late_pickup'] },
    'One private conversation before any ban: we have not managed to please you; nothing more comes off after it was eaten or used.',
  ),
  step(
    { any: ['ban'], all: ['contract'] },
    'Go by the clause: written notice, its number of days, last day, balance due, what is to be fetched; kind in tone, and no list of grievances.',
  ),
  step(
    { any: ['ban'], all: ['contract'] },
    'Look up first what your state or licence asks: notice, lien, eviction. No lock-out and no sale before the legal steps.',
  ),
  step(
    { all: ['illness_rule'], first: true },
    'Call for pick-up now: it is a rule of health and no debate. Note when you called and who came.',
  ),
  later({ all: ['illness_rule'] }, 'Keep the signed contract beside the note of the incident.'),
  never({ any: ['ban'] }, 'Do not do it in front of others, and name no protected ground: family, age, origin, disability, faith.'),
  never({ all: ['ban', 'contract'] }, 'Do not end it today without the notice that you signed.'),
  later(
    { all: ['ban', 'policy'] },
    'Warnings before a ban, except for violence and harassment; staff may act alone, you look at it afterwards.',
  ),

  step(
    { any: ['late_pickup'] },
    'Speak with them alone and directly, not by a notice to everyone: the hour, how often, what it costs you, that they call.',
  ),
  step(
    { any: ['late_pickup', 'never_charged'], not: ['unpaid'] },
    'Set a late fee that bites, by the minute, with notice and a start date, and charge every family alike.',
  ),
  step({ any: ['late_pickup'] }, 'Then a written warning with a trial until a date; if it repeats, notice as the contract says.'),
  step(
    { all: ['late_pickup', 'child'] },
    'Count what the long days cost you against the fee; money first: no care before the month is paid.',
  ),
  never({ any: ['child'], all: ['late_pickup'] }, 'Do not label the child, and do not talk of it at the door in front of the child.'),

  step(
    { any: ['staff_fault'], not: ['review_posted'] },
    'The owner phones or goes in person: a personal apology for exactly what was done, and what is being done about it inside the house.',
  ),
  step(
    { all: ['staff_fault', 'asks_refund', 'media'] },
    'It is not about the quality of the work any more but about trust: price a full or very large refund against the coverage.',
  ),
  later(
    { any: ['staff_fault', 'stock_error'] },
    'Tighten the rule that let it happen (keys, delivery by name and door, stock counts), and say to the customer what changed.',
  ),
  never({ any: ['staff_fault'] }, 'Do not defend the member, and do not say that the work was good.'),
  later(
    { any: ['escalated'], not: ['abuse', 'late_pickup', 'ban'] },
    'Give the desk the final say up to an amount, the manager only above it; print the terms there, so that staff point and need not argue.',
  ),
  never({ any: ['escalated'], not: ['abuse', 'late_pickup', 'ban'] }, 'Do not overrule staff for whoever shouts.'),

  step({ any: ['other_decider'], all: ['worked'] }, 'Bill what was agreed and done, with pictures and the scope in writing.'),
  step(
    { any: ['other_decider'], not: ['worked'] },
    'Listen to who came, away from staff and customers; then state once what your log, photos or paper show, and do not argue who lies.',
  ),
  later(
    { any: ['other_decider'] },
    'Get a written sign-off from the one who decides before any work starts; one named person for changes.',
  ),
  step(
    { any: ['vulnerable'], not: ['unpaid', 'abuse'] },
    'Kindness before the rule: do not ask for proof of a crisis; give back or bank what was not used.',
  ),
  step(
    { any: ['friends'], all: ['pile_up'], beside: true },
    'Talk about it with nobody but the customer; to friends in common say that you cannot discuss a client.',
  ),
]
