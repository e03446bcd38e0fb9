export interface Screen {
  readonly width: number
  readonly height: number
  readonly colorScheme: 'light' | 'dark'
  /** As in “by pointer at …”. */
  readonly called: string
}

/**
 * The stories are told by pointer at 1280 px in the light and by keyboard at 360 px in the dark. `EVENKEEL_TEST_SCREENS` crosses that: `schemes` swaps
 * light and dark, `widths` the widths, `both` both. `npm run test:full` tells them in all four ways.
 */
const CROSSED = process.env['EVENKEEL_TEST_SCREENS'] ?? 'usual'
if (!['usual', 'schemes', 'widths', 'both'].includes(CROSSED))
  throw new Error(`EVENKEEL_TEST_SCREENS is usual, schemes, widths or both, not ${CROSSED}.`)
const swapsWidths = CROSSED === 'widths' || CROSSED === 'both'
const swapsSchemes = CROSSED === 'schemes' || CROSSED === 'both'

/** What runs longer than each change can wait for: more kills, more moments to kill at. */
export const LONG = process.env['EVENKEEL_TEST_LONG'] === '1'

export const BY_POINTER = makeScreen(swapsWidths ? 'narrow' : 'wide', swapsSchemes ? 'dark' : 'light')
export const BY_KEYBOARD = makeScreen(swapsWidths ? 'wide' : 'narrow', swapsSchemes ? 'light' : 'dark')

/** For stories of which each half is about what one width shows: only light and dark are crossed. */
export const POINTER_WIDE = makeScreen('wide', BY_POINTER.colorScheme)
export const KEYBOARD_NARROW = makeScreen('narrow', BY_KEYBOARD.colorScheme)

function makeScreen(width: 'wide' | 'narrow', colorScheme: Screen['colorScheme']): Screen {
  const size = width === 'wide' ? { width: 1280, height: 860 } : { width: 360, height: 740 }
  return { ...size, colorScheme, called: `${size.width} px in the ${colorScheme}` }
}
