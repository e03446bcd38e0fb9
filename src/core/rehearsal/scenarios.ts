import type { Scenario } from './scenario.ts'
import { allergenServedAtATable } from './scenarios/allergen-served-at-a-table.ts'
import { askedForADepositAndNobodyElse } from './scenarios/asked-for-a-deposit-and-nobody-else.ts'
import { billedAfterCancelling } from './scenarios/billed-after-cancelling.ts'
import { cannotDecideOnAKitchen } from './scenarios/cannot-decide-on-a-kitchen.ts'
import { chargebackOverAForgottenRefund } from './scenarios/chargeback-over-a-forgotten-refund.ts'
import { chargerScorchedTheWorktop } from './scenarios/charger-scorched-the-worktop.ts'
import { deliveryMissedTwice } from './scenarios/delivery-missed-twice.ts'
import { depositAndTheScuffedWalls } from './scenarios/deposit-and-the-scuffed-walls.ts'
import { falseReviewWithADemand } from './scenarios/false-review-with-a-demand.ts'
import { journalistWithADeadline } from './scenarios/journalist-with-a-deadline.ts'
import { lampHaggler } from './scenarios/lamp-haggler.ts'
import { landlordWithFourteenFlats } from './scenarios/landlord-with-fourteen-flats.ts'
import { laughedAtInTheFittingRoom } from './scenarios/laughed-at-in-the-fitting-room.ts'
import { lawyersLetterAboutAFloor } from './scenarios/lawyers-letter-about-a-floor.ts'
import { littleEnglishWrongPart } from './scenarios/little-english-wrong-part.ts'
import { loneParentWhoMayHurtThemselves } from './scenarios/lone-parent-who-may-hurt-themselves.ts'
import { noShowFeeOnTheCard } from './scenarios/no-show-fee-on-the-card.ts'
import { oneDrinkTooMany } from './scenarios/one-drink-too-many.ts'
import { oneMoreLittleTweak } from './scenarios/one-more-little-tweak.ts'
import { oneStarAndTheyAreRight } from './scenarios/one-star-and-they-are-right.ts'
import { orangeInsteadOfAsh } from './scenarios/orange-instead-of-ash.ts'
import { outageInTheBusiestWeek } from './scenarios/outage-in-the-busiest-week.ts'
import { partingWithAClient } from './scenarios/parting-with-a-client.ts'
import { plumberBillAboveTheEstimate } from './scenarios/plumber-bill-above-the-estimate.ts'
import { reviewByAFormerCook } from './scenarios/review-by-a-former-cook.ts'
import { roomAboveTheBar } from './scenarios/room-above-the-bar.ts'
import { slurAtTheCashier } from './scenarios/slur-at-the-cashier.ts'
import { sofaThreeWeeksLate } from './scenarios/sofa-three-weeks-late.ts'
import { stayAfterAFuneral } from './scenarios/stay-after-a-funeral.ts'
import { trackingSaysDelivered } from './scenarios/tracking-says-delivered.ts'
import { wornDressBroughtBack } from './scenarios/worn-dress-brought-back.ts'
import { wrongDressBeforeTheWedding } from './scenarios/wrong-dress-before-the-wedding.ts'

/** Every scenario that comes with Evenkeel, in the order in which they are offered. */
export const SCENARIOS: readonly Scenario[] = [
  allergenServedAtATable,
  askedForADepositAndNobodyElse,
  billedAfterCancelling,
  cannotDecideOnAKitchen,
  chargebackOverAForgottenRefund,
  chargerScorchedTheWorktop,
  deliveryMissedTwice,
  depositAndTheScuffedWalls,
  falseReviewWithADemand,
  journalistWithADeadline,
  lampHaggler,
  landlordWithFourteenFlats,
  laughedAtInTheFittingRoom,
  lawyersLetterAboutAFloor,
  littleEnglishWrongPart,
  loneParentWhoMayHurtThemselves,
  noShowFeeOnTheCard,
  oneDrinkTooMany,
  oneMoreLittleTweak,
  oneStarAndTheyAreRight,
  orangeInsteadOfAsh,
  outageInTheBusiestWeek,
  partingWithAClient,
  plumberBillAboveTheEstimate,
  reviewByAFormerCook,
  roomAboveTheBar,
  slurAtTheCashier,
  sofaThreeWeeksLate,
  stayAfterAFuneral,
  trackingSaysDelivered,
  wornDressBroughtBack,
  wrongDressBeforeTheWedding,
]
