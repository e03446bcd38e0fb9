import type { Scenario } from './scenario.ts'
import { allergenServedAtATable } from './scenarios/allergen-served-at-a-table.ts'
import { chargebackOverAForgottenRefund } from './scenarios/chargeback-over-a-forgotten-refund.ts'
import { chargerScorchedTheWorktop } from './scenarios/charger-scorched-the-worktop.ts'
import { deliveryMissedTwice } from './scenarios/delivery-missed-twice.ts'
import { falseReviewWithADemand } from './scenarios/false-review-with-a-demand.ts'
import { lampHaggler } from './scenarios/lamp-haggler.ts'
import { littleEnglishWrongPart } from './scenarios/little-english-wrong-part.ts'
import { loneParentWhoMayHurtThemselves } from './scenarios/lone-parent-who-may-hurt-themselves.ts'
import { oneDrinkTooMany } from './scenarios/one-drink-too-many.ts'
import { oneStarAndTheyAreRight } from './scenarios/one-star-and-they-are-right.ts'
import { roomAboveTheBar } from './scenarios/room-above-the-bar.ts'
import { slurAtTheCashier } from './scenarios/slur-at-the-cashier.ts'
import { sofaThreeWeeksLate } from './scenarios/sofa-three-weeks-late.ts'
import { trackingSaysDelivered } from './scenarios/tracking-says-delivered.ts'
import { wornDressBroughtBack } from './scenarios/worn-dress-brought-back.ts'
import { wrongDressBeforeTheWedding } from './scenarios/wrong-dress-before-the-wedding.ts'

/** Every scenario that comes with Evenkeel, in the order in which they are offered. */
export const SCENARIOS: readonly Scenario[] = [
  allergenServedAtATable,
  chargebackOverAForgottenRefund,
  chargerScorchedTheWorktop,
  deliveryMissedTwice,
  falseReviewWithADemand,
  lampHaggler,
  littleEnglishWrongPart,
  loneParentWhoMayHurtThemselves,
  oneDrinkTooMany,
  oneStarAndTheyAreRight,
  roomAboveTheBar,
  slurAtTheCashier,
  sofaThreeWeeksLate,
  trackingSaysDelivered,
  wornDressBroughtBack,
  wrongDressBeforeTheWedding,
]
