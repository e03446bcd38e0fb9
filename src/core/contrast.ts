/** The least contrast of words against their ground (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5

/** Almost black and white: what words are written in. */
const INKS = ['#16181d', '#ffffff'] as const

/** Whether it is a colour as `#rrggbb`. */
export function isHexColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text)
}

/** The contrast of two colours as `#rrggbb`, from 1 to 21, whichever comes first: (L1 + 0.05) / (L2 + 0.05), the lighter above (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** The ink that is read best on a ground: almost black or white. */
export function inkOn(ground: string): string {
  const [dark, light] = INKS
  return contrastOf(ground, dark) >= contrastOf(ground, light) ? dark : light
}

/** The relative luminance of an sRGB colour, from 0 to 1 (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}
