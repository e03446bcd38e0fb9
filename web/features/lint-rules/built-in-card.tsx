import { NativeSelect } from '@mantine/core'
import { RULE_GROUPS, SEVERITIES, type Severity } from '../../../src/core/drafting/lint/rule.ts'
import { RULES } from '../../../src/core/drafting/lint/rules.ts'
import { ALWAYS_ON, type ShopRules } from '../../../src/core/drafting/lint/shop-rules.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import css from './lint-rules-page.module.css'
import type { RulesCardProps } from './shop-words-card.tsx'

type Weight = Severity | 'off'

/** The rules that come with it, group by group, each with its weight in this shop. */
export function BuiltInCard({ rules, may, onChange }: RulesCardProps) {
  const texts = useTexts()
  const words = texts.lintRules
  return (
    <Card title={words.builtIn} lead={words.builtInLead}>
      {RULE_GROUPS.map((group) => {
        const members = RULES.filter((rule) => rule.group === group)
        const changed = members.filter(({ id, severity }) => (rules.builtIn[id] ?? severity) !== severity).length
        return (
          <details key={group} className={css.group}>
            <summary>
              <b>{words.groups[group]}</b> <span className="quiet small">{changed > 0 ? words.changed(changed) : ''}</span>
            </summary>
            <ul className={css.list}>
              {members.map((rule) => (
                <li key={rule.id} className={css.rule}>
                  <div>
                    {rule.summary}
                    {rule.id === ALWAYS_ON && <p className="quiet small">{words.always}</p>}
                  </div>
                  {rule.id !== ALWAYS_ON && (
                    <NativeSelect
                      size="xs"
                      aria-label={rule.summary}
                      disabled={!may}
                      data={[
                        { value: 'off', label: words.off },
                        ...SEVERITIES.map((value) => {
                          const label = texts.write.severities[value]
                          return { value, label: value === rule.severity ? words.asItCame(label) : label }
                        }),
                      ]}
                      value={rules.builtIn[rule.id] ?? rule.severity}
                      onChange={(event) =>
                        onChange({ ...rules, builtIn: weighed(rules, rule.id, rule.severity, event.currentTarget.value as Weight) })
                      }
                    />
                  )}
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </Card>
  )
}

/** Only what differs from how a rule came is kept, so that a better default reaches the shop later. */
function weighed({ builtIn }: ShopRules, id: string, asItCame: Severity, weight: Weight): ShopRules['builtIn'] {
  const { [id]: _, ...others } = builtIn
  return weight === asItCame ? others : { ...others, [id]: weight }
}
