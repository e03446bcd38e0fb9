import { CAUSES, DRAFT_KINDS, THREATS, WANTS } from '../../../src/core/case.ts'
import { SLOTS, TOPICS } from '../../../src/core/playbook/play.ts'
import { useTexts } from '../../texts/texts.tsx'
import css from './knowledge.module.css'

const FIELDS = ['title', 'topic', 'questions', 'notWhen', 'causes', 'threats', 'wants'] as const
/** What may stand in a field, where not any words may. */
const CHOICES: Partial<Record<(typeof FIELDS)[number], readonly string[]>> = {
  topic: TOPICS,
  causes: CAUSES,
  threats: THREATS,
  wants: WANTS,
}

/** The fields of a play and the words that may stand in them, for whoever writes one. */
export function PlayHelp() {
  const words = useTexts().knowledge
  return (
    <details className={css.help}>
      <summary>{words.help}</summary>
      <dl>
        {FIELDS.map((name) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {words.helpFields[name]}
              {CHOICES[name] !== undefined && <span className="quiet">: {CHOICES[name].join(', ')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {words.helpWords} <span className="quiet">{DRAFT_KINDS.join(', ')}</span>
      </p>
      <p>
        {words.helpSlots} <span className="quiet">{SLOTS.map((slot) => `{${slot}}`).join(' ')}</span>
      </p>
    </details>
  )
}
