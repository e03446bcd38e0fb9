import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core'
import { useTexts } from '../../texts/texts.tsx'
import { Choice } from '../../ui/choice.tsx'

const SCHEMES: readonly MantineColorScheme[] = ['light', 'dark', 'auto']

/** Light, dark, or as the system says; kept in this browser. */
export function SchemeChoice() {
  const texts = useTexts()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Choice
      label={texts.settings.scheme}
      labelHidden="shown"
      items={SCHEMES.map((value) => ({ value, label: texts.settings.schemes[value] }))}
      value={colorScheme}
      onChange={setColorScheme}
    />
  )
}
